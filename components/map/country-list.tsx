import Link from "next/link";
import { legendKey, type MapAttribute, type MapEntry } from "@/lib/domain/trends/world";
import { formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MapSort } from "@/lib/schemas/trend-query";
import { classFill, classWords } from "./map-words";

type Props = {
  locale: Locale;
  by: MapAttribute;
  /** In the order in which they are listed. */
  entries: readonly MapEntry[];
  sort: MapSort;
  /** The address of the map with the list sorted so. */
  sortAddress: (sort: MapSort) => string;
};

/** The map as a table: every country with its class and the plan in force. */
export function CountryList({ locale, by, entries, sort, sortAddress }: Props) {
  const t = translator(locale, "trends");
  const head = (column: MapSort, label: string) => (
    <th
      scope="col"
      aria-sort={sort === column ? "ascending" : undefined}
      className="bg-paper py-1 pe-3 text-start font-semibold"
    >
      <Link
        href={sortAddress(column)}
        prefetch={false}
        scroll={false}
        className="inline-flex min-h-8 items-center text-ink underline-offset-4 hover:text-accent"
      >
        {label}
        {sort === column && <span aria-hidden="true"> ↓</span>}
      </Link>
    </th>
  );

  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{t("map.listLabel")}</caption>
      <thead className="sticky top-0 border-b print:static border-rule-strong">
        <tr>
          {head("name", t("map.country"))}
          {head("class", t("map.class"))}
          <th scope="col" className="bg-paper py-1 text-start font-semibold">
            {t("map.plan")}
          </th>
          <th scope="col" className="bg-paper py-1 ps-3 text-start font-semibold max-sm:hidden">
            {t("map.leadHead")}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.country.iso3} className="border-b border-rule">
            <th scope="row" className="py-1 pe-3 text-start font-normal">
              <Link
                href={href(locale, `/countries/${entry.country.iso3.toLowerCase()}`)}
                prefetch={false}
                className="link inline-block py-0.5"
              >
                {countryName(locale, entry.country)}
              </Link>
            </th>
            <td className="py-1 pe-3 sm:whitespace-nowrap">
              <svg width="10" height="10" aria-hidden="true" className="me-1.5 inline">
                <rect width="10" height="10" fill={classFill(by, legendKey(entry))} />
              </svg>
              {classWords(locale, by, legendKey(entry))}
            </td>
            <td className="py-1 text-ink-soft">
              {entry.plan && (
                <Link
                  href={href(locale, `/plans/${entry.plan.slug}`)}
                  prefetch={false}
                  className="inline-block py-0.5 hover:text-accent"
                >
                  {[t("generation", { n: entry.plan.generation }), formatPeriod(entry.plan)].filter(Boolean).join(", ")}
                </Link>
              )}
            </td>
            <td className="py-1 ps-3 text-ink-soft max-sm:hidden">
              {entry.plan?.leadAgency && label(locale, "lead", entry.plan.leadAgency.type)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
