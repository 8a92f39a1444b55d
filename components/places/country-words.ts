import type { HistoryEntry } from "@/components/admin/change-history";
import type { FormField } from "@/components/ui/action-form";
import type { Country, CountrySource, Development } from "@/lib/domain/plan/plan";
import { REGIONS, SUBREGIONS, UN_MEMBERSHIP } from "@/lib/domain/vocabulary/vocabulary";
import { sayTheSame } from "@/lib/domain/work/record-sameness";
import { formatList } from "@/lib/format";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { COUNTRY_FIELDS, type CountryField } from "@/lib/schemas/country-form";

/** "Has a plan", "none adopted" or "not looked for", in words. */
export function hasPlanWords(locale: Locale, hasPlan: boolean | null): string {
  return translator(locale, "places")(hasPlan === null ? "hasPlan.unknown" : hasPlan ? "hasPlan.yes" : "hasPlan.no");
}

/**
 * The form of a country, in its order.
 *
 * @param isNew whether its three-letter code is asked for: it is in every address and never changes afterwards.
 */
export function countryFormFields(
  locale: Locale,
  values: Partial<Record<CountryField, string>>,
  isNew: boolean,
): FormField[] {
  const t = translator(locale, "places");
  const options = (list: string, codes: readonly string[]) => [
    ...(isNew ? [{ value: "", label: t("choose") }] : []),
    ...codes.map((code) => ({ value: code, label: label(locale, list, code) })),
  ];
  const common = (name: CountryField) => ({
    name,
    label: countryFieldLabel(locale, name),
    value: values[name] ?? "",
    ...(t.has(`hint.${name}`) && { hint: t(`hint.${name}`) }),
  });
  const fieldOf = (name: CountryField): FormField => {
    switch (name) {
      case "aliases":
        return { kind: "area", rows: 4, ...common(name) };
      case "note":
        return { kind: "area", rows: 3, maxLength: 2000, ...common(name) };
      case "un":
        return { kind: "select", options: options("un", UN_MEMBERSHIP), ...common(name) };
      case "region":
        return { kind: "select", options: options("region", REGIONS), ...common(name) };
      case "subregion":
        return { kind: "select", options: options("subregion", SUBREGIONS), ...common(name) };
      case "hasPlan":
        return {
          kind: "select",
          options: [
            { value: "yes", label: hasPlanWords(locale, true) },
            { value: "no", label: hasPlanWords(locale, false) },
            { value: "", label: hasPlanWords(locale, null) },
          ],
          ...common(name),
        };
      case "longitude":
      case "latitude":
        return { kind: "text", inputMode: "decimal", maxLength: 20, ...common(name) };
      default:
        return { kind: "text", maxLength: 100, ...common(name) };
    }
  };
  return COUNTRY_FIELDS.filter((name) => isNew || name !== "iso3").map(fieldOf);
}

/** What a country's record holds beside the fields of its form. */
const FACT_FIELDS = ["noPlanSource", "searchedOn", "developments"] as const;

function countryFieldLabel(locale: Locale, field: keyof Country | CountryField): string {
  return translator(locale, "places")(`field.${field}`);
}

const IN_ORDER = [
  ...COUNTRY_FIELDS.filter((field) => field !== "longitude" && field !== "latitude"),
  "point",
  ...FACT_FIELDS,
] as const satisfies readonly (keyof Country)[];

/** Fields in which two states of a country differ, with what each says, in words. */
export function countryDifferences(locale: Locale, before: Country, after: Country): HistoryEntry["changes"] {
  const differing = IN_ORDER.filter((field) => !sayTheSame(before[field], after[field]));
  return differing.map((field) => change(locale, field, before[field], after[field]));
}

/** What an entry of a country's history changed, in words. */
export function countryChanges(
  locale: Locale,
  changes: Readonly<Record<string, readonly [unknown, unknown]>>,
): HistoryEntry["changes"] {
  // The database keeps the fields of JSON in an order of its own.
  const inOrder = IN_ORDER.filter((field) => Object.hasOwn(changes, field));
  return inOrder.map((field) => change(locale, field, ...(changes[field] as readonly [unknown, unknown])));
}

function change(locale: Locale, field: keyof Country, from: unknown, to: unknown) {
  const words = (value: unknown) => valueWords(locale, field, value);
  return { field: countryFieldLabel(locale, field), from: words(from), to: words(to) };
}

function valueWords(locale: Locale, field: keyof Country, value: unknown): string | null {
  if (field === "hasPlan") return hasPlanWords(locale, value as boolean | null);
  if (value === null || value === undefined) return null;
  if (field === "un" || field === "region" || field === "subregion") return label(locale, field, String(value));
  if (field === "noPlanSource") return sourceName(value as CountrySource);
  if (field === "developments") return developmentWords(locale, value as Development[]);
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return null;
  return field === "point" ? value.join(", ") : formatList(locale, value.map(String));
}

const sourceName = ({ url, title }: CountrySource) => title ?? url;

function developmentWords(locale: Locale, developments: readonly Development[]): string | null {
  const t = translator(locale, "country");
  const words = developments.map(({ stage, sources }) =>
    [t(`developments.stage.${stage}`), ...sources.map(sourceName)].join(", "),
  );
  return words.length === 0 ? null : words.join("; ");
}
