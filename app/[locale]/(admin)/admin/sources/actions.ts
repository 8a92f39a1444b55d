"use server";

import { redirect } from "next/navigation";
import { staleForm } from "@/components/admin/stale-form";
import { sourceChanges } from "@/components/sources/source-change-words";
import { authorize } from "@/lib/auth/access";
import { changeSource, mergeSources, type SourceOutcome } from "@/lib/db/mutations/sources";
import { recordOf } from "@/lib/db/queries/sources";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { translator } from "@/lib/i18n/translator";
import { beginRound } from "@/lib/links/round-under-way";
import { mergeSourceSchema, sourceFormSchema } from "@/lib/schemas/source-form";

export async function saveSource(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "sources.write");
  const form = parseForm(sourceFormSchema, formData, (message) => saidInWords(locale, message));
  if (!form.ok) return form.state;

  const { id, reason, ...change } = form.data;
  const outcome = await changeSource(id, change, { personId: person.id, note: reason });
  if (!outcome.ok) return refused(locale, formData, change.fields, outcome);
  redirect(href(locale, `/admin/sources/${id}`, { done: "saved" }));
}

export async function joinSources(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "plans.publish");
  const form = parseForm(mergeSourceSchema, formData, (message) => saidInWords(locale, message));
  if (!form.ok) return form.state;

  const { id, version, duplicate, why: note } = form.data;
  const outcome = await mergeSources(id, { version, duplicate }, { personId: person.id, note });
  if (outcome.ok) redirect(href(locale, `/admin/sources/${id}`, { done: "merged" }));
  const t = translator(locale, "sources");
  if (outcome.reason === "duplicate") return failedForm(formData, { duplicate: t("error.duplicate") });
  return failedForm(formData, { form: t(`error.${outcome.reason}`) });
}

/** Begins to ask the addresses of all sources. It goes on while the admin does other things. */
export async function startLinkCheck(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "links.check");
  // Only the button's own form: nothing else sets hundreds of requests going.
  if (formData.get("begin") === "yes") beginRound(person.id);
  redirect(href(locale, "/admin/sources", { done: "checking" }));
}

function refused(
  locale: Locale,
  formData: FormData,
  typed: object,
  outcome: Extract<SourceOutcome, { ok: false }>,
): FormState {
  const t = translator(locale, "sources");
  if (outcome.reason !== "stale") return failedForm(formData, { form: t(`error.${outcome.reason}`) });
  const { current } = outcome;
  const stored = recordOf(current) as Record<string, unknown>;
  const differing = Object.fromEntries(
    Object.entries(typed).flatMap(([field, value]) =>
      value === stored[field] ? [] : [[field, [value, stored[field]]]],
    ),
  );
  return staleForm(locale, formData, current.version, sourceChanges(locale, differing));
}
