import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type FactBase, type PlanWarning, planWarnings } from "@/lib/domain/plan/fact-base";
import type { SourceRecord } from "@/lib/domain/plan/plan";
import { citedSources, withoutSources } from "@/lib/domain/plan/sources";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { type CountryRecord, countryFileSchema } from "@/lib/schemas/country-file";
import { REFERENCE_FILES } from "@/lib/schemas/reference";

/** What is wrong in one field of one file, and how to mend it. `field` is a path; plans are named by slug. */
export type FactError = { file: string; field: string; message: string };

/** What is unusual and may be true: `plan` is a slug. */
type FactWarning = PlanWarning & { plan: string };

export type ReadFacts = { ok: true; facts: FactBase; warnings: FactWarning[] } | { ok: false; errors: FactError[] };

/**
 * Reads the fact base of a folder (`countries/*.json`, `reference/*.json`) and checks every file, each
 * alone and all together. All or nothing: one error anywhere, and no facts are given, but all errors.
 *
 * @throws if the folder cannot be read.
 */
export async function readFactBase(dir: string): Promise<ReadFacts> {
  const errors: FactError[] = [];
  const records: { file: string; record: CountryRecord }[] = [];

  for (const name of (await readdir(join(dir, "countries"))).sort()) {
    const file = `countries/${name}`;
    const record = await readChecked(dir, file, countryFileSchema, errors);
    if (!record) continue;
    const expected = `${record.country.iso3.toLowerCase()}.json`;
    if (name !== expected)
      errors.push({ file, field: "iso3", message: `Rename the file to ${expected}, or correct the code` });
    records.push({ file, record });
  }
  let described: readonly SourceRecord[] = [];
  for (const [name, schema] of Object.entries(REFERENCE_FILES)) {
    const content = await readChecked(dir, `reference/${name}.json`, schema, errors);
    if (name === "sources" && content) described = content as SourceRecord[];
  }
  errors.push(...repeated(records));

  if (errors.length > 0) return { ok: false, errors };
  const plans = records.flatMap(({ record }) => record.plans);
  const facts = {
    countries: records.map(({ record }) => record.country),
    agencies: records.flatMap(({ record }) => record.agencies),
    plans: plans.map(withoutSources),
    sources: citedSources(plans, described),
  };
  const warnings = records.flatMap(({ record: { plans } }) =>
    plans.flatMap((plan) => planWarnings(plan, plans).map((warning) => ({ ...warning, plan: plan.slug }))),
  );
  return { ok: true, facts, warnings };
}

async function readChecked<T extends z.ZodType>(
  dir: string,
  file: string,
  schema: T,
  errors: FactError[],
): Promise<z.output<T> | null> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(join(dir, file), "utf8"));
  } catch (error) {
    const message =
      error instanceof SyntaxError ? `Mend the JSON: ${error.message}` : "Put this file back: it cannot be read";
    errors.push({ file, field: "", message });
    return null;
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    errors.push({ file, field: fieldName(issue.path, content), message: saidInWords("en", issue.message) });
  return null;
}

/** `plans.0.endYear` reads `jor-1.endYear` where the plan tells its slug. */
function fieldName(path: readonly PropertyKey[], content: unknown): string {
  const [list, index, ...rest] = path;
  if (list === "plans" && typeof index === "number") {
    const slug = (content as { plans: { slug?: unknown }[] }).plans[index]?.slug;
    if (typeof slug === "string") return [slug, ...rest].map(String).join(".");
  }
  return path.map(String).join(".");
}

/** Codes and names that only one country may have. */
function repeated(records: readonly { file: string; record: CountryRecord }[]): FactError[] {
  const first = new Map<string, string>();
  return records.flatMap(({ file, record: { country } }) =>
    (["iso3", "iso2", "isoNumeric", "name", "nameFr"] as const).flatMap((field) => {
      const value = country[field];
      if (value === null) return [];
      const other = first.get(`${field} ${value}`);
      if (other) return [{ file, field, message: `${other} has "${value}" too: correct one of them` }];
      first.set(`${field} ${value}`, file);
      return [];
    }),
  );
}
