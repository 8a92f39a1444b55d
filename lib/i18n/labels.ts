import type { Attribute } from "@/lib/domain/attributes/attributes";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { amountOf } from "@/lib/domain/vocabulary/amount";
import { type Nothing, UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { formatMoney } from "@/lib/format";
import type { Locale } from "./locales";
import { translator } from "./translator";

/** The list of the message catalogue that names an attribute's codes. */
function labelList(attribute: Pick<Attribute, "key" | "labels">): string {
  return attribute.labels ?? attribute.key;
}

/** A code of a closed list in words: `label("fr", "region", "africa")`. */
export function label(locale: Locale, list: string, code: string): string {
  return translator(locale, "codes")(`${list}.${code}`);
}

/**
 * One value of an attribute in words: codes by their label, languages by name, amounts in their currency, countries left
 * to `countryName`, the rest as it is.
 */
export function codeLabel(locale: Locale, attribute: Attribute, code: string | number): string {
  if (code === UNKNOWN) return label(locale, "nothing", UNKNOWN);
  if (attribute.key === "language") return languageName(locale, String(code));
  if (attribute.kind === "amount") return amountWords(locale, String(code));
  return attribute.codes ? label(locale, labelList(attribute), String(code)) : String(code);
}

/** An amount as a reading tells it, in words: "EUR 17,000,000 (not the whole plan: programmes of 2016–2020)". */
function amountWords(locale: Locale, text: string): string {
  const read = amountOf(text);
  if (!read) return text;
  const { amount, currency, covers, note } = read;
  return translator(locale, "common")(note === null ? "amount.short" : "amount.full", {
    sum: formatMoney(locale, amount, currency),
    covers: label(locale, "amount_covers", covers),
    note: note ?? "",
  });
}

/** What a code means, in one sentence; null where the label says it all. */
export function codeDefinition(locale: Locale, attribute: Attribute, code: string): string | null {
  const t = translator(locale, "codeDefinitions");
  const key = `${labelList(attribute)}.${code}`;
  return t.has(key) ? t(key) : null;
}

export function attributeLabel(locale: Locale, key: string): string {
  return translator(locale, "attributes")(`${key}.label`);
}

/** The short form, for table heads. */
export function attributeShortLabel(locale: Locale, key: string): string {
  return translator(locale, "attributes")(`${key}.short`);
}

export function attributeDefinition(locale: Locale, key: string): string {
  return translator(locale, "attributes")(`${key}.definition`);
}

/** How the attribute is coded. */
export function attributeRule(locale: Locale, key: string): string {
  return translator(locale, "attributes")(`${key}.rule`);
}

export function attributeExample(locale: Locale, key: string): string {
  return translator(locale, "attributes")(`${key}.example`);
}

export function groupLabel(locale: Locale, group: string): string {
  return translator(locale, "attributes")(`groups.${group}`);
}

export function nothingLabel(locale: Locale, nothing: Nothing): string {
  return label(locale, "nothing", nothing);
}

/** The short name of a country in the interface language. */
export function countryName(locale: Locale, country: Pick<Country, "name" | "nameFr">): string {
  return locale === "fr" ? country.nameFr : country.name;
}

/** A plan where there is little room, in heads and tables: "Namibia 1", never parted at the end of a line. */
export function planShortName(
  locale: Locale,
  country: Pick<Country, "name" | "nameFr">,
  plan: Pick<Plan, "generation">,
): string {
  return `${countryName(locale, country)}\u00a0${plan.generation}`;
}

/** The name of a language (ISO 639-1) in the interface language, capitalised as in a list. */
export function languageName(locale: Locale, code: string): string {
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
