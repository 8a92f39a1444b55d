"use server";

import { headers } from "next/headers";
import { after } from "next/server";
import { authorizeAnyone } from "@/lib/auth/access";
import { countTry, pairOf } from "@/lib/auth/attempts";
import { mailResetLink } from "@/lib/auth/link-mail";
import { clientOf } from "@/lib/auth/sign-in";
import { type FormState, formLocale, parseForm } from "@/lib/forms";
import { translator } from "@/lib/i18n/translator";
import { forgotSchema } from "@/lib/schemas/people";

/** The answer is the same, and as quick, whether there is such an account or not: the mail is written afterwards. */
export async function askForReset(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  await authorizeAnyone(locale, "session.use");
  const t = translator(locale, "admin");
  const form = parseForm(forgotSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const { email } = form.data;
  const client = clientOf(await headers());
  const isAllowed =
    (await countTry("reset_client", client)) &&
    (await countTry("reset_pair", pairOf(client, email))) &&
    (await countTry("reset_email", email));
  if (isAllowed) after(() => mailResetLink(email, locale));
  return { values: {}, errors: {}, done: t("forgot.sent") };
}
