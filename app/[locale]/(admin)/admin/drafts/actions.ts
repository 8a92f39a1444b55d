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
import { findSourcesAt } from "@/lib/db/queries/sources";
import type { Plan } from "@/lib/domain/plan/plan";
import { referringTo, sourcesToOffer } from "@/lib/domain/plan/sources";
import type { PlanDraft } from "@/lib/domain/work/draft";
import { changedParts, type Side } from "@/lib/domain/work/merge";
import { formatTime } from "@/lib/format";
import { type FormState, failedForm, formLocale, parseForm } from "@/lib/forms";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { translator } from "@/lib/i18n/translator";
import { draftIdSchema, messageSchema, publishSchema, stepSchema } from "@/lib/schemas/draft-step";
import {
  parsePlanForm,
  typedOf,
  withKnownAgency,
  withKnownSources,
  withoutSharedSource,
} from "@/lib/schemas/plan-form";
import { readChanges, soundParts, withUnits, withUnread } from "@/lib/schemas/plan-form-changes";
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
  // What can be saved is; the rest is told, and stands as it was typed.
  if (Object.keys(result.errors).length > 0) return { typed: typedIn(formData), errors: result.errors, conflict: null };
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
  const { draft, errors, joined } = result;
  const time = formatTime(locale, draft.updatedAt);
  const wrong = Object.keys(errors).length;
  return {
    ok: true,
    version: draft.version,
    errors,
    reload: joined || Boolean(formData.get(`${SHARED_SOURCE}.url`)),
    words:
      wrong > 0
        ? t("form.savedRest", { time, count: wrong })
        : joined
          ? t("form.savedJoined", { time })
          : t("form.savedAt", { time }),
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
    return { conflict: conflictView(locale, published.data, outcome, choicesIn(formData)), error: null };
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
  /** What could not be saved and stays as it was typed: one message per field, in words. */
  errors: PlanFormState["errors"];
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
  const version = draftIdSchema.safeParse(formData.get("version"));
  if (!draft || !version.success) return failed({ form: t("error.gone") });
  if (!messageSchema.safeParse(formData.get("message") ?? "").success) return failed({ message: t("error.long") });

  const given = await formIn(formData, draft);
  if (!given) return failed({ form: t("error.gone") });
  const parse = (typed: Typed) => parsePlanForm(typed, draft.plan);
  const read = soundParts(given.typed, typedOf(given.fallback), parse);
  if (!read) return failed(errorsInWords(locale, firstErrors(parse(given.typed))));
  const { sound, unread } = read;
  // What the form showed of shared sources is theirs: a draft keeps only what it says beside their records.
  const plan = referringTo(sound, await findSourcesAt(sound.evidence.map(({ url }) => url)));
  const change = { plan, base: given.base, baseVersion: given.baseVersion, unread, chosen: choicesIn(formData) };
  const result = await saveDraft(draft.id, change, access.person.id);
  if (result.ok) {
    const joined = version.data !== draft.version || changedParts(plan, result.draft.plan).length > 0;
    const errors = errorsInWords(locale, read.errors);
    return { ok: true, draft: result.draft, personId: access.person.id, errors, joined };
  }
  if (result.reason === "conflict")
    return failed({}, conflictView(locale, result.draft.version, result, choicesIn(formData)));
  const told =
    result.reason === "unsound"
      ? result.messages.map((message) => saidInWords(locale, message)).join("; ")
      : t(`error.${result.reason}`);
  return failed({ form: told });
}

type GivenForm = {
  typed: Typed;
  /** What the person started from, and the version that had it. */
  base: Plan;
  baseVersion: number;
  /** A sound plan, whose values stand for those that can't be read. */
  fallback: Plan;
};

/**
 * The form as a whole. One that runs a script sends what changed, beside what that was: the rest is as it is stored, and
 * what others changed meanwhile clashes only where both changed the same. Without script it comes whole, with the record
 * that it was made from. null: it is neither.
 */
async function formIn(formData: FormData, draft: PlanDraft): Promise<GivenForm | null> {
  const typed = typedIn(formData);
  const stored = withUnread(typedOf(draft.plan), draft.unread);
  const changes = readChanges(typed);
  if (changes) {
    const { units, before, now } = changes;
    const known = typedOf(draft.plan);
    const base = soundParts(withUnits(known, units, before), known, (given) => parsePlanForm(given, draft.plan));
    if (!base) return null;
    // No version has it as a whole: it is always joined with what is stored.
    const completed = await completedIn(formData, now, draft);
    return { typed: withUnits(stored, units, completed), base: base.sound, baseVersion: 0, fallback: draft.plan };
  }
  const version = draftIdSchema.safeParse(formData.get("version"));
  const base = draftPlanSchema.safeParse(jsonIn(formData.get("base")));
  if (!base.success || !version.success) return null;
  // The results framework is written elsewhere, and is not part of the form.
  const before = { ...base.data, ...identityOf(draft), results: draft.plan.results };
  return {
    typed: await completedIn(formData, typed, draft),
    base: before,
    baseVersion: version.data,
    fallback: before,
  };
}

function firstErrors(parsed: ReturnType<typeof parsePlanForm>): Readonly<Record<string, string>> {
  return parsed.ok ? {} : parsed.errors;
}

/** What was typed, with what is known already of the bodies and sources that it names. */
async function completedIn(formData: FormData, given: Typed, { plan }: PlanDraft): Promise<Typed> {
  const byButton = formData.has(BUTTON_FIELD);
  const typed = byButton ? given : withoutSharedSource(given);
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
  chosen: ReturnType<typeof choicesIn>,
): ConflictView {
  const sides = chosen?.against === against ? chosen.sides : {};
  return {
    against,
    parts: merge.conflicts.map(({ key, base, mine, theirs }) => ({
      key,
      name: partName(locale, key),
      base: partWords(locale, key, base),
      mine: partWords(locale, key, mine),
      theirs: partWords(locale, key, theirs),
      chosen: Object.hasOwn(sides, key) ? (sides[key] ?? null) : null,
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
