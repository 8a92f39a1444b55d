import { apiRoute, readParameters } from "@/lib/api/frame";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { foundGroups } from "@/lib/search/found-words";
import { searchEdition } from "@/lib/search/site-search";

/** Of each kind while somebody types. */
const FEW = 4;

/** What the field in the header suggests, in the reader's language. */
export const GET = apiRoute<"locale">(({ edition, query, path }) => {
  const { index, view, today, release } = edition;
  const { q = "" } = readParameters(edition, query, { q: null });
  const locale = parseLocale(path.locale);
  const t = translator(locale, "search");
  const answer = searchEdition(index, q, FEW);
  const carried = (address: string) =>
    release === null || address.includes("release=")
      ? address
      : `${address}${address.includes("?") ? "&" : "?"}release=${release.number}`;
  const groups = foundGroups(locale, view, answer, q, today).map(({ kind, entries }) => ({
    kind,
    label: t(`kind.${kind}`),
    options: entries.map(({ label, note, address }) => ({ label, note, address: carried(address) })),
  }));
  if (answer.near.length > 0) {
    groups.unshift({
      kind: "countries",
      label: t("near"),
      options: answer.near.map((country) => ({
        label: countryName(locale, country),
        note: t("note.plans", { count: view.plansOf(country.iso3).length }),
        address: carried(href(locale, `/countries/${country.iso3.toLowerCase()}`)),
      })),
    });
  }
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  return {
    groups,
    said: answer.searchable ? t("suggested", { count }) : translator(locale, "common")("unsearchable"),
  };
});
