"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { authorize } from "@/lib/auth/access";
import { mailLink } from "@/lib/auth/link-mail";
import { makeLink, type OneTimeLink } from "@/lib/auth/one-time-links";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { changeDuty, invitePerson, renewLink, resetSecondFactor, setDisabled } from "@/lib/db/mutations/people";
import { getAccount } from "@/lib/db/queries/people";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { canMail } from "@/lib/mail/mail";
import { dutySchema, inviteSchema, personSchema } from "@/lib/schemas/people";
import { getLog } from "@/lib/server/logging";

export async function invite(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const admin = await authorize(locale, "people.manage");
  const t = translator(locale, "admin");
  const form = parseForm(inviteSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;
  if (!(await isCountry(form.data.countryId))) return failedForm(formData, { country: t("error.country") });

  const link = makeLink("invitation", locale);
  const outcome = await invitePerson(form.data, link.stored, admin.id);
  if (!outcome.ok) return failedForm(formData, { email: t(`error.${outcome.reason}`) });
  refresh();
  return linkGiven("invitation", form.data, link, locale);
}

export async function changeRole(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const admin = await authorize(locale, "people.manage");
  const t = translator(locale, "admin");
  const form = parseForm(dutySchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;
  const { id, role, countryId } = form.data;
  if (!(await isCountry(countryId))) return failedForm(formData, { country: t("error.country") });

  const outcome = await changeDuty(id, { role, countryId }, admin.id);
  if (!outcome.ok) return failedForm(formData, { role: t(`error.${outcome.reason}`) });
  // Their own session has ended with it.
  if (id === admin.id) redirect(href(locale, "/admin/sign-in", { done: "role" }));
  refresh();
  return { values: {}, errors: {}, done: t("people.roleChanged", { name: outcome.name }) };
}

export async function disable(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const admin = await authorize(locale, "people.manage");
  return open(locale, formData, false, admin.id);
}

export async function enable(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const admin = await authorize(locale, "people.manage");
  return open(locale, formData, true, admin.id);
}

export async function giveLink(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const admin = await authorize(locale, "people.manage");
  const t = translator(locale, "admin");
  const form = parseForm(personSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const account = await getAccount(form.data.id);
  if (!account) return failedForm(formData, { form: t("error.gone") });
  const kind = account.state === "invited" ? "invitation" : "reset";
  const link = makeLink(kind === "invitation" ? "invitation" : "password_reset", locale);
  const outcome = await renewLink(account.id, link.stored, admin.id);
  if (!outcome.ok) return failedForm(formData, { form: t(`error.${outcome.reason}`) });
  return linkGiven(kind, account, link, locale);
}

export async function takeSecondFactorOff(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const admin = await authorize(locale, "people.manage");
  const t = translator(locale, "admin");
  const form = parseForm(personSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const outcome = await resetSecondFactor(form.data.id, admin.id);
  if (!outcome.ok) return failedForm(formData, { form: t(`error.${outcome.reason}`) });
  refresh();
  return { values: {}, errors: {}, done: t("people.secondFactorReset") };
}

async function open(locale: Locale, formData: FormData, opened: boolean, adminId: string): Promise<FormState> {
  const t = translator(locale, "admin");
  const form = parseForm(personSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;
  const outcome = await setDisabled(form.data.id, !opened, adminId);
  if (!outcome.ok) return failedForm(formData, { form: t(`error.${outcome.reason}`) });
  if (form.data.id === adminId && !opened) redirect(href(locale, "/admin/sign-in", { done: "disabled" }));
  refresh();
  return { values: {}, errors: {}, done: opened ? t("people.enabled") : t("people.disabled") };
}

/** The link is shown in any case: mail can fail, and the admin may have a safer way to hand it over. */
async function linkGiven(
  kind: "invitation" | "reset",
  person: { name: string; email: string },
  link: OneTimeLink,
  locale: Locale,
): Promise<FormState> {
  const t = translator(locale, "admin");
  let done = t("people.link", { name: person.name });
  if (canMail()) {
    try {
      await mailLink(kind, person, link.address, locale);
      done = t("people.linkMailed", { name: person.name, email: person.email });
    } catch (error) {
      getLog().error({ err: error }, "a mail with a link was not sent");
      done = t("people.linkNotMailed", { name: person.name });
    }
  }
  return { values: {}, errors: {}, done, shown: [link.address] };
}

async function isCountry(iso3: string | null): Promise<boolean> {
  return iso3 === null || (await getCatalogue()).countryByIso3.has(iso3);
}
