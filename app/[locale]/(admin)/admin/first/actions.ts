"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { authorizeAnyone } from "@/lib/auth/access";
import { countTry } from "@/lib/auth/attempts";
import { enter } from "@/lib/auth/enter";
import { hashOfLink } from "@/lib/auth/one-time-links";
import { hashOfPassword } from "@/lib/auth/passwords";
import { clientOf } from "@/lib/auth/sign-in";
import { createFirstAdmin } from "@/lib/db/mutations/people";
import { getLinkOwner } from "@/lib/db/queries/people";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { translator } from "@/lib/i18n/translator";
import { firstAdminSchema } from "@/lib/schemas/people";

export async function becomeFirstAdmin(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  await authorizeAnyone(locale, "session.use");
  const t = translator(locale, "admin");
  const form = parseForm(firstAdminSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const isAllowed = await countTry("link_client", clientOf(await headers()));
  const { key, newPassword, name, email } = form.data;
  const hash = hashOfLink(key);
  const isLink = isAllowed && (await getLinkOwner(hash)) !== null;
  const done =
    isLink && (await createFirstAdmin(hash, { name, email, passwordHash: await hashOfPassword(newPassword) }));
  if (!done) return failedForm(formData, { form: t("error.link") });
  redirect(await enter(locale, email, newPassword));
}
