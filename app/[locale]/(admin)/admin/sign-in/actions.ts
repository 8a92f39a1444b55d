"use server";

import { redirect } from "next/navigation";
import { authorize, authorizeAnyone } from "@/lib/auth/access";
import { parseReturnTo } from "@/lib/auth/return-to";
import { signIn, signOut } from "@/lib/auth/sign-in";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import { translator } from "@/lib/i18n/translator";
import { signInSchema } from "@/lib/schemas/people";

export async function startSession(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  await authorizeAnyone(locale, "session.use");
  const t = translator(locale, "admin");
  const form = parseForm(signInSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const next = parseReturnTo(form.data.next);
  const outcome = await signIn(form.data.email, form.data.password);
  if (outcome === "refused") return failedForm(formData, { email: t("error.signIn") });
  redirect(
    outcome === "second_factor"
      ? href(locale, "/admin/second-factor", next === "/admin" ? {} : { next })
      : href(locale, next),
  );
}

export async function endSession(formData: FormData): Promise<void> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "account.own");
  await signOut(person.id);
  redirect(href(locale, "/admin/sign-in", { done: "out" }));
}
