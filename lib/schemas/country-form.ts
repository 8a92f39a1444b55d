import { z } from "zod";
import type { Country } from "@/lib/domain/plan/plan";
import { isKnownIso2, isNumericOf } from "@/lib/domain/vocabulary/iso-codes";
import { countrySchema } from "./country-record";
import { confirmed, startedFrom, typed, typedLine, why } from "./form-fields";
import { say } from "./say";

/** The fields of the form, in its order. A country's point is two of them. */
export const COUNTRY_FIELDS = [
  "iso3",
  "iso2",
  "isoNumeric",
  "name",
  "nameFr",
  "aliases",
  "un",
  "region",
  "subregion",
  "hasPlan",
  "longitude",
  "latitude",
  "note",
] as const;
export type CountryField = (typeof COUNTRY_FIELDS)[number];

/** What the record's schema says of a file, said of the form's field. */
const IN_FORM: Partial<Record<string, string>> = {
  name: say("countryName"),
  nameFr: say("countryNameFr"),
  un: say("chooseUn"),
  region: say("chooseRegion"),
  subregion: say("chooseSubregion"),
  hasPlan: say("chooseHasPlan"),
  longitude: say("degreesEast"),
  latitude: say("degreesNorth"),
};

/** The three states of "has a plan", as the form writes them. */
const HAS_PLAN = { yes: true, no: false, "": null } as const;

/** How a country stands in the form: what `countryFormSchema` reads back as the same country. */
export function typedCountry(country: Country): Record<CountryField, string> {
  const {
    point,
    aliases,
    hasPlan,
    noPlanSource: _source,
    searchedOn: _searched,
    developments: _next,
    ...texts
  } = country;
  return {
    ...texts,
    isoNumeric: texts.isoNumeric ?? "",
    note: texts.note ?? "",
    aliases: aliases.join("\n"),
    hasPlan: hasPlan === null ? "" : hasPlan ? "yes" : "no",
    longitude: String(point[0]),
    latitude: String(point[1]),
  };
}

const fields = {
  ...(Object.fromEntries(COUNTRY_FIELDS.map((field) => [field, typedLine])) as Record<CountryField, typeof typedLine>),
  aliases: typed,
  note: typed,
};

/** The form of a country, read with the schema of the fact base. All that must be mended is told at once. */
export const countryFormSchema = z
  .object({ ...fields, version: startedFrom, confirm: confirmed, why: typed })
  .transform(({ version, confirm, why: typedWhy, ...form }, context) => {
    const record = countrySchema.safeParse(recordOf(form));
    const note = why.safeParse(typedWhy);
    const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    for (const { path, message } of record.error?.issues ?? []) {
      const field = path[0] === "point" ? (path[1] === 1 ? "latitude" : "longitude") : String(path[0]);
      refuse(field, message.startsWith("textLong") ? message : (IN_FORM[field] ?? message));
    }
    const { iso2, isoNumeric } = record.data ?? {};
    if (iso2 && !isKnownIso2(iso2)) refuse("iso2", say("isoUnknown", { code: iso2 }));
    else if (iso2 && isoNumeric && !isNumericOf(isoNumeric, iso2)) {
      refuse("isoNumeric", say("isoOther", { isoNumeric, iso2 }));
    }
    for (const { message } of note.error?.issues ?? []) refuse("why", message);
    if (context.issues.length > 0 || !record.success || !note.success) return z.NEVER;
    return { country: record.data as Country, version: confirm.version ?? version, note: note.data };
  });

function recordOf({ longitude, latitude, aliases, hasPlan, isoNumeric, note, ...texts }: Record<CountryField, string>) {
  return {
    ...texts,
    isoNumeric: isoNumeric || null,
    note: note || null,
    aliases: aliases
      .split("\n")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    hasPlan: Object.hasOwn(HAS_PLAN, hasPlan) ? HAS_PLAN[hasPlan as keyof typeof HAS_PLAN] : hasPlan,
    point: [degrees(longitude), degrees(latitude)],
  };
}

/** Degrees with a point or a comma; NaN, which no schema lets in, if it is no number. */
function degrees(text: string): number {
  return text === "" ? Number.NaN : Number(text.replace(",", "."));
}
