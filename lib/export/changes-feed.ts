import { Feed } from "feed";
import type { PublishedChange } from "@/lib/db/queries/revisions";
import { EVIDENCE_KEYS, planPath } from "@/lib/domain/attributes/evidence";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { slugWords } from "@/lib/i18n/changes-words";
import { href } from "@/lib/i18n/href";
import { attributeLabel, countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";

/** Changes as a feed: one entry a plan and publication, the newest first. */
export function changesFeed(
  locale: Locale,
  view: CatalogueView,
  changes: readonly PublishedChange[],
  { filter, address, self }: { filter: string; address: string; self: { atom: string; json: string } },
): Feed {
  const t = translator(locale, "data");
  const feed = new Feed({
    id: address,
    title: t("feeds.name", { filter }),
    link: address,
    language: locale,
    updated: new Date(changes[0]?.publishedAt ?? view.catalogue.publishedAt),
    copyright: "CC BY 4.0",
    generator: "NAP Atlas",
    feedLinks: self,
  });
  for (const change of changes) {
    const { plan, country, version, publishedAt } = change;
    const place = plan ? `/plans/${plan}` : `/countries/${country.toLowerCase()}`;
    const known = view.countryByIso3.get(country);
    feed.addItem({
      id: `${baseUrl()}${place}?version=${version}`,
      link: `${baseUrl()}${href(locale, place)}`,
      title: plan ? slugWords(locale, view, plan) : known ? countryName(locale, known) : country,
      date: new Date(publishedAt),
      description: changeWords(locale, change),
      author: [{ name: "NAP Atlas" }],
    });
  }
  return feed;
}

function changeWords(locale: Locale, { plan, revision, changes }: PublishedChange): string {
  const t = translator(locale, "data");
  if (plan && revision === 1) return t("feeds.added");
  const keys = EVIDENCE_KEYS.filter((key) => (planPath(key)[0] ?? key) in changes);
  const labels = plan ? keys.map((key) => attributeLabel(locale, key)) : [];
  return labels.length > 0 ? t("feeds.changed", { attributes: labels.join("; ") }) : t("feeds.updated");
}
