import { isDeepStrictEqual } from "node:util";
import { inTransaction, type Transaction } from "@/lib/db/client";
import type { Prisma, RevisionOrigin } from "@/lib/db/generated/client";
import { withPresentLeads } from "@/lib/db/queries/agencies";
import { draftColumns, draftFromRow, readDraftEvents, readDraftedGenerations } from "@/lib/db/queries/drafts";
import { planOfRecord } from "@/lib/db/queries/plan-history";
import { readPlans, type StoredPlan } from "@/lib/db/queries/plans";
import { readSources } from "@/lib/db/queries/sources";
import type { Plan } from "@/lib/domain/plan/plan";
import {
  type DraftAct,
  type DraftEventKind,
  emptyPlan,
  nextDraftState,
  type PlanDraft,
  writersOf,
} from "@/lib/domain/work/draft";
import { type Merge, mergePlans, type PartKey, type Side } from "@/lib/domain/work/merge";
import { sourceFaults } from "@/lib/domain/work/source-faults";
import { draftPlanSchema, publishedPlanSchema, sayFault } from "@/lib/schemas/plan-record";
import { recordAudit } from "./audit";
import { publish, StalePlanError } from "./publish";

type DraftOrigin = Exclude<RevisionOrigin, "fact_base">;

/**
 * Begins a draft of a country's next plan. The generation is the next that neither a plan, archived ones too, nor
 * another draft has.
 *
 * @returns its id, or null if there is no such country.
 */
export async function startNewPlan(country: string, authorId: string): Promise<number | null> {
  return inTransaction(async (tx) => {
    // Locked, so that two who begin at once get two generations.
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Country" WHERE id = ${country} FOR UPDATE`;
    if (rows.length === 0) return null;
    const { _max } = await tx.plan.aggregate({ where: { countryId: country }, _max: { generation: true } });
    const taken = [_max.generation ?? 0, ...(await readDraftedGenerations(tx, country))];
    return addDraft(tx, { plan: emptyPlan(country, Math.max(...taken) + 1), stored: null, origin: "editor" }, authorId);
  });
}

/**
 * The draft in which a published or archived plan is edited: the one that is open, or a new one of the plan as it is
 * now. Everybody who asks gets the same, also two at once.
 *
 * @returns its id, or null if there is no such plan.
 */
export async function startRevision(slug: string, authorId: string): Promise<number | null> {
  return inTransaction(async (tx) => {
    const stored = await lockStored(tx, slug);
    if (!stored) return null;
    const open = await tx.planDraft.findFirst({
      where: {
        planId: stored.id,
        OR: [{ state: { in: ["draft", "sent_back"] } }, { openFor: stored.id }],
      },
      select: { id: true },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    });
    if (open) return open.id;
    return addDraft(tx, { plan: stored.plan, stored, origin: "editor", openFor: stored.id }, authorId);
  });
}

/**
 * Begins a draft that would bring back an earlier state of a plan. Nothing of the history changes: publishing the
 * draft adds a revision.
 *
 * @returns its id, or null if the plan has no such revision.
 */
export async function startRestore(slug: string, number: number, authorId: string): Promise<number | null> {
  return inTransaction(async (tx) => {
    const stored = await lockStored(tx, slug);
    const revised = stored && (await readRevisedPlan(tx, stored.id, number));
    if (!revised) return null;
    const [plan = revised] = await withPresentLeads(tx, [revised]);
    // A second click, or a second tab: what nobody has touched since is theirs to go on with.
    const begun = await tx.planDraft.findMany({
      where: {
        planId: stored.id,
        origin: "restore",
        state: "draft",
        version: 1,
        authorId,
        baseVersion: stored.version,
      },
      select: { id: true, record: true },
      orderBy: { id: "asc" },
    });
    const same = begun.find(({ record }) => isDeepStrictEqual(record, toJson(plan)));
    return same?.id ?? addDraft(tx, { plan, stored, origin: "restore" }, authorId);
  });
}

export type DraftChange = {
  /** The whole record as the person wants it. Country and generation stay the draft's. */
  plan: Plan;
  /** The record that they started from, and the draft's version that had it. */
  base: Plan;
  baseVersion: number;
  /** What was typed and can't be read yet, by field; left out: as it is. */
  unread?: PlanDraft["unread"];
  /** For parts in conflict: which side to take. Counts only for the draft's version that it was chosen against. */
  chosen?: { against: number; sides: Readonly<Record<PartKey, Side>> };
};

export type SaveOutcome =
  | { ok: true; draft: PlanDraft; taken: readonly PartKey[] }
  /** There is no such draft. */
  | { ok: false; reason: "gone" }
  /** Its state does not allow it. */
  | { ok: false; reason: "state"; draft: PlanDraft }
  /** Somebody saved meanwhile, and both changed the same part. Nothing was written. */
  | { ok: false; reason: "conflict"; draft: PlanDraft; merge: Merge }
  /** Both changes together make no sound plan. Nothing was written. */
  | { ok: false; reason: "unsound"; draft: PlanDraft; messages: readonly string[] };

/**
 * Saves a draft. If it was saved meanwhile, from another tab or by somebody else, changes of different parts are
 * joined; a part that both changed is saved only once the person has chosen a side.
 */
export async function saveDraft(id: number, change: DraftChange, personId: string): Promise<SaveOutcome> {
  return inTransaction(async (tx) => {
    const draft = await lockDraft(tx, id);
    if (!draft) return { ok: false, reason: "gone" };
    if (!nextDraftState(draft.state, "save")) return { ok: false, reason: "state", draft };

    const own = (plan: Plan): Plan => ({ ...plan, ...identityOf(draft.plan) });
    let plan = own(change.plan);
    let taken: readonly PartKey[] = [];
    if (change.baseVersion !== draft.version) {
      const joined = join(draft, { base: own(change.base), mine: plan, theirs: draft.plan, at: draft.version }, change);
      if (!joined.ok) return joined;
      plan = joined.plan;
      taken = joined.taken;
    }
    const written = { plan, ...(change.unread && { unread: change.unread }) };
    return { ok: true, draft: await writeDraft(tx, draft, written, personId), taken };
  });
}

/**
 * Takes into a draft what was published since it began. Afterwards it starts from the latest revision.
 *
 * @param version of the draft that the person saw.
 * @param chosen as for `saveDraft`; `against` is the version of the published plan.
 */
export async function catchUpDraft(
  id: number,
  { version, chosen }: { version: number; chosen?: DraftChange["chosen"] },
  personId: string,
): Promise<SaveOutcome> {
  return inTransaction(async (tx) => {
    const draft = await lockDraft(tx, id);
    const stored = draft && (await readStored(tx, draft.plan.slug));
    if (!draft || !stored) return { ok: false, reason: "gone" };
    if (!nextDraftState(draft.state, "save") || draft.version !== version) return { ok: false, reason: "state", draft };

    const base =
      (draft.baseVersion > 0 && (await readRevisedPlan(tx, stored.id, draft.baseVersion))) ||
      emptyPlan(draft.plan.country, draft.plan.generation);
    const sides = { base, mine: draft.plan, theirs: stored.plan, at: stored.version };
    const joined = join(draft, sides, { chosen });
    if (!joined.ok) return joined;
    const change = { plan: joined.plan, baseVersion: stored.version, planId: stored.id };
    return { ok: true, draft: await writeDraft(tx, draft, change, personId), taken: joined.taken };
  });
}

function join(
  draft: PlanDraft,
  { base, mine, theirs, at }: { base: Plan; mine: Plan; theirs: Plan; at: number },
  { chosen }: Pick<DraftChange, "chosen">,
): Extract<SaveOutcome, { ok: false }> | { ok: true; plan: Plan; taken: readonly PartKey[] } {
  const sides = chosen?.against === at ? chosen.sides : {};
  const merge = mergePlans(base, mine, theirs, sides);
  if (merge.conflicts.some(({ key }) => !Object.hasOwn(sides, key)))
    return { ok: false, reason: "conflict", draft, merge };
  const sound = draftPlanSchema.safeParse(merge.merged);
  if (sound.success) return { ok: true, plan: sound.data, taken: merge.taken };
  return { ok: false, reason: "unsound", draft, messages: sound.error.issues.map(({ message }) => message) };
}

export type StepOutcome = { ok: true; draft: PlanDraft } | { ok: false; reason: "gone" | "state" | "moved" };

const EVENT_OF = {
  submit: "submitted",
  recall: "recalled",
  comment: "commented",
  send_back: "sent_back",
  discard: "discarded",
} as const satisfies Partial<Record<DraftAct, DraftEventKind>>;

/**
 * Submits a draft, takes it back from review, comments on it, sends it back or discards it.
 *
 * @param version of the draft that the person saw: nobody submits or judges what they have not read.
 * @returns moved: the draft was saved meanwhile. Nothing was written then.
 */
export async function stepDraft(
  id: number,
  { act, version, text }: { act: keyof typeof EVENT_OF; version: number; text: string | null },
  personId: string,
): Promise<StepOutcome> {
  return inTransaction(async (tx) => {
    const draft = await lockDraft(tx, id);
    if (!draft) return { ok: false, reason: "gone" };
    const state = nextDraftState(draft.state, act);
    if (!state) return { ok: false, reason: "state" };
    if (act !== "comment" && draft.version !== version) return { ok: false, reason: "moved" };

    await addEvent(tx, id, EVENT_OF[act], personId, text);
    const row = await tx.planDraft.update({
      where: { id },
      data: {
        state,
        ...(act === "send_back" && { reviewerId: personId }),
        ...(act === "discard" && { openFor: null }),
      },
      select: draftColumns,
    });
    return { ok: true, draft: draftFromRow(row) };
  });
}

export type PublishOutcome =
  | { ok: true; slug: string; revision: number; catalogueVersion: number }
  | { ok: false; reason: "gone" | "state" | "moved" | "stale" }
  /** Whoever wrote it does not publish it. */
  | { ok: false; reason: "own" }
  | { ok: false; reason: "unsound"; issues: readonly { path: readonly PropertyKey[]; message: string }[] };

/**
 * Publishes a draft that is in review: the plan, its history entry, the catalogue's version and the draft's end are
 * one transaction.
 *
 * @param version of the draft that the reviewer saw.
 * @param note why, for the history.
 * @returns stale: the plan was published anew since the draft began (`catchUpDraft` mends it). Nothing was written
 *   unless ok.
 */
export async function publishDraft(
  id: number,
  { version, note }: { version: number; note: string },
  personId: string,
): Promise<PublishOutcome> {
  try {
    return await inTransaction(async (tx): Promise<PublishOutcome> => {
      const draft = await lockDraft(tx, id);
      if (!draft) return { ok: false, reason: "gone" };
      if (!nextDraftState(draft.state, "publish")) return { ok: false, reason: "state" };
      if (draft.version !== version) return { ok: false, reason: "moved" };
      const settings = await tx.settings.findUnique({ where: { id: 1 }, select: { ownPublish: true } });
      const writers = [draft.authorId, ...writersOf(await readDraftEvents(tx, id))];
      if (!settings?.ownPublish && writers.includes(personId)) return { ok: false, reason: "own" };
      const sound = publishedPlanSchema.safeParse(draft.plan);
      if (!sound.success) return { ok: false, reason: "unsound", issues: sound.error.issues };

      const { slug } = sound.data;
      const stored = await readStored(tx, slug);
      const records = await readSources(tx, { url: { in: sound.data.evidence.map(({ url }) => url) } });
      const faults = sourceFaults(sound.data, stored?.plan ?? null, records).filter(({ blocks }) => blocks);
      if (faults.length > 0)
        return {
          ok: false,
          reason: "unsound",
          issues: faults.map((fault) => ({
            path: ["evidence", fault.index],
            message: sayFault(fault, sound.data.evidence[fault.index]?.url ?? ""),
          })),
        };
      const archived = stored?.archived ?? false;
      const change = { plan: sound.data, baseVersion: draft.baseVersion, archived, seedHash: null };
      const publisher = { origin: draft.origin, authorId: personId, note };
      const catalogueVersion = await publish(tx, { plans: [change] }, publisher);

      const plan = await tx.plan.findUniqueOrThrow({ where: { slug }, select: { id: true, version: true } });
      await addEvent(tx, id, "published", personId, note);
      await tx.planDraft.update({
        where: { id },
        data: { state: "published", planId: plan.id, reviewerId: personId, openFor: null },
        select: { id: true },
      });
      await recordAudit(tx, { event: "published", actorId: personId, detail: { plan: slug, revision: plan.version } });
      return { ok: true, slug, revision: plan.version, catalogueVersion };
    });
  } catch (error) {
    if (error instanceof StalePlanError) return { ok: false, reason: "stale" };
    throw error;
  }
}

/**
 * Withdraws a plan from the public catalogue, or brings it back. Its history stays and grows by one revision.
 *
 * @param version of the plan that the person saw.
 * @param note why, for the history.
 * @returns stale: it was published anew meanwhile; nothing was written.
 */
export async function setArchived(
  slug: string,
  { archived, version, note }: { archived: boolean; version: number; note: string },
  personId: string,
): Promise<"done" | "gone" | "stale"> {
  try {
    return await inTransaction(async (tx) => {
      const stored = await readStored(tx, slug);
      if (!stored || stored.archived === archived) return "gone";
      const change = { plan: stored.plan, baseVersion: version, archived, seedHash: null };
      await publish(tx, { plans: [change] }, { origin: "editor", authorId: personId, note });
      await recordAudit(tx, {
        event: "published",
        actorId: personId,
        detail: { plan: slug, revision: version + 1, archived },
      });
      return "done";
    });
  } catch (error) {
    if (error instanceof StalePlanError) return "stale";
    throw error;
  }
}

/** A draft, locked until the transaction ends: of two who write at once, the second sees what the first did. */
async function lockDraft(tx: Transaction, id: number): Promise<(PlanDraft & { origin: DraftOrigin }) | null> {
  await tx.$queryRaw`SELECT id FROM "PlanDraft" WHERE id = ${id} FOR UPDATE`;
  const row = await tx.planDraft.findUnique({ where: { id }, select: draftColumns });
  return row && { ...draftFromRow(row), origin: row.origin as DraftOrigin };
}

/** Begins a draft in the caller's transaction, and notes it in its log. */
export async function addDraft(
  tx: Transaction,
  {
    plan,
    stored,
    origin,
    openFor = null,
  }: { plan: Plan; stored: StoredPlan | null; origin: DraftOrigin; openFor?: number | null },
  authorId: string,
): Promise<number> {
  const { id } = await tx.planDraft.create({
    data: {
      countryId: plan.country,
      planId: stored?.id ?? null,
      openFor,
      record: toJson(plan),
      baseVersion: stored?.version ?? 0,
      origin,
      authorId,
    },
    select: { id: true },
  });
  await addEvent(tx, id, "started", authorId, null);
  return id;
}

async function writeDraft(
  tx: Transaction,
  { id }: PlanDraft,
  { plan, ...columns }: { plan: Plan; unread?: PlanDraft["unread"]; baseVersion?: number; planId?: number },
  personId: string,
): Promise<PlanDraft> {
  const row = await tx.planDraft.update({
    where: { id },
    data: { record: toJson(plan), version: { increment: 1 }, ...columns },
    select: draftColumns,
  });
  // One line for a sitting of one person, however often it saves itself.
  const last = (await readDraftEvents(tx, id)).at(-1);
  if (last?.kind !== "saved" || last.authorId !== personId) await addEvent(tx, id, "saved", personId, null);
  return draftFromRow(row);
}

async function addEvent(tx: Transaction, draftId: number, kind: DraftEventKind, authorId: string, text: string | null) {
  await tx.draftEvent.create({ data: { draftId, kind, authorId, text }, select: { id: true } });
}

async function readStored(tx: Transaction, slug: string): Promise<StoredPlan | null> {
  const [stored] = await readPlans(tx, { slug });
  return stored ?? null;
}

/** The same, with the plan locked until the transaction ends: of two who begin at once, the second sees the first's draft. */
async function lockStored(tx: Transaction, slug: string): Promise<StoredPlan | null> {
  await tx.$queryRaw`SELECT id FROM "Plan" WHERE slug = ${slug} FOR UPDATE`;
  return readStored(tx, slug);
}

async function readRevisedPlan(tx: Transaction, planId: number, number: number): Promise<Plan | null> {
  const row = await tx.revision.findUnique({
    where: { planId_number: { planId, number } },
    select: { record: true },
  });
  return row && planOfRecord(row.record);
}

function identityOf({ slug, country, generation }: Plan): Pick<Plan, "slug" | "country" | "generation"> {
  return { slug, country, generation };
}

function toJson(plan: Plan): Prisma.InputJsonObject {
  return plan as unknown as Prisma.InputJsonObject;
}
