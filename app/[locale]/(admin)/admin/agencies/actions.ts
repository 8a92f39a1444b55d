"use server";

import { redirect } from "next/navigation";
import { staleForm } from "@/components/admin/stale-form";
import { agencyChanges } from "@/components/agencies/agency-words";
import { planName } from "@/components/plans/plan-name";
import { authorize } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import {
  type AgencyAuthor,
  type AgencyFields,
  type AgencyOutcome,
  changeAgency,
  createAgency,
  mergeAgencies,
} from "@/lib/db/mutations/agencies";
import { findAgencies, getAgency } from "@/lib/db/queries/agencies";
import type { Person } from "@/lib/domain/work/people";
import { type FormState, failedForm, formLocale, parseForm, singleFields } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { translator } from "@/lib/i18n/translator";
import { agencyFormSchema, agencyIdSchema, mergeSchema, newAgencySchema } from "@/lib/schemas/agency-form";
import { confirmation } from "@/lib/schemas/form-fields";

export async function addAgency(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "agencies.write", String(formData.get("country") ?? "") || undefined);
  const form = parseForm(newAgencySchema, formData, (message) => saidInWords(locale, message));
  if (!form.ok) return form.state;

  const { country, fields, note } = form.data;
  const outcome = await createAgency(country, fields, authorOf(person, country, note));
  if (!outcome.ok) return refused(locale, formData, fields, outcome);
  redirect(href(locale, `/admin/agencies/${outcome.id}`, { done: "added" }));
}

export async function saveAgency(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const country = await countryOfAgency(formData);
  const person = await authorize(locale, "agencies.write", country);
  const form = parseForm(agencyFormSchema, formData, (message) => saidInWords(locale, message));
  if (!form.ok) return form.state;

  const { id, note, ...change } = form.data;
  const outcome = await changeAgency(id, change, authorOf(person, country, note));
  if (!outcome.ok) return refused(locale, formData, change.fields, outcome);
  redirect(href(locale, `/admin/agencies/${id}`, { done: "saved" }));
}

export async function joinDuplicates(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const country = await countryOfAgency(formData);
  const person = await authorize(locale, "agencies.write", country);
  const form = parseForm(mergeSchema, formData, (message) => saidInWords(locale, message));
  if (!form.ok) return form.state;

  const { id, note, ...merge } = form.data;
  const outcome = await mergeAgencies(id, merge, authorOf(person, country, note));
  if (outcome.ok) redirect(href(locale, `/admin/agencies/${id}`, { done: "merged" }));
  // What was ticked may be another body by now: the page is to be looked at again.
  if (outcome.reason === "stale") return failedForm(formData, { form: translator(locale, "agencies")("error.moved") });
  return refused(locale, formData, null, outcome);
}

/** ISO3 of the country whose body it is; null, which is no focal point's, if there is no such body. */
async function countryOfAgency(formData: FormData): Promise<string | null> {
  const id = agencyIdSchema.safeParse(formData.get("id"));
  return (id.success && (await getAgency(id.data))?.agency.country) || null;
}

function authorOf(person: Person, country: string | null, note: string): AgencyAuthor {
  return { personId: person.id, note, mayPublish: isAllowed(person, "plans.publish", country) };
}

async function refused(
  locale: Locale,
  formData: FormData,
  typed: AgencyFields | null,
  outcome: Extract<AgencyOutcome, { ok: false }>,
): Promise<FormState> {
  const t = translator(locale, "agencies");
  switch (outcome.reason) {
    case "taken":
      return failedForm(formData, { name: t("error.taken") });
    case "successor":
    case "circle":
      return failedForm(formData, { [typed ? "successor" : "form"]: t(`error.${outcome.reason}`) });
    case "publish":
      return failedForm(formData, { form: t("error.publish", { count: outcome.plans.length }) });
    case "confirm":
      return {
        ...failedForm(formData, { confirm: t("confirm.error") }),
        confirm: {
          value: confirmation(versionSeen(formData), outcome.plans),
          title: t("confirm.title", { count: outcome.plans.length }),
          items: await planNames(locale, outcome.plans),
          label: t("confirm.label"),
        },
      };
    case "stale": {
      const { current } = outcome;
      const changes = Object.entries(typed ?? {})
        .map(([field, value]) => [field, [value, current[field as keyof AgencyFields]]] as const)
        .filter(([, [mine, stored]]) => mine !== stored);
      const agencies = await findAgencies(current.country);
      return staleForm(locale, formData, current.version, agencyChanges(locale, Object.fromEntries(changes), agencies));
    }
    default:
      return failedForm(formData, { form: t(`error.${outcome.reason}`) });
  }
}

/** The version that was confirmed, or the one that the form started from. */
function versionSeen(formData: FormData): number {
  const form = agencyFormSchema.safeParse(singleFields(formData));
  return form.success ? form.data.version : 0;
}

async function planNames(locale: Locale, slugs: readonly string[]): Promise<string[]> {
  const { planBySlug, countryByIso3 } = await getCatalogue();
  return slugs.map((slug) => {
    const plan = planBySlug.get(slug);
    const country = plan && countryByIso3.get(plan.country);
    // An archived plan is in no catalogue.
    return plan && country ? planName(locale, country, plan) : slug;
  });
}
