import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { getDb, inTransaction, type Transaction } from "@/lib/db/client";
import { type CountryChange, type PlanChange, publish, takeTurn } from "@/lib/db/mutations/publish";
import type { AgencyChange } from "@/lib/db/mutations/publish-agencies";
import type { SourceChange } from "@/lib/db/mutations/publish-sources";
import { countryColumns, countryFromRow } from "@/lib/db/plan-rows";
import { readEditedAgencyIds, readKnownAgencies, type StoredAgency } from "@/lib/db/queries/agencies";
import { readPlans, type StoredPlan } from "@/lib/db/queries/plans";
import { readEditedSourceIds, readSources, recordOf } from "@/lib/db/queries/sources";
import { recordHash } from "@/lib/db/record-hash";
import { type AgencyName, type AgencyRecord, isSameAgency, presentLead } from "@/lib/domain/plan/agency";
import type { FactBase } from "@/lib/domain/plan/fact-base";
import type { Country, Plan, SourceRecord } from "@/lib/domain/plan/plan";
import { sayTheSame } from "@/lib/domain/work/record-sameness";
import { type FactError, readFactBase } from "@/lib/import/fact-base";
import { FACT_BASE_FOLDER, hashFacts } from "./facts-hash";

/** Makes two seeds of one server take turns. */
const SEED_LOCK = 72707370;

/** The whole fact base goes in one transaction; a slow disk may take its time. */
const SEED_TIMEOUT_MS = 10 * 60_000;

export type SeedOutcome =
  | { changed: false }
  /** The database holds the facts of a later edition than these files: they are left alone. */
  | { changed: false; edition: string; storedEdition: string }
  /** The database holds other facts under the same edition: whose are meant nobody can say, and they are left alone. */
  | { changed: false; edition: string; differing: string[] }
  | {
      changed: true;
      /** True if the database had no facts before. */
      first: boolean;
      /** Catalogue version after the seed; the one before if no record differed. */
      version: number;
      countries: number;
      plans: number;
      sources: number;
      /** Slugs of plans that left the fact base and were withdrawn. */
      archived: string[];
      /** Slugs of plans, codes of countries and addresses of sources that a person has changed in the database since: left as they are. */
      kept: string[];
    };

/** The fact base has errors, and nothing was loaded. The message lists them by file and field. */
export class FactBaseError extends Error {
  override name = "FactBaseError";

  constructor(readonly errors: readonly FactError[]) {
    const lines = errors.map(({ file, field, message }) => `  ${file}${field && `: ${field}`}: ${message}`);
    super(`Nothing was loaded, as the fact base has ${errors.length} errors:\n${lines.join("\n")}`);
  }
}

/**
 * Loads the fact base into the database, all or nothing. What is there already is skipped: all of it if no file
 * has changed since the last time, else each record that says the same. What a person has changed in the database
 * since is kept. The catalogue version rises by one if any record changed.
 *
 * @throws {FactBaseError} if a record is not valid.
 */
export async function seedFactBase({
  folder = FACT_BASE_FOLDER,
  onStep = () => {},
  onFirstLoad = async () => {},
}: {
  folder?: string;
  /** Told what begins. */
  onStep?(step: string): void;
  /** Called in the same transaction once a database that had no facts has them. */
  onFirstLoad?(tx: Transaction): Promise<void>;
} = {}): Promise<SeedOutcome> {
  const state = await readState(await getDb());
  const factsHash = await hashFacts(folder);
  if (state?.factsHash === factsHash) return { changed: false };
  const given = { factsHash, edition: await readEdition(folder) };
  const settled = settledOutcome(state, given);
  if (settled) return settled;

  onStep("Reading and checking the fact base");
  const read = await readFactBase(folder);
  if (!read.ok) throw new FactBaseError(read.errors);
  onStep(`Comparing ${read.facts.countries.length} countries and ${read.facts.plans.length} plans with the database`);
  return inTransaction(
    async (tx) => {
      const outcome = await load(tx, read.facts, given);
      if (!outcome.changed || !outcome.first) return outcome;
      await onFirstLoad(tx);
      return { ...outcome, version: await readVersion(tx) };
    },
    { timeoutMs: SEED_TIMEOUT_MS },
  );
}

async function readVersion(tx: Transaction): Promise<number> {
  return (await tx.catalogueState.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })).version;
}

type FactsState = { factsHash: string | null; factsEdition: string | null };

function readState(db: Pick<Transaction, "catalogueState">): Promise<FactsState | null> {
  return db.catalogueState.findUnique({ where: { id: 1 }, select: { factsHash: true, factsEdition: true } });
}

/** What there is to say without reading the files: they are loaded already, or older than what is; else null. */
function settledOutcome(state: FactsState | null, { factsHash, edition }: Given): SeedOutcome | null {
  if (state?.factsHash === factsHash) return { changed: false };
  // Two checkouts on one database must not take turns in undoing each other: the facts only go forward.
  const stored = state?.factsEdition ?? null;
  return stored !== null && edition < stored ? { changed: false, edition, storedEdition: stored } : null;
}

type Given = { factsHash: string; edition: string };

async function load(tx: Transaction, facts: FactBase, given: Given): Promise<SeedOutcome> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
  // The turn comes before the comparison: what an editor publishes meanwhile is then seen, and nothing is stale.
  await takeTurn(tx);
  const state = await readState(tx);
  const settled = settledOutcome(state, given);
  if (settled) return settled;
  const countries = await compareCountries(tx, facts.countries);
  const sources = await compareSources(tx, facts.sources);
  const agencies = await compareAgencies(tx, facts);
  const plans = await comparePlans(tx, facts.plans);

  const publication = {
    countries: countries.changes,
    agencies,
    sources: sources.changes,
    plans: [...plans.changes, ...plans.withdrawals],
  };
  const somethingChanged = Object.values(publication).some((changes) => changes.length > 0);
  // Two checkouts of one edition would else take turns in undoing each other, at each start.
  if (somethingChanged && state?.factsEdition === given.edition && state.factsHash !== null) {
    return { changed: false, edition: given.edition, differing: namesIn(publication) };
  }
  if (somethingChanged) {
    await publish(tx, publication, { origin: "fact_base", authorId: null, note: null });
  }
  for (const { country, seedHash } of countries.adopted) {
    await tx.country.update({ where: { id: country.iso3 }, data: { seedHash }, select: { id: true } });
  }
  for (const { plan, seedHash } of plans.adopted) {
    await tx.plan.update({ where: { slug: plan.slug }, data: { seedHash }, select: { id: true } });
  }
  const { version } = await tx.catalogueState.update({
    where: { id: 1 },
    data: { factsHash: given.factsHash, factsEdition: given.edition },
    select: { version: true },
  });
  return {
    changed: true,
    first: state === null,
    version,
    countries: countries.changes.length,
    plans: plans.changes.length,
    archived: plans.withdrawals.map(({ plan }) => plan.slug),
    sources: sources.changes.length,
    kept: [...countries.kept, ...sources.kept, ...plans.kept],
  };
}

/** Codes of countries, names of bodies, addresses of sources and slugs of plans that would change. */
function namesIn({
  countries,
  agencies,
  sources,
  plans,
}: {
  countries: readonly CountryChange[];
  agencies: readonly AgencyChange[];
  sources: readonly SourceChange[];
  plans: readonly PlanChange[];
}): string[] {
  return [
    ...countries.map(({ country }) => country.iso3),
    ...agencies.map(({ agency }) => agency.name),
    ...sources.map(({ source }) => source.url),
    ...plans.map(({ plan }) => plan.slug),
  ];
}

async function compareCountries(tx: Transaction, countries: readonly Country[]) {
  const rows = await tx.country.findMany({ select: { ...countryColumns, seedHash: true }, orderBy: { id: "asc" } });
  const stored = new Map(rows.map(({ seedHash, ...row }) => [row.id, { country: countryFromRow(row), seedHash }]));

  const changes: CountryChange[] = [];
  /** In the files by now as it is stored. */
  const adopted: { country: Country; seedHash: string }[] = [];
  const kept: string[] = [];
  for (const country of countries) {
    const before = stored.get(country.iso3);
    const seedHash = recordHash(country);
    if (before?.seedHash === seedHash) continue;
    if (before && recordHash(before.country) === seedHash) adopted.push({ country, seedHash });
    else if (before?.seedHash === null) kept.push(country.iso3);
    else changes.push({ country, seedHash });
  }
  return { changes, adopted, kept };
}

async function comparePlans(tx: Transaction, plans: readonly Plan[]) {
  const stored = new Map((await readPlans(tx, {})).map((row) => [row.plan.slug, row]));

  const changes: PlanChange[] = [];
  /** In the files by now as it is stored: a person left it so, or the files only write it otherwise. */
  const adopted: { plan: Plan; seedHash: string }[] = [];
  const kept: string[] = [];
  for (const plan of plans) {
    const before = stored.get(plan.slug);
    const seedHash = recordHash(plan);
    if (before?.seedHash === seedHash && !before.archived) continue;
    const saysTheSame = before && !before.archived && recordHash(before.plan) === seedHash;
    if (saysTheSame) adopted.push({ plan, seedHash });
    else if (before && before.seedHash === null) kept.push(plan.slug);
    else {
      changes.push({ plan, baseVersion: before?.version ?? 0, archived: false, seedHash });
    }
  }
  return { changes, adopted, kept, withdrawals: withdrawalsOf(stored, plans) };
}

/** A source that a person has changed is theirs; the fact base gives every other its record. */
async function compareSources(tx: Transaction, sources: readonly SourceRecord[]) {
  const stored = new Map((await readSources(tx, {})).map((source) => [source.url, source]));
  const editedIds = await readEditedSourceIds(tx);

  const changes: SourceChange[] = [];
  const kept: string[] = [];
  for (const source of sources) {
    const before = stored.get(source.url);
    if (before && sayTheSame(recordOf(before), source)) continue;
    if (before && editedIds.has(before.id)) kept.push(source.url);
    else changes.push({ source, merged: [] });
  }
  return { changes, kept };
}

/**
 * What the fact base tells otherwise of bodies: their English names, when they ended and who took over. What a person
 * has changed is theirs. A body that only plans name is added with them.
 */
async function compareAgencies(tx: Transaction, { countries, plans, agencies }: FactBase): Promise<AgencyChange[]> {
  const editedIds = await readEditedAgencyIds(tx);
  const { known: stored, former } = await readKnownAgencies(
    tx,
    countries.map(({ iso3 }) => iso3),
  );
  // The facts may call a body as it was called before a person corrected its name.
  const present = (country: string, called: AgencyName): AgencyName => {
    const { name, type } = presentLead(country, { ...called, nameEn: null }, stored, former);
    return { name, type };
  };
  const records = agencies.map((record) => ({
    ...record,
    ...present(record.country, record),
    successor: record.successor && present(record.country, record.successor),
  }));
  const named = plans.flatMap(({ country, leadAgency }) => (leadAgency ? [{ country, ...leadAgency }] : []));
  // Of a body that several plans name, the last one's English name counts.
  const nameEnOf = (agency: InCountry) => named.findLast((lead) => isSameBody(lead, agency))?.nameEn;
  const unedited = stored.filter(({ id }) => !editedIds.has(id));
  const renamed = unedited.flatMap((agency): AgencyChange[] => {
    const record = records.find((one) => isSameBody(one, agency));
    const nameEn = nameEnOf(agency) ?? record?.nameEn ?? agency.nameEn;
    const heir = stored.find(({ id }) => id === agency.successorId);
    const until = record?.until ?? null;
    const successor = record?.successor ?? null;
    const sameHeir = successor && heir ? isSameAgency(successor, heir) : (heir === undefined) === (successor === null);
    if (nameEn === agency.nameEn && until === agency.until && sameHeir) return [];
    return [changeOf({ ...agency, nameEn, until }, successor)];
  });
  const added = records
    .filter((record) => !stored.some((agency) => isSameBody(agency, record)))
    .map(({ successor, ...record }) =>
      changeOf({ ...record, nameEn: nameEnOf(record) ?? record.nameEn, id: null }, successor),
    );
  return successorsFirst([...added, ...renamed]);
}

type InCountry = AgencyName & { country: string };

const isSameBody = (a: InCountry, b: InCountry) => a.country === b.country && isSameAgency(a, b);

function changeOf(
  agency: Omit<StoredAgency, "id" | "version" | "successorId"> & { id: number | null },
  successor: AgencyRecord["successor"],
): AgencyChange {
  const { id, country, name, nameEn, type, until } = agency;
  const change = { agency: { id, country, name, nameEn, type, until, successorId: null }, merged: [] };
  return successor ? { ...change, successor } : change;
}

/** In an order in which each body comes after the one that took over from it. No file holds a circle. */
function successorsFirst(changes: readonly AgencyChange[]): AgencyChange[] {
  const ordered: AgencyChange[] = [];
  const put = (change: AgencyChange) => {
    if (ordered.includes(change)) return;
    const { successor } = change;
    const { country } = change.agency;
    const heir = successor && changes.find(({ agency }) => isSameBody(agency, { country, ...successor }));
    if (heir) put(heir);
    ordered.push(change);
  };
  changes.forEach(put);
  return ordered;
}

/** Plans that came from the fact base, were not changed since, and are not in it any more. */
function withdrawalsOf(stored: ReadonlyMap<string, StoredPlan>, plans: readonly Plan[]): PlanChange[] {
  const listed = new Set(plans.map(({ slug }) => slug));
  return [...stored.values()]
    .filter(({ plan, archived, seedHash }) => seedHash !== null && !archived && !listed.has(plan.slug))
    .map(({ plan, version, seedHash }) => ({ plan, baseVersion: version, archived: true, seedHash }));
}

/**
 * The edition of a folder's facts, a day: `edition.json`. Whoever changes the facts raises it.
 *
 * @throws {FactBaseError} if the file is missing or holds no day.
 */
async function readEdition(folder: string): Promise<string> {
  const file = "edition.json";
  try {
    return editionSchema.parse(JSON.parse(await readFile(path.join(folder, file), "utf8"))).edition;
  } catch {
    throw new FactBaseError([{ file, field: "edition", message: "Write the day of this edition, as 2026-11-28" }]);
  }
}

const editionSchema = z.strictObject({ edition: z.iso.date() });
