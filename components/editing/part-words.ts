import { type Attribute, attribute } from "@/lib/domain/attributes/attributes";
import { EVIDENCE_KEYS } from "@/lib/domain/attributes/evidence";
import type { Evidence, LeadAgency, Plan, ResultNode } from "@/lib/domain/plan/plan";
import { type ResultField, resultDifferences } from "@/lib/domain/results/differences";
import { type Amount, amountText } from "@/lib/domain/vocabulary/amount";
import { type AttributePart, changedParts, EVIDENCE_PART, type PartKey, partsOf } from "@/lib/domain/work/merge";
import { sayTheSame } from "@/lib/domain/work/record-sameness";
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

  const { value, nothing, complete } = part as AttributePart;
  if (isHeld(value)) {
    const words = valueInWords(locale, attribute(key), value);
    return complete ? t("part.complete", { words }) : words;
  }
  return nothingLabel(locale, nothing ?? "not_coded");
}

/** One difference in words; `key` is a part of the plan, or a line of its results framework. */
export type PartChange = { key: string; name: string; before: string; after: string };

/**
 * What differs between two states of a plan, in words, in the order of the registry: of sources those that are not
 * on both sides, of the results framework one line each.
 */
export function changesInWords(locale: Locale, before: Plan, after: Plan): PartChange[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return changedParts(before, after).flatMap((key) => {
    if (key === "results") return resultChanges(locale, before.results, after.results);
    const name = partName(locale, key);
    if (key.startsWith(EVIDENCE_PART)) return { key, name, ...sourceChange(locale, old[key], now[key]) };
    return { key, name, before: partWords(locale, key, old[key]), after: partWords(locale, key, now[key]) };
  });
}

function sourceChange(locale: Locale, old: unknown, now: unknown): Pick<PartChange, "before" | "after"> {
  const [before, after] = [old as Evidence[], now as Evidence[]];
  const only = (rows: Evidence[], others: Evidence[]) =>
    rows.filter((row) => !others.some((other) => sayTheSame(row, other)));
  const [gone, added] = [only(before, after), only(after, before)];
  // The same rows in another order.
  if (gone.length + added.length === 0) {
    return { before: sourcesInWords(locale, before), after: sourcesInWords(locale, after) };
  }
  const side = (rows: Evidence[], all: Evidence[]) =>
    rows.length === 0 && all.length > 0 ? "–" : sourcesInWords(locale, rows);
  return { before: side(gone, before), after: side(added, after) };
}

function resultChanges(locale: Locale, before: Plan["results"], after: Plan["results"]): PartChange[] {
  const t = translator(locale, "editing");
  const nameOf = ({ number, kind }: ResultNode) =>
    t("part.resultLine", { line: number ?? label(locale, "result_kind", kind) });
  return resultDifferences(before, after).map((difference) => {
    if (difference.kind !== "changed") {
      const { kind, node } = difference;
      const [there, away] = [nodeInWords(locale, node), t("part.noLine")];
      const sides = kind === "added" ? { before: away, after: there } : { before: there, after: away };
      return { key: `results:${node.id}`, name: nameOf(node), ...sides };
    }
    const { before: old, after: now, fields, moved } = difference;
    const words = (node: ResultNode, nodes: Plan["results"]) =>
      [
        ...fields.map((field) => `${t(`result.${field}`)} ${fieldInWords(locale, node, field)}`),
        ...(moved ? [placeInWords(locale, node, nodes)] : []),
      ].join("\n");
    return { key: `results:${now.id}`, name: nameOf(now), before: words(old, before), after: words(now, after) };
  });
}

/** A line of a results framework in one line: its number, its text and what is measured. */
export function nodeInWords(locale: Locale, node: ResultNode): string {
  const t = translator(locale, "editing");
  const rest = measuresInWords(locale, node);
  const head = node.number === null ? node.text : `${node.number} ${node.text}`;
  return [`${label(locale, "result_kind", node.kind)}${t("part.colon")} ${head}`, ...rest].join("; ");
}

/** What is measured on a line of a results framework, and who answers for it: one entry for each field that is filled. */
export function measuresInWords(locale: Locale, node: ResultNode): string[] {
  const t = translator(locale, "editing");
  return (["baseline", "target", "unit", "responsible"] as const).flatMap((field) =>
    node[field] === null ? [] : [`${t(`result.${field}`)} ${node[field]}`],
  );
}

function fieldInWords(locale: Locale, node: ResultNode, field: ResultField): string {
  if (field === "kind") return label(locale, "result_kind", node.kind);
  return node[field] ?? translator(locale, "editing")("part.empty");
}

function placeInWords(locale: Locale, node: ResultNode, nodes: Plan["results"]): string {
  const t = translator(locale, "editing");
  const parent = nodes.find(({ id }) => id === node.parentId);
  const place = node.position + 1;
  return parent ? t("part.placeBelow", { place, parent: parent.number ?? parent.text }) : t("part.placeTop", { place });
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
  if (of.kind === "amount") return codeLabel(locale, of, amountText(value as Amount));
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
      [
        url,
        section,
        t("part.sourceConfidence", { level: label(locale, "confidence", confidence) }),
        statedValue && t("part.stated", { value: statedValue }),
      ]
        .filter(Boolean)
        .join(", "),
    )
    .join("\n");
}
