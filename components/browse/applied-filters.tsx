import Link from "next/link";
import { RemovableChip } from "@/components/ui/chip";
import { FACETS } from "@/lib/domain/catalogue/plan-index";
import { precisionOf } from "@/lib/domain/plan/dates";
import { formatDate } from "@/lib/format";
import { attributeLabel } from "@/lib/i18n/labels";
import { translator } from "@/lib/i18n/translator";
import { withoutLimit, withoutLimits, withoutValue } from "@/lib/schemas/plan-query";
import { type BrowseView, browseAddress } from "./browse-view";
import { facetValueLabel } from "./facet-words";

/** What is filtered by, each a way to take it off, and a way to take all off. Nothing if nothing is. */
export function AppliedFilters({ view }: { view: BrowseView }) {
  const { locale, query, catalogue } = view;
  const t = translator(locale, "browse");
  const chips = FACETS.flatMap((facet) =>
    (query.chosen[facet.key] ?? []).map((code) => ({
      key: `${facet.key}=${code}`,
      words: t("applied.chip", {
        facet: attributeLabel(locale, facet.key),
        value: facetValueLabel(locale, facet, code, catalogue.countryByIso3),
      }),
      rest: withoutValue(query, facet.key, code),
    })),
  );
  for (const parameter of ["q", "adopted_from", "adopted_to"]) {
    const words = limitWords(view, parameter);
    if (words) chips.push({ key: parameter, words, rest: withoutLimit(query, parameter) });
  }
  if (chips.length === 0) return null;

  return (
    <ul aria-label={t("applied.label")} className="mt-3 flex flex-wrap items-center gap-2 print:hidden">
      {chips.map(({ key, words, rest }) => (
        <li key={key}>
          <RemovableChip address={browseAddress(view, rest)} removeLabel={t("applied.remove", { filter: words })}>
            {words}
          </RemovableChip>
        </li>
      ))}
      <li>
        <Link
          href={browseAddress(view, withoutLimits(query))}
          prefetch={false}
          scroll={false}
          className="link inline-flex min-h-11 items-center px-1 text-xs sm:min-h-7"
        >
          {t("applied.clear")}
        </Link>
      </li>
    </ul>
  );
}

/** One limit of the query in words: a facet with all its codes, the text, or a bound of the adoption; "" if it isn't set. */
export function limitWords({ locale, query, catalogue }: BrowseView, parameter: string): string {
  const t = translator(locale, "browse");
  const bound = (date: string) => ({ date: formatDate(locale, date), precision: precisionOf(date) });
  if (parameter === "q") return query.q && t("applied.q", { text: query.q });
  if (parameter === "adopted_from") return query.adoptedFrom ? t("applied.adoptedFrom", bound(query.adoptedFrom)) : "";
  if (parameter === "adopted_to") return query.adoptedTo ? t("applied.adoptedTo", bound(query.adoptedTo)) : "";

  const facet = FACETS.find(({ key }) => key === parameter);
  const codes = query.chosen[parameter] ?? [];
  if (!facet || codes.length === 0) return "";
  return t("applied.chip", {
    facet: attributeLabel(locale, facet.key),
    value: codes.map((code) => facetValueLabel(locale, facet, code, catalogue.countryByIso3)).join(", "),
  });
}
