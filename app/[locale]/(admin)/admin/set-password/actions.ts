"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { authorizeAnyone } from "@/lib/auth/access";
import { countTry } from "@/lib/auth/attempts";
import { enter } from "@/lib/auth/enter";
import { hashOfLink } from "@/lib/auth/one-time-links";
import { hashOfPassword } from "@/lib/auth/passwords";
import { clientOf } from "@/lib/auth/sign-in";
import { setPasswordByLink } from "@/lib/db/mutations/people";
import { getAccount, getLinkOwner } from "@/lib/db/queries/people";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { translator } from "@/lib/i18n/translator";
import { setPasswordSchema } from "@/lib/schemas/people";

export async function setPassword(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  await authorizeAnyone(locale, "session.use");
  const t = translator(locale, "admin");
  const form = parseForm(setPasswordSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  // In this order: nobody has a password hashed for a link that is none.
  const isAllowed = await countTry("link_client", clientOf(await headers()));
  const { key, newPassword } = form.data;
  const hash = hashOfLink(key);
  const isLink = isAllowed && (await getLinkOwner(hash)) !== null;
  const person = isLink && (await setPasswordByLink(hash, await hashOfPassword(newPassword)));
  const account = person ? await getAccount(person) : null;
  if (!account) return failedForm(formData, { form: t("error.link") });
  redirect(await enter(locale, account.email, newPassword));
}
