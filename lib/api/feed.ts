import { findChanges } from "@/lib/db/queries/revisions";
import { findMatching } from "@/lib/domain/catalogue/filter";
import { writableText } from "@/lib/domain/plan/writable-text";
import { changesFeed } from "@/lib/export/changes-feed";
import { groupWords } from "@/lib/i18n/compare-words";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import { PLAN_PARAMETERS, parsePlanQuery, planQueryString, withoutLimits } from "@/lib/schemas/plan-query";
import { apiRoute, refuse } from "./frame";

/** Entries of a feed. */
const MOST_ENTRIES = 50;

const TYPES = { atom: "application/atom+xml; charset=utf-8", json: "application/feed+json; charset=utf-8" } as const;

/** The GET handler of the feed of what was published about the plans that a filter lets through; without one, about all. */
export function feedRoute(kind: keyof typeof TYPES) {
  return apiRoute<"locale">(async ({ edition, query: address, path }) => {
    const { index, view, today } = edition;
    const { query, ignored } = parsePlanQuery(address, today, view.countryByIso3);
    refuse(edition, ignored, PLAN_PARAMETERS);

    const locale = parseLocale(path.locale);
    const text = planQueryString({ ...query, page: 1 }, today);
    const isFiltered = text !== planQueryString({ ...withoutLimits(query), page: 1 }, today);
    const { changes } = await findChanges(
      {
        since: 0,
        until: view.catalogue.version,
        newestFirst: true,
        withoutFirst: true,
        ...(isFiltered && { plans: findMatching(index, query).map(({ slug }) => slug) }),
      },
      { skip: 0, take: MOST_ENTRIES },
    );
    const at = (place: string) => `${baseUrl()}${href(locale, place, text)}`;
    const feed = changesFeed(locale, view, changes, {
      filter: groupWords(locale, query, view.countryByIso3),
      address: at("/plans"),
      self: { atom: at("/changes.atom"), json: at("/changes.json") },
    });
    const written = kind === "atom" ? writableText(feed.atom1()) : feed.json1();
    return new Response(written, { headers: { "Content-Type": TYPES[kind] } });
  });
}
