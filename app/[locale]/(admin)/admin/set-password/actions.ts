"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { authorizeAnyone } from "@/lib/auth/access";
import { countTry, forgetTries } from "@/lib/auth/attempts";
import { hashOfLink } from "@/lib/auth/one-time-links";
import { hashOfPassword } from "@/lib/auth/passwords";
import { clientOf } from "@/lib/auth/sign-in";
import { setPasswordByLink } from "@/lib/db/mutations/people";
import { getAccount } from "@/lib/db/queries/people";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import { translator } from "@/lib/i18n/translator";
import { setPasswordSchema } from "@/lib/schemas/people";

export async function setPassword(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  await authorizeAnyone(locale, "session.use");
  const t = translator(locale, "admin");
  const form = parseForm(setPasswordSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const isAllowed = await countTry("link_client", clientOf(await headers()));
  const { key, newPassword } = form.data;
  const person = isAllowed && (await setPasswordByLink(hashOfLink(key), await hashOfPassword(newPassword)));
  if (!person) return failedForm(formData, { form: t("error.link") });
  // Who holds the link is the account's owner: what others, or they, tried before locks them out no longer.
  const account = await getAccount(person);
  if (account) await forgetTries("sign_in_email", account.email);
  redirect(href(locale, "/admin/sign-in", { done: "password" }));
}
