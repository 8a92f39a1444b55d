"use server";

import { redirect } from "next/navigation";
import { staleForm } from "@/components/admin/stale-form";
import { countryDifferences } from "@/components/places/country-words";
import { authorize } from "@/lib/auth/access";
import { type CountryOutcome, changeCountry, createCountry } from "@/lib/db/mutations/countries";
import type { Country } from "@/lib/domain/plan/plan";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { translator } from "@/lib/i18n/translator";
import { countryFormSchema } from "@/lib/schemas/country-form";

export async function addCountry(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "countries.write");
  const form = parseForm(countryFormSchema, formData, (message) => saidInWords(locale, message));
  if (!form.ok) return form.state;

  const { country, note } = form.data;
  const outcome = await createCountry(country, { personId: person.id, note });
  if (!outcome.ok) return refused(locale, formData, country, outcome);
  redirect(href(locale, `/admin/countries/${country.iso3.toLowerCase()}`, { done: "added" }));
}

export async function saveCountry(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "countries.write");
  const form = parseForm(countryFormSchema, formData, (message) => saidInWords(locale, message));
  if (!form.ok) return form.state;

  const { country, version, note } = form.data;
  const outcome = await changeCountry(country, version, { personId: person.id, note });
  if (!outcome.ok) return refused(locale, formData, country, outcome);
  redirect(href(locale, `/admin/countries/${country.iso3.toLowerCase()}`, { done: "saved" }));
}

function refused(
  locale: Locale,
  formData: FormData,
  typed: Country,
  outcome: Extract<CountryOutcome, { ok: false }>,
): FormState {
  const t = translator(locale, "places");
  switch (outcome.reason) {
    case "taken":
      return failedForm(formData, { [outcome.field]: t("error.taken") });
    case "plans":
      return failedForm(formData, { hasPlan: t("error.plans") });
    case "stale":
      return staleForm(locale, formData, outcome.version, countryDifferences(locale, typed, outcome.current));
    default:
      return failedForm(formData, { form: t(`error.${outcome.reason}`) });
  }
}
