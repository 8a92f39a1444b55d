import type { Agency } from "@/lib/domain/plan/agency";
import { successorsOf } from "@/lib/domain/plan/agency";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The name of a body with what became of it: "Ministry of Gender (until 2012; now Ministry of Women)". */
export function agencyName(locale: Locale, agency: Agency, agencies: readonly Agency[]): string {
  const t = translator(locale, "agencies");
  const next = successorsOf(agencies, agency.id).at(-1)?.name;
  const { name, until } = agency;
  if (until === null) return next ? t("fate.now", { name, next }) : name;
  const year = String(until);
  return next ? t("fate.untilNow", { name, year, next }) : t("fate.until", { name, year });
}

/** A body of a country as the picker offers it. */
type KnownAgency = Pick<Agency, "id" | "name" | "nameEn" | "type"> & {
  /** Its name with what became of it, its English name and its type, in words. */
  words: string;
};

export type AgencyPickerModel = {
  known: readonly KnownAgency[];
  words: { label: string; hint: string; nameEn: string; nameEnHint: string; list: string; picked: string };
};

/** What the picker is given: the country's bodies and its words in one language. */
export function agencyPickerModel(locale: Locale, agencies: readonly Agency[]): AgencyPickerModel {
  const t = translator(locale, "agencies");
  return {
    known: agencies.map((agency) => ({
      id: agency.id,
      name: agency.name,
      nameEn: agency.nameEn,
      type: agency.type,
      words: [agencyName(locale, agency, agencies), agency.nameEn, label(locale, "lead", agency.type)]
        .filter((words) => words !== null)
        .join(", "),
    })),
    words: {
      label: t("picker.label"),
      hint: agencies.length > 0 ? t("picker.hint") : t("picker.hintNone"),
      nameEn: t("field.nameEn"),
      nameEnHint: t("hint.nameEn"),
      list: t("picker.list", { count: agencies.length }),
      picked: t("picker.picked"),
    },
  };
}

/** What an entry of a body's history changed, in words. */
export function agencyChanges(
  locale: Locale,
  changes: Readonly<Record<string, readonly [unknown, unknown]>>,
  agencies: readonly Agency[],
): { field: string; from: string | null; to: string | null }[] {
  const t = translator(locale, "agencies");
  const words = (field: string, value: unknown): string | null => {
    if (value === null || value === undefined) return null;
    if (field === "type") return label(locale, "lead", String(value));
    if (Array.isArray(value)) return value.join("; ");
    if (field !== "successorId" && field !== "mergedInto") return String(value);
    return agencies.find(({ id }) => id === value)?.name ?? t("gone", { id: String(value) });
  };
  return Object.entries(changes)
    .filter(([field]) => field !== "country")
    .map(([field, [from, to]]) => ({ field: t(`field.${field}`), from: words(field, from), to: words(field, to) }));
}
