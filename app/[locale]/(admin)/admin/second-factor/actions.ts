"use server";

import { redirect } from "next/navigation";
import { authorizeAnyone } from "@/lib/auth/access";
import { parseReturnTo } from "@/lib/auth/return-to";
import { signInWithCode } from "@/lib/auth/sign-in";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import { translator } from "@/lib/i18n/translator";
import { codeSchema } from "@/lib/schemas/people";

export async function giveCode(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  await authorizeAnyone(locale, "session.use");
  const t = translator(locale, "admin");
  const form = parseForm(codeSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const outcome = await signInWithCode(form.data.code);
  if (outcome === "refused") return failedForm(formData, { code: t("error.codeWrong") });
  redirect(
    outcome === "signed_in"
      ? href(locale, parseReturnTo(form.data.next))
      : href(locale, "/admin/sign-in", { done: "again" }),
  );
}
