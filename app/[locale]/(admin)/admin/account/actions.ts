"use server";

import { redirect } from "next/navigation";
import { authorize } from "@/lib/auth/access";
import {
  changePassword,
  confirmSecondFactor,
  deleteOwnAccount,
  isOwnPassword,
  prepareSecondFactor,
  type SecondFactorSetup,
  stopSecondFactor,
} from "@/lib/auth/own-account";
import { signOutEverywhere } from "@/lib/auth/sign-in";
import { endSession } from "@/lib/db/mutations/people";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import { translator } from "@/lib/i18n/translator";
import { changePasswordSchema, codeSchema, confirmSchema, sessionIdSchema } from "@/lib/schemas/people";

/** The state of the second factor's form: in its second step, what the app must know stays in sight. */
type SetupState = FormState & { setup?: SecondFactorSetup };

export async function changeOwnPassword(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "account.own");
  const t = translator(locale, "admin");
  const form = parseForm(changePasswordSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  if (!(await changePassword(person, form.data.password, form.data.newPassword))) {
    return failedForm(formData, { password: t("error.ownPassword") });
  }
  // Not shown in place: the browser's cookie is another by now, and without script the page would ask by the old one.
  redirect(href(locale, "/admin/account", { done: "password" }));
}

/** First the password, answered with what the app must know; then a code that shows that the app has it. */
export async function setUpSecondFactor(previous: SetupState, formData: FormData): Promise<SetupState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "account.own");
  const t = translator(locale, "admin");
  const say = (key: string) => t(`error.${key}`);

  if (!previous.setup) {
    const form = parseForm(confirmSchema, formData, say);
    if (!form.ok) return form.state;
    const setup = await prepareSecondFactor(person, form.data.password);
    if (!setup) return failedForm(formData, { password: t("error.ownPassword") });
    return { values: {}, errors: {}, setup };
  }

  const form = parseForm(codeSchema, formData, say);
  if (!form.ok) return { ...form.state, setup: previous.setup };
  if (!(await confirmSecondFactor(person, form.data.code))) {
    return { ...failedForm(formData, { code: t("error.codeWrong") }), setup: previous.setup };
  }
  redirect(href(locale, "/admin/account", { done: "second-factor" }));
}

export async function endSecondFactor(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "account.own");
  const t = translator(locale, "admin");
  const form = parseForm(confirmSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  if (!(await stopSecondFactor(person, form.data.password))) {
    return failedForm(formData, { password: t("error.ownPassword") });
  }
  redirect(href(locale, "/admin/account", { done: "no-second-factor" }));
}

/** Signs out every browser of the person, this one too. */
export async function endAllSessions(formData: FormData): Promise<void> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "account.own");
  await signOutEverywhere(person.id);
  redirect(href(locale, "/admin/sign-in", { done: "everywhere" }));
}

/** Signs out one other browser of the person, which they no longer have, or do not know. */
export async function endOtherSession(formData: FormData): Promise<void> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "account.own");
  const id = sessionIdSchema.safeParse(formData.get("session"));
  if (id.success) await endSession(person.id, id.data);
  redirect(href(locale, "/admin/account", { done: "session" }));
}

export async function deleteOwn(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "account.own");
  const t = translator(locale, "admin");
  const form = parseForm(confirmSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;
  if (!(await isOwnPassword(person, form.data.password))) {
    return failedForm(formData, { password: t("error.ownPassword") });
  }

  const outcome = await deleteOwnAccount(person);
  if (!outcome.ok) return failedForm(formData, { form: t(`error.${outcome.reason}`) });
  redirect(href(locale, "/admin/sign-in", { done: "deleted" }));
}
