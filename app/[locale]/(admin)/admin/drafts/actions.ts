"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { CatchUpState } from "@/components/editing/catch-up-form";
import { type ConflictView, choiceField } from "@/components/editing/conflict-choices";
import { partName, partWords } from "@/components/editing/part-words";
import type { PlanFormState, SaveInPlaceResult } from "@/components/editing/plan-form";
import { type Access, authorize, checkAccess } from "@/lib/auth/access";
import type { Action } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import {
  catchUpDraft,
  publishDraft,
  type SaveOutcome,
  saveDraft,
  startNewPlan,
  stepDraft,
} from "@/lib/db/mutations/drafts";
import { findAgencies } from "@/lib/db/queries/agencies";
import { getDraft } from "@/lib/db/queries/drafts";
import type { Plan } from "@/lib/domain/plan/plan";
import { sourcesToOffer } from "@/lib/domain/plan/sources";
import type { PlanDraft } from "@/lib/domain/work/draft";
import { changedParts, type Side } from "@/lib/domain/work/merge";
import { formatTime } from "@/lib/format";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { translator } from "@/lib/i18n/translator";
import { draftIdSchema, messageSchema, publishSchema, stepSchema } from "@/lib/schemas/draft-step";
import { parsePlanForm, withKnownAgency, withKnownSources, withoutSharedSource } from "@/lib/schemas/plan-form";
import { BUTTON_FIELD, SHARED_SOURCE, type Typed, typedIn } from "@/lib/schemas/plan-form-fields";
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

/**
 * Saves the form of a draft and, if that was the button, submits it for review. What was typed comes back unless all of
 * it was done.
 */
export async function saveForm(_previous: PlanFormState, formData: FormData): Promise<PlanFormState> {
  const locale = formLocale(formData);
  const toSubmit = formData.get(BUTTON_FIELD) === "submit";
  const draft = await draftIn(formData);
  const right = toSubmit ? "drafts.submit" : "drafts.write";
  const access = await checkAccess(await headers(), right, draft?.plan.country ?? null);
  const result = await saveTyped(locale, formData, draft, access);
  if (!result.ok) return { typed: typedIn(formData), ...result };
  const { id, version } = result.draft;
  if (!toSubmit) redirect(href(locale, `/admin/drafts/${id}`, { saved: version }));

  const text = messageSchema.parse(formData.get("message") ?? "") || null;
  const outcome = await stepDraft(id, { act: "submit", version, text }, result.personId);
  if (outcome.ok) redirect(href(locale, `/admin/drafts/${id}`, { done: "submit" }));
  const t = translator(locale, "editing");
  return { typed: typedIn(formData), errors: { form: t(`error.${outcome.reason}`) }, conflict: null };
}

/** Saves the form of a draft, which stays on the page: while somebody writes, and by its button where scripts run. */
export async function saveFormInPlace(formData: FormData): Promise<SaveInPlaceResult> {
  const locale = formLocale(formData);
  const stored = await draftIn(formData);
  const access = await checkAccess(await headers(), "drafts.write", stored?.plan.country ?? null);
  const result = await saveTyped(locale, formData, stored, access);
  const t = translator(locale, "editing");
  if (!result.ok) {
    const [first] = Object.values(result.errors);
    const reason = first ?? t("error.conflict");
    return { ...result, words: t("form.notSaved", { reason }) };
  }
  const { draft, own, startedFrom, joined } = result;
  const time = formatTime(locale, draft.updatedAt);
  return {
    ok: true,
    // What others changed is not in the form: the next save starts from what this one had, or it would take that back.
    version: joined ? startedFrom : draft.version,
    base: JSON.stringify(joined ? own : draft.plan),
    reload: joined || Boolean(formData.get(`${SHARED_SOURCE}.url`)),
    words: joined ? t("form.savedJoined", { time }) : t("form.savedAt", { time }),
  };
}

const STEP_RIGHTS = {
  recall: "drafts.submit",
  comment: "drafts.comment",
  send_back: "drafts.review",
  discard: "drafts.discard",
} as const satisfies Record<string, Action>;

/** Takes a draft back from review, comments on it, sends it back or discards it. */
export async function takeStep(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const act = stepSchema.shape.act.safeParse(formData.get("act"));
  const right = act.success ? STEP_RIGHTS[act.data] : "drafts.write";
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
  return failedForm(formData, { form: t(`error.${outcome.reason === "unsound" ? "notReady" : outcome.reason}`) });
}

/** Takes into a draft what was published since it began. */
export async function catchUp(previous: CatchUpState, formData: FormData): Promise<CatchUpState> {
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

type Saved = {
  ok: true;
  draft: PlanDraft;
  personId: string;
  /** The record as it was typed, and the version that it was said to start from. */
  own: Plan;
  startedFrom: number;
  /** The draft has parts that are not as typed: somebody else changed them, or theirs was chosen. */
  joined: boolean;
};

/** Saves what was typed, or tells in words what is in the way. */
async function saveTyped(
  locale: Locale,
  formData: FormData,
  draft: PlanDraft | null,
  access: Access,
): Promise<Saved | ({ ok: false } & Pick<PlanFormState, "errors" | "conflict">)> {
  const t = translator(locale, "editing");
  const failed = (errors: PlanFormState["errors"], conflict: ConflictView | null = null) =>
    ({ ok: false, errors, conflict }) as const;
  if (!access.ok) return failed({ form: t(`error.${access.reason}`) });
  const base = draftPlanSchema.safeParse(jsonIn(formData.get("base")));
  const version = draftIdSchema.safeParse(formData.get("version"));
  if (!draft || !base.success || !version.success) return failed({ form: t("error.gone") });
  if (!messageSchema.safeParse(formData.get("message") ?? "").success) return failed({ message: t("error.long") });

  const parsed = parsePlanForm(await completedIn(formData, draft), { ...base.data, ...identityOf(draft) });
  if (!parsed.ok) return failed(errorsInWords(locale, parsed.errors));
  const { plan } = parsed;
  const change = { plan, base: base.data, baseVersion: version.data, chosen: choicesIn(formData) };
  const result = await saveDraft(draft.id, change, access.person.id);
  if (result.ok) {
    const joined = changedParts(plan, result.draft.plan).length > 0;
    return { ok: true, draft: result.draft, personId: access.person.id, own: plan, startedFrom: version.data, joined };
  }
  if (result.reason === "conflict") return failed({}, conflictView(locale, result.draft.version, result));
  const told =
    result.reason === "unsound"
      ? result.messages.map((message) => saidInWords(locale, message)).join("; ")
      : t(`error.${result.reason}`);
  return failed({ form: told });
}

/** What was typed, with what is known already of the bodies and sources that it names. */
async function completedIn(formData: FormData, { plan }: PlanDraft): Promise<Typed> {
  const byButton = formData.has(BUTTON_FIELD);
  const typed = byButton ? typedIn(formData) : withoutSharedSource(typedIn(formData));
  const { catalogue } = await getCatalogue();
  const sources = sourcesToOffer([plan, ...catalogue.plans], plan.country);
  return withKnownSources(withKnownAgency(typed, await findAgencies(plan.country)), sources);
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
