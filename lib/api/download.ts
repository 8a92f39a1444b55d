import { findMatching } from "@/lib/domain/catalogue/filter";
import { CSV_FORMS, type DownloadFormat, planDownload } from "@/lib/export/plan-download";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import { DEFAULT_LOCALE, LOCALES, parseLocale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import type { Ignored } from "@/lib/schemas/address";
import { readSeparator, SEPARATOR_PARAMETER, SEPARATORS } from "@/lib/schemas/csv-separator";
import { PLAN_PARAMETERS, parsePlanQuery, planQueryString } from "@/lib/schemas/plan-query";
import { apiRoute, refuse } from "./frame";

/** Parameters of a download beside those of `/plans`, and what they take; the first is the default. */
const DOWNLOAD_PARAMETERS = {
  form: CSV_FORMS,
  [SEPARATOR_PARAMETER]: SEPARATORS,
  bom: ["0", "1"],
  lang: LOCALES,
} as const;

const NAMES = Object.keys(DOWNLOAD_PARAMETERS) as (keyof typeof DOWNLOAD_PARAMETERS)[];

/**
 * The GET handler of a file of exactly the plans that `/plans` lists at the same query, on all its pages, in the same
 * order; in the language of the path, or of `lang` where the path has none. What it can't use it refuses: a file that
 * is wider than was asked for looks like the right one.
 */
export function downloadRoute(format: DownloadFormat) {
  return apiRoute<"locale">(({ edition, query: address, path }) => {
    const { index, view, release, today } = edition;
    const { query, ignored } = parsePlanQuery(address, today, view.countryByIso3, NAMES);
    const wrong = NAMES.flatMap((parameter): Ignored[] => {
      const value = address.get(parameter);
      const allowed: readonly string[] = DOWNLOAD_PARAMETERS[parameter];
      if (!value || allowed.includes(value)) return [];
      return [{ parameter, value: value.slice(0, 100), reason: "unknown_value", allowed }];
    });
    refuse(edition, [...ignored, ...wrong], [...PLAN_PARAMETERS, ...NAMES]);

    const locale = parseLocale(path.locale ?? address.get("lang") ?? DEFAULT_LOCALE);
    const plans = findMatching(index, query, { locale, nameOf: (country) => countryName(locale, country) });
    const about = {
      locale,
      view,
      asOf: query.asOf,
      query,
      release,
      count: plans.length,
      address: `${baseUrl()}${href(locale, "/plans", planQueryString({ ...query, page: 1 }, today))}`,
      madeOn: today,
    };
    const separator = readSeparator(address) ?? "comma";
    const { contentType, fileName, body } = planDownload(format, about, plans, {
      form: address.get("form") === "long" ? "long" : "wide",
      separator,
      // Who asks for semicolons opens the file in a spreadsheet program.
      bom: (address.get("bom") || (separator === "semicolon" ? "1" : "0")) === "1",
    });
    return new Response(body, {
      headers: { "Content-Type": contentType, "Content-Disposition": `attachment; filename="${fileName}"` },
    });
  });
}
