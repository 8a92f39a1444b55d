import "server-only";
import { renewLink } from "@/lib/db/mutations/people";
import { getAccountByEmail } from "@/lib/db/queries/people";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sendMail } from "@/lib/mail/mail";
import { getLog } from "@/lib/server/logging";
import { makeLink } from "./one-time-links";

/** Mails a link to set a new password, if the address has an account that may sign in. A failure is only logged. */
export async function mailResetLink(email: string, locale: Locale): Promise<void> {
  try {
    const account = await getAccountByEmail(email);
    if (!account || account.state === "disabled") return;
    const link = makeLink("password_reset", locale);
    const outcome = await renewLink(account.id, link.stored, account.id);
    if (outcome.ok) await mailLink("reset", account, link.address, locale);
  } catch (error) {
    getLog().error({ err: error }, "a mail with a link was not sent");
  }
}

/**
 * Mails a one-time link to the person it is for.
 *
 * @throws {Error} if the mail server does not take it.
 */
export async function mailLink(
  kind: "invitation" | "reset",
  { name, email }: { name: string; email: string },
  address: string,
  locale: Locale,
): Promise<void> {
  const t = translator(locale, "admin");
  await sendMail({ to: email, subject: t(`mail.${kind}Subject`), text: t(`mail.${kind}`, { name, address }) });
}
