import { inTransaction, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readAgencies, type StoredAgency } from "@/lib/db/queries/agencies";
import { draftColumns, draftFromRow } from "@/lib/db/queries/drafts";
import { readPlans, type StoredPlan } from "@/lib/db/queries/plans";
import { type Agency, circularSuccession } from "@/lib/domain/plan/agency";
import type { LeadAgency } from "@/lib/domain/plan/plan";
import { OPEN_DRAFT_STATES } from "@/lib/domain/work/draft";
import { sayTheSame } from "@/lib/domain/work/record-sameness";
import { recordAudit } from "./audit";
import { publish, takeTurn } from "./publish";
import type { AgencyChange } from "./publish-agencies";

/** What a person decides about a body. */
export type AgencyFields = Omit<Agency, "id" | "country">;

/** Who changes it, and why. */
export type AgencyAuthor = {
  personId: string;
  note: string;
  /** Whether they may change what is published: a body's name and type are its plans' lead. */
  mayPublish: boolean;
};

type AgencyRefusal =
  /** There is no such body, or country, any more. */
  | { ok: false; reason: "gone" }
  /** Somebody changed it after the version that this change started from. */
  | { ok: false; reason: "stale"; current: StoredAgency }
  /** It says what is stored already. */
  | { ok: false; reason: "same" }
  /** The country has a body of that name and type already. */
  | { ok: false; reason: "taken"; other: number }
  /** The successor is not a body of the country. */
  | { ok: false; reason: "successor" }
  /** Each would take over from the other. */
  | { ok: false; reason: "circle" }
  /** It changes published plans, which this person may not. */
  | { ok: false; reason: "publish"; plans: readonly string[] }
  /** It changes published plans, and the person has not said that they know which. */
  | { ok: false; reason: "confirm"; plans: readonly string[] };

/** Nothing was written unless ok. */
export type AgencyOutcome = { ok: true; id: number; plans: readonly string[] } | AgencyRefusal;

/** Adds a body to a country. */
export async function createAgency(
  country: string,
  fields: AgencyFields,
  author: AgencyAuthor,
): Promise<AgencyOutcome> {
  return inTransaction(async (tx) => {
    await takeTurn(tx);
    if ((await tx.country.count({ where: { id: country } })) === 0) return { ok: false, reason: "gone" };
    const agencies = await readAgencies(tx, country);
    const refusal = refuse(agencies, { ...fields, country, id: null });
    if (refusal) return refusal;

    await publishWithPlans(tx, [unmerged({ ...fields, country, id: null })], [], author);
    const { name, type } = fields;
    const key = { countryId: country, name, type };
    const { id } = await tx.agency.findUniqueOrThrow({ where: { countryId_name_type: key }, select: { id: true } });
    return { ok: true, id, plans: [] };
  });
}

/**
 * Changes a body. Its plans are published anew where their lead reads otherwise afterwards, and open drafts that name
 * it follow.
 *
 * @param version of the body that the person saw.
 * @param confirmed slugs of the plans that the person knows to change.
 */
export async function changeAgency(
  id: number,
  { version, fields, confirmed }: { version: number; fields: AgencyFields; confirmed: readonly string[] },
  author: AgencyAuthor,
): Promise<AgencyOutcome> {
  return withCountryOf(id, async (tx, agencies, stored) => {
    if (stored.version !== version) return { ok: false, reason: "stale", current: stored };
    const agency = { ...stored, ...fields };
    if (sayTheSame(stored, agency)) return { ok: false, reason: "same" };
    const refusal = refuse(agencies, agency);
    if (refusal) return refusal;

    const plans = sameLead(stored, agency) ? [] : await readPlans(tx, { leadAgencyId: id });
    const slugs = plans.map(({ plan }) => plan.slug);
    if (slugs.length > 0 && !author.mayPublish) return { ok: false, reason: "publish", plans: slugs };
    if (slugs.some((slug) => !confirmed.includes(slug))) return { ok: false, reason: "confirm", plans: slugs };

    await publishWithPlans(tx, [unmerged(agency)], plans, author);
    if (!sameLead(stored, agency)) await followInDrafts(tx, [stored], agency);
    return { ok: true, id, plans: slugs };
  });
}

/**
 * Makes duplicates one: their plans, predecessors and open drafts become the kept body's, and they go. Their history
 * stays.
 *
 * @param version of the kept body that the person saw.
 * @param duplicates ids and versions that the person saw.
 */
export async function mergeAgencies(
  id: number,
  { version, duplicates }: { version: number; duplicates: readonly { id: number; version: number }[] },
  author: AgencyAuthor,
): Promise<AgencyOutcome> {
  return withCountryOf(id, async (tx, agencies, stored) => {
    if (stored.version !== version) return { ok: false, reason: "stale", current: stored };
    const merged = agencies.filter((agency) => agency.id !== id && duplicates.some((one) => one.id === agency.id));
    if (merged.length === 0 || merged.length !== duplicates.length) return { ok: false, reason: "gone" };
    const stale = merged.find((one) => duplicates.some((seen) => seen.id === one.id && seen.version !== one.version));
    if (stale) return { ok: false, reason: "stale", current: stale };

    const ids = merged.map((one) => one.id);
    const left = agencies.filter((one) => !ids.includes(one.id)).map((one) => joined(one, stored, merged));
    if (circularSuccession(left).length > 0) return { ok: false, reason: "circle" };

    const plans = await readPlans(tx, { leadAgencyId: { in: ids } });
    const slugs = plans.map(({ plan }) => plan.slug);
    if (slugs.length > 0 && !author.mayPublish) return { ok: false, reason: "publish", plans: slugs };

    const agency = joined(stored, stored, merged);
    const moved = left.filter((one) => one.id !== id && one.successorId === id && !agencies.includes(one));
    await publishWithPlans(tx, [{ agency, merged: ids }, ...moved.map(unmerged)], plans, author);
    await followInDrafts(tx, merged, agency);
    return { ok: true, id, plans: slugs };
  });
}

/**
 * A body after the merging: who had a duplicate as successor has the kept one. The kept one learns from its duplicates
 * who took over, and when, if it did not know itself.
 */
function joined(agency: StoredAgency, kept: StoredAgency, merged: readonly StoredAgency[]): StoredAgency {
  const outside = (id: number | null) => id !== null && id !== kept.id && !merged.some((one) => one.id === id);
  if (agency.id === kept.id) {
    const heir = [kept, ...merged].find(({ successorId }) => outside(successorId));
    return { ...kept, successorId: heir?.successorId ?? null, until: kept.until ?? heir?.until ?? null };
  }
  return agency.successorId === null || outside(agency.successorId) || agency.successorId === kept.id
    ? agency
    : { ...agency, successorId: kept.id };
}

const unmerged = (agency: AgencyChange["agency"]): AgencyChange => ({ agency, merged: [] });

type Work = (tx: Transaction, agencies: readonly StoredAgency[], stored: StoredAgency) => Promise<AgencyOutcome>;

/** Runs `work` with all bodies of the country that this one is of, while nobody else publishes. */
async function withCountryOf(id: number, work: Work): Promise<AgencyOutcome> {
  return inTransaction(async (tx) => {
    const row = await tx.agency.findUnique({ where: { id }, select: { countryId: true } });
    if (!row) return { ok: false, reason: "gone" };
    // Drafts first, as publishing one locks them in this order too.
    await tx.$queryRaw`SELECT id FROM "PlanDraft" WHERE "countryId" = ${row.countryId} ORDER BY id FOR UPDATE`;
    await takeTurn(tx);
    const agencies = await readAgencies(tx, row.countryId);
    const stored = agencies.find((agency) => agency.id === id);
    return stored ? work(tx, agencies, stored) : { ok: false, reason: "gone" };
  });
}

function refuse(agencies: readonly StoredAgency[], agency: AgencyChange["agency"]): AgencyRefusal | null {
  const other = agencies.find(({ id, name, type }) => id !== agency.id && name === agency.name && type === agency.type);
  if (other) return { ok: false, reason: "taken", other: other.id };
  const { id, successorId } = agency;
  if (successorId === null) return null;
  if (!agencies.some((one) => one.id === successorId)) return { ok: false, reason: "successor" };
  const after = agencies.map((one) => (one.id === id ? { id, successorId } : one));
  return circularSuccession(after).length > 0 ? { ok: false, reason: "circle" } : null;
}

function sameLead(a: LeadAgency, b: LeadAgency): boolean {
  return a.name === b.name && a.nameEn === b.nameEn && a.type === b.type;
}

function leadOf({ name, nameEn, type }: LeadAgency): LeadAgency {
  return { name, nameEn, type };
}

/** @param changes the body that leads the plans comes first. */
async function publishWithPlans(
  tx: Transaction,
  changes: readonly [AgencyChange, ...AgencyChange[]],
  plans: readonly StoredPlan[],
  { personId, note }: AgencyAuthor,
): Promise<void> {
  const [{ agency }] = changes;
  const changed = plans.map(({ plan, version, archived }) => ({
    plan: { ...plan, leadAgency: leadOf(agency) },
    baseVersion: version,
    archived,
    seedHash: null,
  }));
  const publisher = { origin: "editor", authorId: personId, note } as const;
  const version = await publish(tx, { agencies: changes, plans: changed }, publisher);
  const detail = { agencies: agency.country, plans: plans.length, version };
  await recordAudit(tx, { event: "published", actorId: personId, detail });
}

/** Drafts that still wait name the body as it is called now: published as they were, they would bring the old one back. */
async function followInDrafts(tx: Transaction, before: readonly Agency[], after: Agency): Promise<void> {
  const rows = await tx.planDraft.findMany({
    where: { countryId: after.country, state: { in: [...OPEN_DRAFT_STATES] } },
    select: draftColumns,
    orderBy: { id: "asc" },
  });
  for (const row of rows) {
    const { id, plan } = draftFromRow(row);
    const lead = plan.leadAgency;
    if (!lead || !before.some(({ name, type }) => name === lead.name && type === lead.type)) continue;
    const record = { ...plan, leadAgency: leadOf(after) } as unknown as Prisma.InputJsonObject;
    await tx.planDraft.update({ where: { id }, data: { record, version: { increment: 1 } }, select: { id: true } });
  }
}
