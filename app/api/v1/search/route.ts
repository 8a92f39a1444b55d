import { answerHead, apiOptions, apiRoute, readParameters, wholeNumber } from "@/lib/api/frame";
import { Problem } from "@/lib/api/problem";
import { DEFAULT_LOCALE, LOCALES, parseLocale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import { LONGEST_SEARCH } from "@/lib/schemas/search-query";
import { foundGroups } from "@/lib/search/found-words";
import { MOST_FOUND, searchEdition } from "@/lib/search/site-search";

/** Everything that a text may mean: countries, plans, agencies, values, pages, results. */
export const GET = apiRoute(({ edition, query }) => {
  const { index, view, today } = edition;
  const { q = "", lang, limit } = readParameters(edition, query, { q: null, lang: LOCALES, limit: null });
  if (q.length > LONGEST_SEARCH) {
    throw new Problem(400, "Some parameters can't be used", [
      { parameter: "q", value: q.slice(0, 100), detail: `Shorten this to ${LONGEST_SEARCH} characters.` },
    ]);
  }
  const locale = parseLocale(lang ?? DEFAULT_LOCALE);
  const answer = searchEdition(index, q, wholeNumber("limit", limit, MOST_FOUND, 10));
  return {
    ...answerHead(edition),
    q,
    searchable: answer.searchable,
    near: answer.near.map(({ iso3 }) => iso3),
    groups: foundGroups(locale, view, answer, q, today).map(({ kind, total, entries }) => ({
      kind,
      total,
      items: entries.map(({ id, label, note, address }) => ({ id, label, note, address: `${baseUrl()}${address}` })),
    })),
  };
});

export const OPTIONS = apiOptions;
