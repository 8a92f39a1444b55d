import { attribute } from "@/lib/domain/attributes/attributes";
import { FACETS } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { type IsoDate, precisionOf } from "@/lib/domain/plan/dates";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { formatDate, formatList } from "@/lib/format";
import { attributeLabel, languageName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type Countries, FIRST_FACETS, facetValueLabel, MORE_FACETS } from "./facet-words";

export type FilterSentence = {
  /** "38 plans". */
  subject: string;
  /** What follows it, from the space or comma on: " led by gender or social affairs in Africa, in force on 25 November 2026". */
  rest: string;
};

/** Facets whose codes have words of their own in the sentence: `browse.sentence.<facet>.codes`. */
const WORDED = new Set([
  "lead",
  "region",
  "model",
  "orientation",
  "focus",
  "approach",
  "pillar",
  "issue",
  "budget",
  "monitoring",
]);

/** Facets whose phrase is built in a way of its own. All that are in neither set follow the noun in brackets. */
const WORDED_APART = new Set(["dominant_pillar", "end", "generation", "language"]);

/** Facets that follow the noun without a comma, in this order. */
const NEAR_NOUN = ["lead", "region"];

/**
 * The filter as a sentence in the reader's language. Two queries that filter differently read differently.
 *
 * @param count how many plans match.
 */
export function filterSentence(locale: Locale, query: PlanQuery, count: number, countries: Countries): FilterSentence {
  const t = translator(locale, "browse");
  const phrase = (key: string) => (query.chosen[key]?.length ? [facetPhrase(locale, query, key, countries)] : []);
  const offered = [...FIRST_FACETS, ...MORE_FACETS];
  const others = [...offered, ...FACETS.filter((facet) => !offered.includes(facet))]
    .map(({ key }) => key)
    .filter((key) => !NEAR_NOUN.includes(key) && key !== "status");
  const bracketed = others.filter((key) => !WORDED.has(key) && !WORDED_APART.has(key));

  const near = [...NEAR_NOUN, ...bracketed].flatMap(phrase).join(" ");
  const phrases = [
    ...(near ? [near] : []),
    ...others.filter((key) => !bracketed.includes(key)).flatMap(phrase),
    ...adoptedPhrase(locale, query),
    ...(query.q ? [t("sentence.q", { text: query.q })] : []),
    ...phrase("status"),
  ];
  const start = phrases.length > 0 ? ` ${phrases.join(", ")}` : "";
  const end = query.chosen.status?.length ? "" : `, ${t("sentence.asOf", { date: formatDate(locale, query.asOf) })}`;
  return { subject: t("sentence.subject", { count }), rest: start + end };
}

function facetPhrase(locale: Locale, query: PlanQuery, key: string, countries: Countries): string {
  const t = translator(locale, "browse");
  const codes = query.chosen[key] ?? [];
  const join = (words: string[]) =>
    formatList(locale, words, query.match[key] === "all" ? "conjunction" : "disjunction");

  if (WORDED.has(key)) {
    const list = join(codes.map((code) => t(`sentence.${key}.codes.${code}`)));
    return t(`sentence.${key}.phrase`, { list });
  }
  switch (key) {
    case "status": {
      const list = join(codes.map((code) => t(`sentence.status.codes.${code}`)));
      return t("sentence.status.phrase", { list, date: formatDate(locale, query.asOf) });
    }
    case "dominant_pillar":
      return t("sentence.dominant_pillar.phrase", {
        list: join(codes.map((code) => t(`sentence.pillar.codes.${code}`))),
      });
    case "generation":
      return t("sentence.generation.phrase", {
        list: join(
          codes.map((code) =>
            code === UNKNOWN
              ? t("sentence.generation.unknown")
              : t("sentence.generation.code", { generation: Number(code) }),
          ),
        ),
      });
    case "end":
      return t("sentence.end.phrase", {
        list: join(codes.map((code) => (code === UNKNOWN ? t("sentence.end.unknown") : code))),
      });
    case "language":
      return t("sentence.language.phrase", {
        list: join(
          codes.map((code) => (code === UNKNOWN ? t("sentence.language.unknown") : languageInSentence(locale, code))),
        ),
      });
    default: {
      const labels = codes.map((code) => facetValueLabel(locale, attribute(key), code, countries));
      return t("sentence.other", {
        attribute: inSentence(locale, attributeLabel(locale, key)),
        values: join(key === "country" ? labels : labels.map((label) => inSentence(locale, label))),
      });
    }
  }
}

function adoptedPhrase(locale: Locale, { adoptedFrom, adoptedTo }: PlanQuery): string[] {
  const t = translator(locale, "browse");
  const words = (date: IsoDate) => ({ date: formatDate(locale, date), precision: precisionOf(date) });
  if (adoptedFrom === null && adoptedTo === null) return [];

  const span =
    adoptedFrom === adoptedTo && adoptedFrom !== null && precisionOf(adoptedFrom) !== "day"
      ? t("sentence.adopted.in", words(adoptedFrom))
      : [
          ...(adoptedFrom ? [t("sentence.adopted.from", words(adoptedFrom))] : []),
          ...(adoptedTo ? [t("sentence.adopted.to", words(adoptedTo))] : []),
        ].join(" ");
  return [t("sentence.adopted.phrase", { span })];
}

/** A label as it reads inside a sentence. Labels are in sentence case; abbreviations stay. */
function inSentence(locale: Locale, label: string): string {
  const second = label.charAt(1);
  if (second !== second.toLocaleLowerCase(locale)) return label;
  return label.charAt(0).toLocaleLowerCase(locale) + label.slice(1);
}

/** English capitalises the names of languages everywhere, other languages do not. */
function languageInSentence(locale: Locale, code: string): string {
  const name = languageName(locale, code);
  return locale === "en" ? name : inSentence(locale, name);
}
