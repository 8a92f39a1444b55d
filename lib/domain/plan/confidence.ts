import { CONFIDENCES, type Confidence, type EvidenceGrade, type SourceKind } from "@/lib/domain/vocabulary/vocabulary";
import type { Evidence, Source } from "./plan";
import { hostOf, sourceOf } from "./sources";

/**
 * How much a source of each kind carries alone: 3 the government's own word, 2 somebody who answers for what they
 * publish, 1 a copy or a report, 0 what nobody answers for. Source of the rule: codebook, "How sure a value is".
 */
const WEIGHTS: Readonly<Record<SourceKind, Weight>> = {
  government: 3,
  parliament: 3,
  intergovernmental: 2,
  ngo: 2,
  research: 2,
  news: 1,
  document_copy: 1,
  other: 1,
  search_or_scraper: 0,
  social: 0,
};
type Weight = 0 | 1 | 2 | 3;

const OFFICIAL: readonly (SourceKind | null)[] = ["government", "parliament"];
const WEAK: readonly (SourceKind | null)[] = ["news", "document_copy", "search_or_scraper", "social", null];

/** A source that nobody has seen for so many years is old. */
const OLD_AFTER_YEARS = 5;

/**
 * What a piece of evidence carries: its kind's weight; one less where its address has gone without a copy in an archive,
 * or where the last look at it is old when the plan's record is read; at most that of somebody who answers for what they
 * publish where the coder, with a reason, trusts it at most to a medium degree; none where the coder doubts it.
 */
function weightOf(row: Evidence): Weight {
  if (row.doubt !== null && row.confidence !== "medium") return 0;
  const source = sourceOf(row);
  const full = source.kind === null ? 1 : WEIGHTS[source.kind];
  const weight = row.doubt === null ? full : Math.min(full, 2);
  return (weight > 0 && (isLost(source) || isOld(source)) ? weight - 1 : weight) as Weight;
}

function isLost({ link, archivedUrl }: Source): boolean {
  return link?.state === "gone" && archivedUrl === null;
}

/** Measured against the last asking of its address, as the record itself has no clock. */
function isOld({ checkedOn, link }: Source): boolean {
  if (checkedOn === null || link === null) return false;
  return Number(link.checkedAt.slice(0, 4)) - Number(checkedOn.slice(0, 4)) > OLD_AFTER_YEARS;
}

/** Who speaks: two addresses of one publisher are one source. */
function speakerOf(row: Evidence): string {
  const { publisher, url } = sourceOf(row);
  return publisher?.trim().toLowerCase() ?? hostOf(url);
}

/**
 * How sure a value is, by what stands behind it.
 *
 * High: a government or parliament says it, or two independent bodies that answer for what they publish. Medium: one
 * such body, or two independent copies or reports. Low: anything less. One step lower where every source leaves it to the
 * coder to infer, and where a source of the same weight says otherwise. Never above what the coder gave the evidence.
 *
 * @param rows the evidence of one value.
 * @returns null: nothing backs it.
 */
export function valueConfidence(rows: readonly Evidence[]): Confidence | null {
  if (rows.length === 0) return null;
  const agreeing = rows.filter(({ statedValue }) => statedValue === null);
  const against = rows.filter(({ statedValue }) => statedValue !== null);
  const best = Math.max(0, ...agreeing.map(weightOf));
  const speakers = (from: number) => new Set(agreeing.filter((row) => weightOf(row) >= from).map(speakerOf)).size;

  let level = best === 3 || speakers(2) >= 2 ? 2 : best === 2 || speakers(1) >= 2 ? 1 : 0;
  if (agreeing.length > 0 && agreeing.every(({ basis }) => basis === "coder")) level -= 1;
  if (against.some((row) => weightOf(row) >= best)) level -= 1;
  const computed = FROM_LOW[Math.max(0, level)] as Confidence;
  return lower(computed, coderCap(rows));
}

const FROM_LOW: readonly Confidence[] = [...CONFIDENCES].reverse();

const lower = (a: Confidence, b: Confidence) => (FROM_LOW.indexOf(a) <= FROM_LOW.indexOf(b) ? a : b);

/** The most that the coder gave to any of the evidence. */
function coderCap(rows: readonly Evidence[]): Confidence {
  return FROM_LOW.findLast((level) => rows.some(({ confidence }) => confidence === level)) ?? "high";
}

/**
 * What kind of evidence there is: `official` with a government's or parliament's own word, `weak` with nothing but
 * copies, news, scraped pages, social media, sources whose kind nobody has told and such as the coder doubts.
 *
 * @returns null: there is none.
 */
export function evidenceGrade(rows: readonly Evidence[]): EvidenceGrade | null {
  if (rows.length === 0) return null;
  const trusted = rows.filter(({ doubt }) => doubt === null).map((row) => sourceOf(row).kind);
  if (trusted.some((kind) => OFFICIAL.includes(kind))) return "official";
  return trusted.every((kind) => WEAK.includes(kind)) ? "weak" : "other";
}
