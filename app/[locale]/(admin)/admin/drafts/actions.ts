"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type ConflictView, choiceField } from "@/components/editing/conflict-choices";
import { partName, partWords } from "@/components/editing/part-words";
import type { AutosaveResult, PlanFormState } from "@/components/editing/plan-form";
import { authorize, checkAccess } from "@/lib/auth/access";
import {
  catchUpDraft,
  publishDraft,
  type SaveOutcome,
  saveDraft,
  startNewPlan,
  stepDraft,
} from "@/lib/db/mutations/drafts";
import { getDraft } from "@/lib/db/queries/drafts";
import type { PlanDraft } from "@/lib/domain/plan-draft";
import type { Side } from "@/lib/domain/plan-merge";
import { formatInstant } from "@/lib/format";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { translator } from "@/lib/i18n/translator";
import { draftIdSchema, publishSchema, stepSchema } from "@/lib/schemas/draft-step";
import { fieldOf, parsePlanForm, typedIn } from "@/lib/schemas/plan-form";
import { draftPlanSchema } from "@/lib/schemas/plan-record";

/** Begins a draft of a country's next plan. */
export async function startPlan(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const country = String(formData.get("country"));
  const person = await authorize(locale, "drafts.write", country);
  const id = await startNewPlan(country, person.id);
  if (id === null) return failedForm(formData, { country: translator(locale, "editing")("error.country") });
  redirect(href(locale, `/admin/drafts/${id}`));
}

/** Saves the form of a draft; what was typed comes back unless all of it was saved. */
export async function saveForm(_previous: PlanFormState, formData: FormData): Promise<PlanFormState> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const access = await checkAccess(await headers(), "drafts.write", draft?.plan.country ?? null);
  const t = translator(locale, "editing");
  const failed = (errors: PlanFormState["errors"], conflict: ConflictView | null = null) => ({
    typed: typedIn(formData),
    errors,
    conflict,
  });
  if (!access.ok || !draft) return failed({ form: t(`error.${access.ok ? "gone" : access.reason}`) });

  const result = await saveTyped(draft, formData, access.person.id);
  if ("errors" in result) return failed(errorsInWords(locale, result.errors));
  if (result.ok) redirect(href(locale, `/admin/drafts/${draft.id}`, { saved: result.draft.version }));
  if (result.reason === "conflict") return failed({}, conflictView(locale, result.draft.version, result));
  const told =
    result.reason === "unsound"
      ? result.messages.map((message) => saidInWords(locale, message)).join("; ")
      : t(`error.${result.reason}`);
  return failed({ form: told });
}

/** Saves the form while somebody writes. */
export async function autosaveForm(formData: FormData): Promise<AutosaveResult> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const access = await checkAccess(await headers(), "drafts.write", draft?.plan.country ?? null);
  const t = translator(locale, "editing");
  const failed = (reason: string) => ({ ok: false as const, words: t("form.notSaved", { reason }) });
  if (!access.ok || !draft) return failed(t(`error.${access.ok ? "gone" : access.reason}`));

  const result = await saveTyped(draft, formData, access.person.id);
  if ("errors" in result) return failed(t("error.fields", { count: Object.keys(result.errors).length }));
  if (!result.ok) return failed(t(`error.${result.reason}`));
  const { version, plan, updatedAt } = result.draft;
  return {
    ok: true,
    version,
    base: JSON.stringify(plan),
    words: t("form.savedAt", { time: formatInstant(locale, updatedAt) }),
  };
}

/** Submits, takes back, comments on, sends back or discards a draft. */
export async function takeStep(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const act = String(formData.get("act"));
  const right =
    act === "comment"
      ? "drafts.comment"
      : act === "send_back"
        ? "drafts.review"
        : act === "discard"
          ? "drafts.discard"
          : "drafts.submit";
  const person = await authorize(locale, right, draft?.plan.country ?? null);
  const t = translator(locale, "editing");
  const form = parseForm(stepSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const { id, text, ...step } = form.data;
  const outcome = await stepDraft(id, { ...step, text: text || null }, person.id);
  if (!outcome.ok) return failedForm(formData, { form: t(`error.${outcome.reason}`) });
  redirect(href(locale, `/admin/drafts/${id}`, { done: step.act }));
}

/** Approves a draft and publishes it. */
export async function approve(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const person = await authorize(locale, "plans.publish", draft?.plan.country ?? null);
  const t = translator(locale, "editing");
  const form = parseForm(publishSchema, formData, (key) => t(`error.${key}`));
  if (!form.ok) return form.state;

  const { id, ...given } = form.data;
  const outcome = await publishDraft(id, given, person.id);
  if (outcome.ok) redirect(href(locale, `/admin/plans/${outcome.slug}`, { done: "published" }));
  const reason =
    outcome.reason === "unsound"
      ? outcome.issues.map(({ path, message }) => `${fieldOf(path)}: ${saidInWords(locale, message)}`).join("; ")
      : t(`error.${outcome.reason}`);
  return failedForm(formData, { form: reason });
}

/** Takes into a draft what was published since it began. */
export async function catchUp(previous: { conflict: ConflictView | null; error: string | null }, formData: FormData) {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const person = await authorize(locale, "drafts.write", draft?.plan.country ?? null);
  const t = translator(locale, "editing");
  const version = draftIdSchema.safeParse(formData.get("version"));
  if (!draft || !version.success) return { ...previous, error: t("error.gone") };

  const outcome = await catchUpDraft(draft.id, { version: version.data, chosen: choicesIn(formData) }, person.id);
  if (outcome.ok) redirect(href(locale, `/admin/drafts/${draft.id}`, { saved: outcome.draft.version }));
  const published = draftIdSchema.safeParse(formData.get("published"));
  if (outcome.reason === "conflict" && published.success) {
    return { conflict: conflictView(locale, published.data, outcome), error: null };
  }
  return { conflict: null, error: t(`error.${outcome.reason}`) };
}

function errorsInWords(locale: Locale, errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, message]) => [field, saidInWords(locale, message)]));
}

async function draftIn(formData: FormData): Promise<PlanDraft | null> {
  const id = draftIdSchema.safeParse(formData.get("id"));
  return id.success ? getDraft(id.data) : null;
}

async function saveTyped(
  draft: PlanDraft,
  formData: FormData,
  personId: string,
): Promise<SaveOutcome | { errors: Record<string, string> }> {
  const base = draftPlanSchema.safeParse(jsonIn(formData.get("base")));
  const version = draftIdSchema.safeParse(formData.get("version"));
  if (!base.success || !version.success) return { ok: false, reason: "gone" };
  const parsed = parsePlanForm(typedIn(formData), { ...base.data, ...identityOf(draft) });
  if (!parsed.ok) return parsed;
  const change = { plan: parsed.plan, base: base.data, baseVersion: version.data, chosen: choicesIn(formData) };
  return saveDraft(draft.id, change, personId);
}

function identityOf({ plan: { slug, country, generation } }: PlanDraft) {
  return { slug, country, generation };
}

function choicesIn(formData: FormData): { against: number; sides: Record<string, Side> } | undefined {
  const against = draftIdSchema.safeParse(formData.get("against"));
  if (!against.success) return undefined;
  const prefix = choiceField("");
  const sides = [...formData]
    .filter(([name, side]) => name.startsWith(prefix) && (side === "mine" || side === "theirs" || side === "base"))
    .map(([name, side]) => [name.slice(prefix.length), side as Side]);
  return { against: against.data, sides: Object.fromEntries(sides) };
}

function conflictView(
  locale: Locale,
  against: number,
  { merge }: Extract<SaveOutcome, { reason: "conflict" }>,
): ConflictView {
  return {
    against,
    parts: merge.conflicts.map(({ key, base, mine, theirs }) => ({
      key,
      name: partName(locale, key),
      base: partWords(locale, key, base),
      mine: partWords(locale, key, mine),
      theirs: partWords(locale, key, theirs),
    })),
  };
}

function jsonIn(value: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return null;
  }
}
