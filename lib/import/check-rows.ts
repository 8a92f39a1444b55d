import { findAttribute } from "@/lib/domain/attributes/attributes";
import { codedAttributes, EVIDENCE_KEYS, planPath, readOfPlan, writeValue } from "@/lib/domain/attributes/evidence";
import type { LeadAgency, Plan } from "@/lib/domain/plan/plan";
import { referringTo } from "@/lib/domain/plan/sources";
import { unwritableIn, writableText } from "@/lib/domain/plan/writable-text";
import type { Nothing } from "@/lib/domain/vocabulary/vocabulary";
import { emptyPlan } from "@/lib/domain/work/draft";
import type { Blanks, CheckedRow, Mapping, Problem } from "@/lib/domain/work/import-job";
import { changedParts, type PartKey } from "@/lib/domain/work/merge";
import { sourceFaults } from "@/lib/domain/work/source-faults";
import { withoutApostrophe } from "@/lib/export/cells";
import { draftInFileSchema } from "@/lib/schemas/country-file";
import { plainText } from "@/lib/schemas/plain-text";
import { draftPlanSchema } from "@/lib/schemas/plan-record";
import { alteredSlug } from "./altered-numbers";
import { readCell, splitBy } from "./cell-values";
import { type ImportScope, withPresentLead } from "./import-scope";
import { makeProblem } from "./problems";
import type { PlanRecords } from "./read-json";
import type { Table, TableRow } from "./table";
import { isUnreadable } from "./unreadable-cell";

/** Checks the rows of a table one after the other. A plan counts once: a second row for it is an error. */
export function* checkTable(table: Table, mapping: Mapping, scope: ImportScope): Generator<CheckedRow> {
  const seen = new Map<string, number>();
  for (const row of table.rows) yield amongRows(seen, scope, new RowReader(table, row, mapping, scope).read());
}

/** Checks plans as the fact base has them. Each replaces the whole plan that is there. */
export function* checkRecords(records: PlanRecords, scope: ImportScope): Generator<CheckedRow> {
  const seen = new Map<string, number>();
  for (const { row, record } of records) yield amongRows(seen, scope, checkRecord(row, record, scope));
}

/** What only the rows before it tell of a row. */
function amongRows(seen: Map<string, number>, { stored }: ImportScope, checked: CheckedRow): CheckedRow {
  if (!checked.plan) return checked;
  const { slug, country, generation } = checked.plan;
  const first = seen.get(slug);
  if (first !== undefined) {
    const problem = makeProblem("error", "repeated_plan", { column: "slug", value: slug, details: { row: first } });
    return wrong(checked.row, [...checked.problems, problem]);
  }
  seen.set(slug, checked.row);
  const before = `${country.toLowerCase()}-${generation - 1}`;
  if (generation === 1 || checked.outcome !== "new" || stored.has(before) || seen.has(before)) return checked;
  const gap = makeProblem("warning", "generation_gap", { column: "generation", value: String(generation) });
  return { ...checked, problems: [...checked.problems, gap] };
}

function checkRecord(row: number, record: unknown, scope: ImportScope): CheckedRow {
  const parsed = draftInFileSchema.safeParse(record);
  if (!parsed.success) {
    return wrong(
      row,
      parsed.error.issues.map(({ path, message }) =>
        makeProblem("error", "schema", {
          column: path.join(".") || null,
          value: shown(valueAt(record, path)),
          details: { message },
        }),
      ),
    );
  }
  const plan = parsed.data;
  if (scope.countries.find(plan.country)?.iso3 !== plan.country) {
    const suggestion = scope.countries.nearest(plan.country)?.iso3;
    return wrong(row, [
      makeProblem("error", "unknown_country", { column: "country", value: plan.country, suggestion }),
    ]);
  }
  return judged(row, plan, scope, []);
}

/** A sound plan beside what is there. */
function judged(row: number, given: Plan, scope: ImportScope, problems: readonly Problem[]): CheckedRow {
  const plan = withPresentLead(scope, referringTo(given, scope.sources));
  const stored = scope.stored.get(plan.slug);
  const parts = stored ? changedParts(stored.plan, plan) : null;
  const outcome = parts === null ? "new" : parts.length > 0 ? "changed" : "unchanged";
  return {
    row,
    outcome,
    plan,
    baseVersion: stored?.version ?? 0,
    problems: outcome === "unchanged" ? [] : [...problems, ...doubts(plan, scope)],
  };
}

/** What is sound, and should be looked at before it becomes a draft. */
function doubts(plan: Plan, scope: ImportScope): Problem[] {
  const found: Problem[] = [];
  if (scope.stored.get(plan.slug)?.archived) found.push(makeProblem("warning", "archived", { value: plan.slug }));
  const sourced = new Set(plan.evidence.map(({ attribute }) => attribute));
  const unsourced = codedAttributes(plan).filter((key) => !sourced.has(key));
  if (unsourced.length > 0)
    found.push(
      makeProblem("warning", "unsourced", { value: unsourced.join("; "), details: { count: unsourced.length } }),
    );
  const faults = sourceFaults(plan, scope.stored.get(plan.slug)?.plan ?? null, scope.sources);
  for (const [fault, code] of [
    ["lowered", "source_lowered"],
    ["unnamed", "source_unnamed"],
  ] as const) {
    const urls = faults
      .filter((each) => each.blocks && each.fault === fault)
      .map(({ index }) => plan.evidence[index]?.url);
    if (urls.length > 0) found.push(makeProblem("warning", code, { value: [...new Set(urls)].join(" ") }));
  }
  return found;
}

function wrong(row: number, problems: readonly Problem[]): CheckedRow {
  return { row, outcome: "wrong", plan: null, baseVersion: 0, problems };
}

/** Attributes that follow from others unless a coder says otherwise: a download tells what follows, too. */
const DERIVED = new Set(EVIDENCE_KEYS.filter((key) => findAttribute(key)?.origin === "derived"));

/** Columns that say which plan a row is about. */
const IDENTITY: ReadonlySet<string> = new Set(["slug", "country", "generation"]);

/** Columns of a row's source, by the field of evidence that they fill. */
const SOURCE_FIELDS: Readonly<Record<string, string>> = {
  url: "source_url",
  title: "source_title",
  publisher: "source_publisher",
  section: "source_section",
  basis: "basis",
  confidence: "source_confidence",
  doubt: "source_reason",
  checkedOn: "checked_on",
};

/** Reads one row of a table as a plan. */
class RowReader {
  readonly #row: number;
  readonly #scope: ImportScope;
  readonly #blanks: Blanks;
  /** Text of each imported column, trimmed. */
  readonly #cells = new Map<string, string>();
  readonly #problems: Problem[] = [];
  readonly #suggestions = new Map<string, string>();

  constructor({ columns }: Table, { row, cells }: TableRow, mapping: Mapping, scope: ImportScope) {
    this.#row = row;
    this.#scope = scope;
    this.#blanks = mapping.blanks;
    mapping.columns.forEach((column, index) => {
      if (column !== null) this.#take(column, cells[index] ?? "");
    });
    if (cells.length > columns.length)
      this.#report("row_long", null, cells.slice(columns.length).join(" "), {
        details: { cells: cells.length, columns: columns.length },
      });
  }

  /** What can't be read is told and is no empty cell; what no file can carry is left out, and that is told, too. */
  #take(column: string, cell: string): void {
    if (isUnreadable(cell)) {
      this.#report("unreadable_cell", column, cell);
      return;
    }
    const chars = unwritableIn(cell);
    if (chars.length > 0)
      this.#problems.push(
        makeProblem("warning", "characters_dropped", {
          column,
          value: writableText(cell),
          details: { chars: chars.join(", ") },
        }),
      );
    this.#cells.set(column, withoutApostrophe(plainText(cell)));
  }

  read(): CheckedRow {
    const identity = this.#readIdentity();
    if (!identity) return wrong(this.#row, this.#problems);
    const base = this.#scope.stored.get(identity.slug)?.plan ?? emptyPlan(identity.country, identity.generation);
    const record = { ...structuredClone(base), ...identity } as unknown as Record<string, unknown>;

    this.#readValues(record);
    this.#readAgency(record, identity.country);
    this.#readNothings(record, base);
    for (const column of ["confidence", "note"] as const) {
      const text = this.#cells.get(column);
      if (text) record[column] = this.#value(column, text).value;
      else if (text === "" && this.#blanks === "clear" && column === "note") record.note = null;
    }
    this.#readDerived(record, base);
    this.#readComplete(record);
    this.#dropIdleEvidence(record as unknown as Plan, base);

    const parsed = draftPlanSchema.safeParse(record);
    if (!parsed.success) this.#reportIssues(parsed.error.issues);
    const source = this.#readSource(record);
    if (!parsed.success || this.#problems.some(({ level }) => level === "error"))
      return wrong(this.#row, this.#problems);
    return this.#withSource(parsed.data, base, source);
  }

  /** Country and generation, out of the slug or their own columns; null, with the reason told, if they don't say. */
  #readIdentity(): Pick<Plan, "slug" | "country" | "generation"> | null {
    if (this.#problems.some(({ code, column }) => code === "unreadable_cell" && IDENTITY.has(column ?? "")))
      return null;
    const slug = this.#cells.get("slug")?.toLowerCase() ?? "";
    const [, fromSlug, number] = /^([a-z]{3})-([1-9]\d?)$/.exec(slug) ?? [];
    const countryText = this.#cells.get("country") || fromSlug?.toUpperCase() || "";
    const generationText = this.#cells.get("generation") || number || "";
    if (countryText === "" || generationText === "") {
      const missing = slug !== "" ? "slug" : countryText === "" ? "country" : "generation";
      const text = this.#cells.get(missing) ?? "";
      this.#report("no_plan", missing, text, { suggestion: missing === "slug" ? alteredSlug(text) : null });
      return null;
    }
    if (slug !== "" && !fromSlug) {
      const suggestion = alteredSlug(slug);
      if (suggestion) this.#report("no_plan", "slug", slug, { suggestion });
    }
    const country = this.#scope.countries.find(countryText);
    const sharing = this.#scope.countries.sharing(countryText);
    if (sharing.length > 0) {
      this.#report("ambiguous_country", this.#cells.get("country") ? "country" : "slug", countryText, {
        details: { countries: sharing.map(({ iso3, name }) => `${iso3} (${name})`).join(", ") },
      });
      return null;
    }
    if (!country) {
      const near = this.#scope.countries.nearest(countryText);
      this.#report("unknown_country", this.#cells.get("country") ? "country" : "slug", countryText, {
        suggestion: near && `${near.iso3} (${near.name})`,
      });
      return null;
    }
    // A spreadsheet program may write a whole number with its decimals.
    if (!/^[1-9]\d?(?:[.,]0+)?$/.test(generationText)) {
      this.#report("no_plan", "generation", generationText);
      return null;
    }
    const generation = Number.parseInt(generationText, 10);
    const expected = `${country.iso3.toLowerCase()}-${generation}`;
    // A slug that says something else is for the validator to tell.
    return { slug: slug === "" ? expected : slug, country: country.iso3, generation };
  }

  #readValues(record: Record<string, unknown>): void {
    for (const key of EVIDENCE_KEYS) {
      const text = this.#cells.get(key);
      if (text === undefined || key === "lead" || key === "lead_agency" || DERIVED.has(key)) continue;
      if (text === "" && this.#blanks === "keep") continue;
      const isMany = findAttribute(key)?.kind === "many";
      const { value, nothing } = text === "" ? { value: isMany ? [] : null, nothing: null } : this.#value(key, text);
      writeValue(record, key, value);
      if (text !== "") setNothing(record, key, nothing);
    }
  }

  /** Name, English name and type are one value; a name that the country's plans know brings the other two along. */
  #readAgency(record: Record<string, unknown>, country: string): void {
    const cell = (column: string) => this.#cells.get(column);
    const [type, name, nameEn] = [cell("lead"), cell("lead_agency"), cell("lead_agency_en")];
    if (type === undefined && name === undefined && nameEn === undefined) return;
    if (!type && !name && !nameEn) {
      if (this.#blanks === "clear") record.leadAgency = null;
      return;
    }
    const before = record.leadAgency as LeadAgency | null;
    const known = this.#scope.agencies.get(country);
    const isBefore = name ? name === before?.name : nameEn ? nameEn === before?.nameEn : true;
    const agency = isBefore ? before : known?.find(name || nameEn || "");
    if (!agency && name) {
      const near = known?.nearest(name);
      if (near) this.#warn("new_agency", "lead_agency", name, near.name);
    }
    const typeRead = type ? this.#value("lead", type) : null;
    const nameRead = name ? this.#value("lead_agency", name) : null;
    if (typeRead?.nothing || nameRead?.nothing) {
      // "Not found" in either says it of that column; there is no agency then.
      record.leadAgency = null;
      setNothing(record, "lead", typeRead?.nothing ?? null);
      setNothing(record, "lead_agency", nameRead?.nothing ?? null);
      return;
    }
    const noEnglish = nameEn === "" && this.#blanks === "clear" ? null : (agency?.nameEn ?? null);
    record.leadAgency = {
      type: typeRead?.value ?? agency?.type ?? null,
      name: agency?.name ?? (name || nameEn || null),
      nameEn: name && nameEn ? nameEn : noEnglish,
    };
    for (const key of ["lead", "lead_agency"]) setNothing(record, key, null);
  }

  #readNothings(record: Record<string, unknown>, base: Plan): void {
    const text = this.#cells.get("nothings");
    if (text === undefined || (text === "" && this.#blanks === "keep")) return;
    const listed = new Map<string, string>();
    for (const part of splitBy(text, /[;|\n]/)) {
      const [key = "", nothing = ""] = splitBy(part, /=/);
      // A download also says it of what follows from other values, where it can't be set.
      if (EVIDENCE_KEYS.includes(key) || !findAttribute(key)) listed.set(key, nothing);
    }
    for (const key of EVIDENCE_KEYS) {
      if (!listed.has(key) && this.#blanks === "clear" && base.nothings[key]) setNothing(record, key, null);
    }
    for (const [key, nothing] of listed) setNothing(record, key, nothing as Nothing);
  }

  /** Lists that the row says are complete; named in a cell that is there, every other list is open. */
  #readComplete(record: Record<string, unknown>): void {
    const text = this.#cells.get("complete");
    if (text === undefined || (text === "" && this.#blanks === "keep")) {
      // A list that the row empties says nothing any more, so it can't be complete.
      const { complete } = record as unknown as Plan;
      record.complete = complete.filter((key) => valuesOf(record as unknown as Plan, key).length > 0);
      return;
    }
    record.complete = splitBy(text, /[;|,\n]/);
  }

  /**
   * What follows from other values is taken up only where the row says something else than follows before or after
   * it: a coder's own judgement.
   */
  #readDerived(record: Record<string, unknown>, base: Plan): void {
    const plan = record as unknown as Plan;
    for (const key of DERIVED) {
      const text = this.#cells.get(key);
      if (text === undefined || (text === "" && this.#blanks === "keep")) continue;
      const { value, nothing } = text === "" ? { value: null, nothing: null } : this.#value(key, text);
      const said = value === null ? [] : Array.isArray(value) ? value : [value];
      if ([base, plan].some((state) => sameCodes(said, valuesOf(state, key)))) continue;
      const own = key === "trend" ? said.filter((code) => !followsAlone(plan, code)) : (said[0] ?? null);
      writeValue(record, key, own);
      if (key !== "trend" && own === null) delete (record.elements as Record<string, unknown>)[key];
      if (text !== "") setNothing(record, key, nothing);
    }
  }

  /** Sources of what this row has emptied go with it: they would back nothing. */
  #dropIdleEvidence(plan: Plan, base: Plan): void {
    const emptied = new Set(
      EVIDENCE_KEYS.filter(
        (key) => readOfPlan(base, key).known && valuesOf(plan, key).length === 0 && !plan.nothings[key],
      ),
    );
    if (emptied.size > 0)
      (plan as { evidence: unknown }).evidence = plan.evidence.filter(({ attribute }) => !emptied.has(attribute));
  }

  /** The row's own source as evidence has it; null if the row names none. */
  #readSource(record: Record<string, unknown>): Record<string, unknown> | null {
    const entries = Object.entries(SOURCE_FIELDS).flatMap(([field, column]) => {
      const text = this.#cells.get(column);
      if (!text) return [];
      return [[field, this.#value(column, text).value] as const];
    });
    if (entries.length === 0) return null;
    const source: Record<string, unknown> = { confidence: "high", ...Object.fromEntries(entries) };
    if (source.url === undefined) {
      this.#report("source_alone", "source_url", "");
      return null;
    }
    if (source.confidence !== "high" && source.doubt === undefined)
      this.#report("source_lowered", "source_reason", String(source.confidence));
    // Judged by itself, so that all that is wrong in a row is told at once.
    const judgedAlone = draftPlanSchema.safeParse({
      ...emptyPlan(String(record.country), Number(record.generation)),
      evidence: [{ ...source, attribute: EVIDENCE_KEYS[0] }],
    });
    if (!judgedAlone.success) this.#reportIssues(judgedAlone.error.issues);
    return source;
  }

  /** The source backs what has none yet, and what this row changes. */
  #withSource(plan: Plan, base: Plan, source: Record<string, unknown> | null): CheckedRow {
    if (!source) return judged(this.#row, plan, this.#scope, this.#problems);
    const changed = new Set<PartKey>(changedParts(base, plan));
    const backed = (key: string) => plan.evidence.filter(({ attribute }) => attribute === key);
    const toBack = codedAttributes(plan).filter((key) => {
      const held = backed(key);
      if (held.some(({ url }) => url === source.url)) return false;
      // An agency is one part, the type's.
      return held.length === 0 || changed.has(key) || (key === "lead_agency" && changed.has("lead"));
    });
    const added = toBack.map((attribute) => ({ ...source, attribute }));
    const parsed = draftPlanSchema.safeParse({ ...plan, evidence: [...plan.evidence, ...added].sort(byAttribute) });
    if (parsed.success) return judged(this.#row, parsed.data, this.#scope, this.#problems);
    this.#reportIssues(parsed.error.issues);
    return wrong(this.#row, this.#problems);
  }

  #value(column: string, text: string) {
    const read = readCell(column, text);
    if (read.suggestion !== null) this.#suggestions.set(column, read.suggestion);
    return read;
  }

  #report(
    code: Problem["code"],
    column: string | null,
    value: string,
    more: { suggestion?: string | null; details?: Problem["details"] } = {},
  ): void {
    this.#problems.push(makeProblem("error", code, { column, value, ...more }));
  }

  #warn(code: Problem["code"], column: string, value: string, suggestion: string): void {
    this.#problems.push(makeProblem("warning", code, { column, value, suggestion }));
  }

  /** The validator's words, at the column that they are about; one of a kind per column. */
  #reportIssues(issues: readonly { path: PropertyKey[]; message: string }[]): void {
    for (const { path, message } of issues) {
      const column = columnOf(path);
      if (this.#problems.some((told) => told.column === column && told.details.message === message)) continue;
      this.#report("schema", column, (column && this.#cells.get(column)) || "", {
        suggestion: column === null ? null : this.#suggestions.get(column),
        details: { message },
      });
    }
  }
}

/** The import's column that a path of a plan is written in: `["endYear"]` is `end`. */
function columnOf(path: readonly PropertyKey[]): string | null {
  const [first, second, third] = path;
  if (first === "nothings" || first === "complete") return first;
  if (first === "evidence") return SOURCE_FIELDS[String(third ?? "url")] ?? "source_url";
  if (first === "leadAgency") return { type: "lead", nameEn: "lead_agency_en" }[String(second)] ?? "lead_agency";
  const key = EVIDENCE_KEYS.find((candidate) => planPath(candidate).every((name, index) => path[index] === name));
  return key ?? (first === undefined ? null : String(first));
}

function byAttribute(a: { attribute: string }, b: { attribute: string }): number {
  return EVIDENCE_KEYS.indexOf(a.attribute) - EVIDENCE_KEYS.indexOf(b.attribute);
}

/** Nothing at all, and "not coded", are said by leaving it out. */
function setNothing(record: Record<string, unknown>, key: string, nothing: Nothing | null): void {
  const nothings = { ...(record.nothings as Record<string, Nothing>) };
  if (nothing === null || nothing === "not_coded") delete nothings[key];
  else nothings[key] = nothing;
  record.nothings = nothings;
}

function valuesOf(plan: Plan, key: string): readonly (string | number)[] {
  const reading = readOfPlan(plan, key);
  return reading.known ? reading.values : [];
}

function sameCodes(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}

/** Would the plan show this trend without a coder's tag? */
function followsAlone(plan: Plan, trend: unknown): boolean {
  return valuesOf({ ...plan, trends: [] }, "trend").includes(trend as string);
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, name) => (at as Record<PropertyKey, unknown> | null | undefined)?.[name], record);
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
