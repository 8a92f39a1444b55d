import { wordOf } from "@/components/charts/panel-words";
import { colourOf, hue } from "@/components/ui/category-colours";
import { findAttribute } from "@/lib/domain/attributes/attributes";
import { LAST_GENERATION, legendKey, type MapAttribute, type MapEntry, type Standing } from "@/lib/domain/trends/world";
import { NOTHINGS } from "@/lib/domain/vocabulary/vocabulary";
import { formatPeriod } from "@/lib/format";
import { countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A legend entry in words: a class, or which nothing it is. */
export function classWords(locale: Locale, by: MapAttribute, key: string): string {
  const t = translator(locale, "trends");
  if (by === "status") return key === "none" ? noPlan(locale) : t(`map.standing.${key}`);
  if (NOTHINGS.some((nothing) => nothing === key)) {
    return by === "first_year" && key === "not_applicable" ? noPlan(locale) : t(`map.nothing.${key}`);
  }
  if (by === "first_year") return key.replace("-", "–");
  const word = wordOf(locale, by, key);
  return by === "generation" && key === String(LAST_GENERATION) ? t("map.orLater", { word }) : word;
}

const noPlan = (locale: Locale) => translator(locale, "common")("noPlan");

const OPEN_END = "url(#map-open)";
const UPCOMING = "url(#map-upcoming)";
const NO_PLAN = "url(#map-none)";
const NOT_KNOWN = "url(#map-unknown)";

/** Two plain colours, far apart in grey, and four patterns: each standing is told by more than its hue. */
const STANDING_FILLS: Readonly<Record<Standing, string>> = {
  in_force: hue(0),
  in_force_open: OPEN_END,
  upcoming: UPCOMING,
  ended: hue(6),
  none: NO_PLAN,
  unknown: NOT_KNOWN,
};

/** How a class is painted: none and not applicable dotted, what is not known hatched. */
export function classFill(by: MapAttribute, key: string): string {
  if (by === "status") return STANDING_FILLS[key as Standing];
  if (key === "not_applicable" || key === "none") return NO_PLAN;
  if (key === "not_coded" || key === "not_found") return NOT_KNOWN;
  return colourOf(findAttribute(by) ?? { key: by }, key);
}

/** True for a class that has no colour: its areas are told apart by their outline. */
export function isEmptyClass(by: MapAttribute, key: string): boolean {
  return [NO_PLAN, NOT_KNOWN].includes(classFill(by, key));
}

/** What one country is on the map, in words. */
export function entryWords(locale: Locale, by: MapAttribute, entry: MapEntry): string {
  return classWords(locale, by, legendKey(entry));
}

/**
 * The card of a country, a line each: its name, what colours it, and generation, years and lead of its plan, the one in
 * force or else the latest.
 * Without script it is the browser's own tooltip.
 */
export function cardLines(locale: Locale, by: MapAttribute, entry: MapEntry): string[] {
  const { country, told } = entry;
  const lines = [countryName(locale, country), entryWords(locale, by, entry)];
  if (!told) return lines;
  const t = translator(locale, "trends");
  const years = formatPeriod(told);
  const lead = told.leadAgency && label(locale, "lead", told.leadAgency.type);
  return [
    ...lines,
    [t("generation", { n: told.generation }), years].filter(Boolean).join(", "),
    ...(lead ? [t("map.ledBy", { lead })] : []),
  ];
}
