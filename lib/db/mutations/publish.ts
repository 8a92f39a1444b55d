import type { Transaction } from "@/lib/db/client";
import type { Prisma, RevisionOrigin } from "@/lib/db/generated/client";
import { countryColumns, countryFromRow, countryToRow, planToRow } from "@/lib/db/plan-rows";
import { withPresentLeads } from "@/lib/db/queries/agencies";
import { readPlans, type StoredPlan } from "@/lib/db/queries/plans";
import type { Country, LeadAgency, Plan } from "@/lib/domain/plan/plan";
import { withoutSources } from "@/lib/domain/plan/sources";
import { inBatches } from "./in-batches";
import { type AgencyChange, addAgencies, publishAgencies, removeMerged } from "./publish-agencies";
import { citeSources, publishSources, removeMergedSources, type SourceChange } from "./publish-sources";
import { changesBetween } from "./record-changes";

export type CountryChange = {
  country: Country;
  /** Hash of the fact-base record that this is; null: a person's change. */
  seedHash: string | null;
};

export type PlanChange = {
  /** The whole record, valid for publication. */
  plan: Plan;
  /** `Plan.version` that the change started from; 0: the plan is new. */
  baseVersion: number;
  /** Withdraws the plan from the public catalogue, or leaves it withdrawn; else it is public after the change. */
  archived: boolean;
  /** Hash of the fact-base record that this is; null: a person's change. */
  seedHash: string | null;
};

export type Publication = {
  countries?: readonly CountryChange[];
  /** Changes of bodies; the plans that they lead are among `plans`, with their new lead. */
  agencies?: readonly AgencyChange[];
  /** Changes of sources; plans that cite a merged duplicate are among `plans`, citing the one that is kept. */
  sources?: readonly SourceChange[];
  plans?: readonly PlanChange[];
};

/** Who publishes and why. The fact base has no author, every other origin has one. */
export type Publisher = { note: string | null } & (
  | { origin: "fact_base"; authorId: null }
  | { origin: Exclude<RevisionOrigin, "fact_base">; authorId: string }
);

/** Somebody else changed the plan after the version that this change started from. Nothing was written. */
export class StalePlanError extends Error {
  override name = "StalePlanError";

  constructor(readonly slugs: readonly string[]) {
    super(`Changed by somebody else meanwhile: ${slugs.join(", ")}. Nothing was written; try again.`);
  }
}

/**
 * Makes this transaction wait until no other one publishes, and others wait for it: what it reads from now on is what
 * its publication starts from.
 */
export async function takeTurn(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "CatalogueState" WHERE id = 1 FOR UPDATE`;
}

/**
 * Publishes changes: writes them, one revision for each, and raises the catalogue version by one, all in the
 * caller's transaction. The only place that writes what is public.
 *
 * @returns the new catalogue version.
 * @throws {StalePlanError} if a plan is not at its `baseVersion`; the caller's transaction must not go on.
 */
export async function publish(tx: Transaction, publication: Publication, publisher: Publisher): Promise<number> {
  // First, as its row lock makes publishers take turns.
  const version = await raiseVersion(tx);
  const { countries = [], agencies = [], sources = [], plans: given = [] } = publication;
  // A plan's record refers to its sources and says nothing of them: that is theirs to tell.
  const plans = given.map((change) => ({ ...change, plan: withoutSources(change.plan) }));
  const act = { version, ...publisher };
  await publishCountries(tx, countries, act);
  await publishSources(tx, sources, act);
  const evidence = given.flatMap(({ plan }) => plan.evidence);
  const sourceIds = await citeSources(tx, evidence, act);
  // Read before their leads change, so that the history tells what they were.
  const stored = await readStored(tx, plans);
  await publishAgencies(tx, agencies, act);
  await publishPlans(tx, plans, stored, sourceIds, act);
  await removeMerged(tx, agencies);
  await removeMergedSources(tx, sources);
  return version;
}

type Act = Publisher & { version: number };

async function raiseVersion(tx: Transaction): Promise<number> {
  const publishedAt = new Date();
  const { version } = await tx.catalogueState.upsert({
    where: { id: 1 },
    create: { id: 1, version: 1, publishedAt },
    update: { version: { increment: 1 }, publishedAt },
    select: { version: true },
  });
  return version;
}

async function publishCountries(tx: Transaction, changes: readonly CountryChange[], act: Act): Promise<void> {
  const rows = await tx.country.findMany({
    where: { id: { in: changes.map(({ country }) => country.iso3) } },
    select: countryColumns,
    orderBy: { id: "asc" },
  });
  const before = new Map(rows.map((row) => [row.id, countryFromRow(row)]));

  const toRow = ({ country, seedHash }: CountryChange) => ({ ...countryToRow(country), seedHash });
  const added = changes.filter(({ country }) => !before.has(country.iso3));
  await inBatches(added.map(toRow), (data) => tx.country.createMany({ data }));
  for (const change of changes) {
    if (before.has(change.country.iso3)) {
      await tx.country.update({
        where: { id: change.country.iso3 },
        data: { ...toRow(change), version: { increment: 1 } },
        select: { id: true },
      });
    }
  }

  await addRevisions(
    tx,
    changes.map(({ country }) => ({
      planId: null,
      countryId: country.iso3,
      number: act.version,
      changes: changesBetween(before.get(country.iso3), country),
      record: country as unknown as Prisma.InputJsonObject,
    })),
    act,
  );
}

/**
 * The plans to be changed as they are now, by slug.
 *
 * @throws {StalePlanError} if one is not at the version that its change started from.
 */
async function readStored(tx: Transaction, changes: readonly PlanChange[]): Promise<Map<string, StoredPlan>> {
  if (changes.length === 0) return new Map();
  const rows = await readPlans(tx, { slug: { in: changes.map(({ plan }) => plan.slug) } });
  const stored = new Map(rows.map((row) => [row.plan.slug, row]));
  const stale = changes.filter(({ plan, baseVersion }) => (stored.get(plan.slug)?.version ?? 0) !== baseVersion);
  if (stale.length > 0) throw new StalePlanError(stale.map(({ plan }) => plan.slug));
  return stored;
}

async function publishPlans(
  tx: Transaction,
  given: readonly PlanChange[],
  stored: ReadonlyMap<string, StoredPlan>,
  sourceIds: ReadonlyMap<string, number>,
  act: Act,
): Promise<void> {
  if (given.length === 0) return;
  const present = await withPresentLeads(
    tx,
    given.map(({ plan }) => plan),
  );
  const changes = given.map((change, at) => ({ ...change, plan: present[at] ?? change.plan }));
  const agencyIds = await nameAgencies(tx, changes, act);
  const idBySlug = await savePlanRows(tx, changes, agencyIds);
  const idOf = ({ plan }: PlanChange) => idBySlug.get(plan.slug) as number;

  await saveEvidence(tx, changes, sourceIds, idOf);
  await savePlanResults(tx, changes, idOf);
  await addRevisions(
    tx,
    changes.map((change) => {
      const before = stored.get(change.plan.slug);
      return {
        planId: idOf(change),
        countryId: change.plan.country,
        number: change.baseVersion + 1,
        changes: changesBetween(before && { ...before.plan, archived: before.archived }, {
          ...change.plan,
          archived: change.archived,
        }),
        record: { ...change.plan, archived: change.archived } as unknown as Prisma.InputJsonObject,
      };
    }),
    act,
  );
  await noteThatCountriesHavePlans(tx, changes, act);
}

const agencyKey = (countryId: string, { name, type }: Pick<LeadAgency, "name" | "type">) =>
  [countryId, type, name].join("\n");

/**
 * The bodies that lead the plans: those that a country has not are added, with their history. One that it has is left
 * as it is, whatever else a plan calls it: `changeAgency` changes a body for all its plans.
 *
 * @returns agency ids by `agencyKey`.
 */
async function nameAgencies(tx: Transaction, changes: readonly PlanChange[], act: Act): Promise<Map<string, number>> {
  const wanted = new Map<string, Prisma.AgencyCreateManyInput>();
  for (const { plan } of changes) {
    if (!plan.leadAgency) continue;
    const { name, nameEn, type } = plan.leadAgency;
    wanted.set(agencyKey(plan.country, plan.leadAgency), { countryId: plan.country, name, nameEn, type });
  }
  const countries = [...new Set(changes.map(({ plan }) => plan.country))];
  const read = () =>
    tx.agency.findMany({
      where: { countryId: { in: countries } },
      select: { id: true, countryId: true, name: true, type: true },
      orderBy: { id: "asc" },
    });
  const ids = new Map((await read()).map((row) => [agencyKey(row.countryId, row), row.id]));
  await addAgencies(
    tx,
    [...wanted].flatMap(([key, agency]) => (ids.has(key) ? [] : [agency])),
    act,
  );
  return new Map((await read()).map((row) => [agencyKey(row.countryId, row), row.id]));
}

/** @returns plan ids by slug. */
async function savePlanRows(
  tx: Transaction,
  changes: readonly PlanChange[],
  agencyIds: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const now = new Date();
  const toRow = ({ plan, baseVersion, archived, seedHash }: PlanChange) => ({
    ...planToRow(plan),
    leadAgencyId: plan.leadAgency && (agencyIds.get(agencyKey(plan.country, plan.leadAgency)) as number),
    version: baseVersion + 1,
    archivedAt: archived ? now : null,
    seedHash,
  });

  const ids = new Map<string, number>();
  await inBatches(changes.filter(({ baseVersion }) => baseVersion === 0).map(toRow), async (data) => {
    const added = await tx.plan.createManyAndReturn({ data, select: { id: true, slug: true } });
    for (const { id, slug } of added) ids.set(slug, id);
  });
  for (const change of changes.filter(({ baseVersion }) => baseVersion > 0)) {
    const { slug } = change.plan;
    const { id } = await tx.plan.update({ where: { slug }, data: toRow(change), select: { id: true } });
    ids.set(slug, id);
  }
  return ids;
}

async function saveEvidence(
  tx: Transaction,
  changes: readonly PlanChange[],
  sourceIds: ReadonlyMap<string, number>,
  idOf: (change: PlanChange) => number,
): Promise<void> {
  await tx.evidence.deleteMany({ where: { planId: { in: changes.map(idOf) } } });
  const rows = changes.flatMap((change) =>
    change.plan.evidence.map(({ attribute, url, section, basis, confidence, statedValue, doubt }, position) => ({
      planId: idOf(change),
      position,
      attribute,
      sourceId: sourceIds.get(url) as number,
      section,
      basis,
      confidence,
      statedValue,
      doubt,
    })),
  );
  await inBatches(rows, (data) => tx.evidence.createMany({ data }));
}

async function savePlanResults(
  tx: Transaction,
  changes: readonly PlanChange[],
  idOf: (change: PlanChange) => number,
): Promise<void> {
  await tx.resultNode.deleteMany({ where: { planId: { in: changes.map(idOf) } } });
  for (const change of changes) {
    // In one statement a plan, so that no parent comes after its child.
    const data = change.plan.results.map((node) => ({ ...node, planId: idOf(change) }));
    if (data.length > 0) await tx.resultNode.createMany({ data });
  }
}

/** A country whose first plan is published has one, whatever was found before. */
async function noteThatCountriesHavePlans(tx: Transaction, changes: readonly PlanChange[], act: Act): Promise<void> {
  const ids = changes.filter(({ archived }) => !archived).map(({ plan }) => plan.country);
  const rows = await tx.country.findMany({
    where: { id: { in: ids }, OR: [{ hasPlan: null }, { hasPlan: false }] },
    select: countryColumns,
    orderBy: { id: "asc" },
  });
  // As a change of its own: the history tells it, and no later file of facts that knows no plan takes it back.
  const countries = rows.map((row) => ({
    country: { ...countryFromRow(row), hasPlan: true, noPlanSource: null },
    seedHash: null,
  }));
  await publishCountries(tx, countries, act);
}

type RevisionContent = Pick<Prisma.RevisionCreateManyInput, "planId" | "countryId" | "number" | "changes" | "record">;

async function addRevisions(tx: Transaction, revisions: readonly RevisionContent[], act: Act): Promise<void> {
  const { version: catalogueVersion, origin, authorId, note } = act;
  const rows = revisions.map((revision) => ({ ...revision, catalogueVersion, origin, authorId, note }));
  await inBatches(rows, (data) => tx.revision.createMany({ data }));
}
