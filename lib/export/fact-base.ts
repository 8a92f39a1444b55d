import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Attribute, attribute } from "@/lib/domain/attributes/attributes";
import { EVIDENCE_KEYS, keptValue, LIST_KEYS, planPath, writeValue } from "@/lib/domain/attributes/evidence";
import type { FactBase } from "@/lib/domain/plan/fact-base";
import type { CountrySource, Development, Evidence, Plan, SourceRecord } from "@/lib/domain/plan/plan";
import { type ResultBranch, resultTree } from "@/lib/domain/results/results";
import { type Amount, amountOf, amountText } from "@/lib/domain/vocabulary/amount";
import type { CountryRecord } from "@/lib/schemas/country-file";

/**
 * The text of a country's file. Keys and lists stand in a fixed order and what is not coded is left
 * out, so that equal facts give equal bytes and a change shows as that change alone.
 */
export function formatCountryFile({ country, agencies, plans }: CountryRecord): string {
  const file = {
    iso3: country.iso3,
    iso2: country.iso2,
    isoNumeric: country.isoNumeric,
    name: country.name,
    nameFr: country.nameFr,
    aliases: country.aliases,
    un: country.un,
    region: country.region,
    subregion: country.subregion,
    point: country.point,
    hasPlan: country.hasPlan,
    noPlanSource: country.noPlanSource && countrySource(country.noPlanSource),
    searchedOn: country.searchedOn,
    developments: country.developments.map(developmentInFile),
    note: country.note,
    agencies: agencies.map(({ name, nameEn, type, until, successor }) => ({
      name,
      nameEn,
      type,
      until,
      successor: successor && { name: successor.name, type: successor.type },
    })),
    plans: [...plans].sort((a, b) => a.generation - b.generation).map(planInFile),
  };
  return `${JSON.stringify(withoutEmpty(file), null, 2)}\n`;
}

/** The files of the fact base: name in `countries/` and text, by name. */
export function countryFiles({
  countries,
  agencies,
  plans,
}: Pick<FactBase, "countries" | "agencies" | "plans">): { name: string; text: string }[] {
  return [...countries]
    .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1))
    .map((country) => ({
      name: `${country.iso3.toLowerCase()}.json`,
      text: formatCountryFile({
        country,
        agencies: agencies.filter((agency) => agency.country === country.iso3),
        plans: plans.filter((plan) => plan.country === country.iso3),
      }),
    }));
}

/** The text of `reference/sources.json`: addresses ascending, keys in the order of the record, nothing empty. */
export function formatSources(sources: readonly SourceRecord[]): string {
  const records = [...sources]
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, title, titleFrom, publisher, kind, language, published, archivedUrl, checkedOn, note }) =>
      withoutEmpty({ url, title, titleFrom, publisher, kind, language, published, archivedUrl, checkedOn, note }),
    );
  return `${JSON.stringify(records, null, 2)}\n`;
}

/** Writes the file of every country and that of the sources into the folder, over what is there. */
export async function writeFactBase(dir: string, facts: FactBase): Promise<void> {
  await mkdir(join(dir, "countries"), { recursive: true });
  for (const { name, text } of countryFiles(facts)) await writeFile(join(dir, "countries", name), text);
  await mkdir(join(dir, "reference"), { recursive: true });
  await writeFile(join(dir, "reference", "sources.json"), formatSources(facts.sources));
}

function planInFile(plan: Plan) {
  return {
    slug: plan.slug,
    country: plan.country,
    generation: plan.generation,
    ...valuesInFile(plan),
    nothings: byKey(EVIDENCE_KEYS, plan.nothings),
    complete: inOrder(LIST_KEYS, plan.complete),
    confidence: plan.confidence,
    note: plan.note,
    evidence: sourcesOf(plan),
    results: treeInFile(resultTree(plan.results)),
  };
}

/** Fields that files have in this order and place, whatever the registry says: all files would change. */
const IN_PLACE_OF_ISSUES = ["disarmament", "issues", "documentUrl"];

/** Fields and groups of a plan that coders set, in the order of the registry. */
const FILE_FIELDS: readonly string[] = [...new Set(EVIDENCE_KEYS.map((key) => planPath(key)[0] as string))].flatMap(
  (field) => {
    if (field === "issues") return IN_PLACE_OF_ISSUES;
    return IN_PLACE_OF_ISSUES.includes(field) ? [] : [field];
  },
);

function valuesInFile(plan: Plan): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of FILE_FIELDS) values[field] = null;
  for (const key of EVIDENCE_KEYS) {
    const value = keptValue(plan, key) ?? null;
    if (value !== null) writeValue(values, key, inFile(attribute(key), value));
  }
  // The parts of a lead agency come together or not at all.
  if (plan.leadAgency) {
    const { name, nameEn, type } = plan.leadAgency;
    values.leadAgency = { name, nameEn, type };
  }
  return values;
}

/** Codes and the parts of an amount in their fixed order: a database gives back an object's keys in one of its own. */
function inFile({ kind, codes = [] }: Attribute, value: unknown): unknown {
  if (kind === "many") return inOrder(codes, value as string[]);
  return kind === "amount" ? amountOf(amountText(value as Amount)) : value;
}

/** Evidence by source: addresses ascending; within one, attributes in registry order. */
function sourcesOf({ evidence, confidence }: Plan) {
  const sources = new Map<string, Evidence[]>();
  for (const row of evidence) sources.set(row.url, [...(sources.get(row.url) ?? []), row]);
  return [...sources.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, rows]) => {
      const part = (value: (row: Evidence) => string | null) =>
        byKey(EVIDENCE_KEYS, Object.fromEntries(rows.map((row) => [row.attribute, value(row)])));
      return {
        url,
        attributes: inOrder(
          EVIDENCE_KEYS,
          rows.map(({ attribute }) => attribute),
        ),
        basis: part((row) => row.basis),
        confidence: part((row) => (row.confidence === confidence ? null : row.confidence)),
        section: part((row) => row.section),
        statedValue: part((row) => row.statedValue),
        doubt: part((row) => row.doubt),
      };
    });
}

function treeInFile(tree: readonly ResultBranch[]): object[] {
  return tree.map(({ node: { kind, number, text, baseline, target, unit, responsible }, children }) => ({
    kind,
    number,
    text,
    baseline,
    target,
    unit,
    responsible,
    children: treeInFile(children),
  }));
}

function inOrder(codes: readonly string[], held: readonly string[]): string[] {
  return codes.filter((code) => held.includes(code));
}

function byKey(keys: readonly string[], held: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(held, key)).map((key) => [key, held[key]]));
}

/** The same without null, empty lists and empty groups, at any depth. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, held]) => [key, withoutEmpty(held)] as const)
      .filter(([, held]) => held !== null && !(typeof held === "object" && Object.keys(held).length === 0)),
  );
}

// The database keeps the keys of JSON in an order of its own.
function developmentInFile({ generation, stage, expectedStart, expectedEnd, note, sources }: Development) {
  return { generation, stage, expectedStart, expectedEnd, note, sources: sources.map(countrySource) };
}

function countrySource({ url, title, checkedOn, basis, confidence }: CountrySource) {
  return { url, title, checkedOn, basis, confidence };
}
