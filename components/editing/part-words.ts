import { type Attribute, attribute } from "@/lib/domain/attributes";
import { EVIDENCE_KEYS } from "@/lib/domain/evidence";
import type { Evidence, LeadAgency, Plan } from "@/lib/domain/plan";
import { type AttributePart, changedParts, EVIDENCE_PART, type PartKey, partsOf } from "@/lib/domain/plan-merge";
import { formatDate, formatList } from "@/lib/format";
import { attributeLabel, codeLabel, label, nothingLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What a part of a plan is called: an attribute's name, "Sources: …", or one of the few others. */
export function partName(locale: Locale, key: PartKey): string {
  const t = translator(locale, "editing");
  if (key.startsWith(EVIDENCE_PART)) {
    return t("part.evidence", { attribute: attributeLabel(locale, key.slice(EVIDENCE_PART.length)) });
  }
  return EVIDENCE_KEYS.includes(key) ? attributeLabel(locale, key) : t(`part.${key}`);
}

/** A part of a plan in words, as people compare it. */
export function partWords(locale: Locale, key: PartKey, part: unknown): string {
  const t = translator(locale, "editing");
  if (key.startsWith(EVIDENCE_PART)) return sourcesInWords(locale, part as Evidence[]);
  if (key === "results") return t("part.resultsCount", { count: (part as Plan["results"]).length });
  if (key === "note") return (part as string | null) ?? t("part.empty");
  if (key === "confidence") return label(locale, "confidence", part as string);

  const { value, nothing } = part as AttributePart;
  if (isHeld(value)) return valueInWords(locale, attribute(key), value);
  return nothingLabel(locale, nothing ?? "not_coded");
}

export type PartChange = { key: PartKey; name: string; before: string; after: string };

/** What differs between two states of a plan, in words, in the order of the registry. */
export function changesInWords(locale: Locale, before: Plan, after: Plan): PartChange[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return changedParts(before, after).map((key) => ({
    key,
    name: partName(locale, key),
    before: partWords(locale, key, old[key]),
    after: partWords(locale, key, now[key]),
  }));
}

function isHeld(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function valueInWords(locale: Locale, of: Attribute, value: unknown): string {
  if (of.key === "lead") {
    const { name, nameEn, type } = value as LeadAgency;
    return `${nameEn ? `${name} (${nameEn})` : name}, ${codeLabel(locale, of, type)}`;
  }
  if (of.kind === "date") return formatDate(locale, value as string);
  const values = Array.isArray(value) ? value : [typeof value === "boolean" ? (value ? "yes" : "no") : value];
  return formatList(
    locale,
    values.map((one: string | number) => codeLabel(locale, of, one)),
  );
}

function sourcesInWords(locale: Locale, rows: readonly Evidence[]): string {
  const t = translator(locale, "editing");
  if (rows.length === 0) return t("part.noSources");
  return rows
    .map(({ url, section, confidence, statedValue }) =>
      [url, section, label(locale, "confidence", confidence), statedValue].filter(Boolean).join(", "),
    )
    .join("; ");
}
