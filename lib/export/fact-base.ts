import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EVIDENCE_KEYS } from "@/lib/domain/attributes/evidence";
import type { FactBase } from "@/lib/domain/plan/fact-base";
import type { Evidence, Plan } from "@/lib/domain/plan/plan";
import { type ResultBranch, resultTree } from "@/lib/domain/results/results";
import {
  COMPACT_COMMITMENTS,
  ELEMENTS,
  FOCUSES,
  GLOBAL_TRENDS,
  ISSUES,
  PILLARS,
} from "@/lib/domain/vocabulary/vocabulary";
import type { CountryRecord } from "@/lib/schemas/country-file";

/**
 * The text of a country's file. Keys and lists stand in a fixed order and what is not coded is left
 * out, so that equal facts give equal bytes and a change shows as that change alone.
 */
export function formatCountryFile({ country, plans }: CountryRecord): string {
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
    note: country.note,
    plans: [...plans].sort((a, b) => a.generation - b.generation).map(planInFile),
  };
  return `${JSON.stringify(withoutEmpty(file), null, 2)}\n`;
}

/** The files of the fact base: name in `countries/` and text, by name. */
export function countryFiles({ countries, plans }: FactBase): { name: string; text: string }[] {
  return [...countries]
    .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1))
    .map((country) => ({
      name: `${country.iso3.toLowerCase()}.json`,
      text: formatCountryFile({ country, plans: plans.filter((plan) => plan.country === country.iso3) }),
    }));
}

/** Writes every country's file into `countries/` of the folder, over what is there. */
export async function writeFactBase(dir: string, facts: FactBase): Promise<void> {
  await mkdir(join(dir, "countries"), { recursive: true });
  for (const { name, text } of countryFiles(facts)) await writeFile(join(dir, "countries", name), text);
}

function planInFile(plan: Plan) {
  return {
    slug: plan.slug,
    country: plan.country,
    generation: plan.generation,
    title: plan.title,
    language: plan.language,
    adopted: plan.adopted,
    startYear: plan.startYear,
    endYear: plan.endYear,
    leadAgency: plan.leadAgency && {
      name: plan.leadAgency.name,
      nameEn: plan.leadAgency.nameEn,
      type: plan.leadAgency.type,
    },
    orientation: plan.orientation,
    focuses: inOrder(FOCUSES, plan.focuses),
    approach: plan.approach,
    pillars: inOrder(PILLARS, plan.pillars),
    dominantPillar: plan.dominantPillar,
    budget: plan.budget,
    monitoring: plan.monitoring,
    civilSociety: {
      design: plan.civilSociety.design,
      implementation: plan.civilSociety.implementation,
      monitoring: plan.civilSociety.monitoring,
    },
    disarmament: plan.disarmament,
    issues: inOrder(ISSUES, plan.issues),
    documentUrl: plan.documentUrl,
    elements: byKey(ELEMENTS, plan.elements),
    trends: inOrder(GLOBAL_TRENDS, plan.trends),
    compact: byKey(COMPACT_COMMITMENTS, plan.compact),
    nothings: byKey(EVIDENCE_KEYS, plan.nothings),
    confidence: plan.confidence,
    note: plan.note,
    evidence: sourcesOf(plan),
    results: treeInFile(resultTree(plan.results)),
  };
}

/** Evidence by source: addresses ascending; within one, attributes in registry order. */
function sourcesOf({ evidence, confidence }: Plan) {
  const sources = new Map<string, Evidence[]>();
  for (const row of evidence) {
    const source = JSON.stringify([row.url, row.title, row.publisher, row.checkedOn]);
    sources.set(source, [...(sources.get(source) ?? []), row]);
  }
  return [...sources.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rows]) => {
      const { url, title, publisher, checkedOn } = rows[0] as Evidence;
      const part = (value: (row: Evidence) => string | null) =>
        byKey(EVIDENCE_KEYS, Object.fromEntries(rows.map((row) => [row.attribute, value(row)])));
      return {
        url,
        title,
        publisher,
        checkedOn,
        attributes: inOrder(
          EVIDENCE_KEYS,
          rows.map(({ attribute }) => attribute),
        ),
        basis: part((row) => row.basis),
        confidence: part((row) => (row.confidence === confidence ? null : row.confidence)),
        section: part((row) => row.section),
        statedValue: part((row) => row.statedValue),
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
  return Object.fromEntries(keys.filter((key) => key in held).map((key) => [key, held[key]]));
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
