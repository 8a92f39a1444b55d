import type { Attribute } from "@/lib/domain/attributes/attributes";
import type { PlanComparison } from "@/lib/domain/compare/compare";
import { alikeTogether, findOffers } from "@/lib/domain/compare/cross-learning";
import { type LikenessPair, likenessExtremes, likenessPairs } from "@/lib/domain/compare/likeness";
import { formatPercent } from "@/lib/format";
import { type CompareColumn, lackingWords, namesAt, offersWords } from "@/lib/i18n/compare-words";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { readingWords, valueWords } from "@/lib/i18n/reading-words";
import { translator } from "@/lib/i18n/translator";

/** The comparison for who reads one page, in lines. */
export type ReportInShort = {
  /** The pairs most and least alike of three or more plans, in words; null: there is no most. */
  extremes: string | null;
  /** What all plans are known to share, whole values first; `more`: how many lines are left out. */
  alike: Lines;
  /** In what they are known to differ: nothing that rests on open lists. */
  apart: Lines;
  /** What one plan has and others are known to lack, then what is not mentioned for them; each plan's first first. */
  take: readonly string[];
};

type Lines = { lines: readonly string[]; more: number };

/** Lines of each list, so that all of it stands on one page: fewer where more plans take its room. */
const linesFor = (plans: number) => (plans > 3 ? 2 : plans > 2 ? 4 : 5);

/**
 * What a line on the first page can say: a coded choice. Years stand in the timeline, what is worked out says nothing new,
 * and the language of a document is no choice of its policy.
 */
const isTelling = ({ origin, kind, group }: Attribute) =>
  origin === "coded" && group !== "identity" && (kind === "one" || kind === "many" || kind === "yes_no");

/** The first page of a comparison. What rests on open lists is told as shared or not mentioned, never as a difference. */
export function inShort(locale: Locale, columns: readonly CompareColumn[], { groups }: PlanComparison): ReportInShort {
  const t = translator(locale, "compare");
  const rows = groups.flatMap((group) => group.rows).filter(({ attribute: each }) => isTelling(each));
  const name = (attribute: Attribute) => attributeLabel(locale, attribute.key);

  const alike = rows.flatMap((row) => {
    const value = row.shared.map((code) => valueWords(locale, row.attribute, code)).join("; ");
    if (value === "" || row.outcome === "not_comparable") return [];
    return [
      t(row.outcome === "same" && !row.open ? "learning.holding" : "brief.heldByAll", {
        attribute: name(row.attribute),
        value,
      }),
    ];
  });
  const apart = rows
    .filter(({ outcome, open }) => (outcome === "differ" || outcome === "partly") && !open)
    .map((row) =>
      t("brief.differs", {
        attribute: name(row.attribute),
        values: row.readings
          .map((reading, at) => ({ reading, column: columns[at] }))
          .filter(({ reading }) => reading.known)
          .map(({ reading, column }) =>
            t("brief.valueOf", {
              plan: column?.name ?? "",
              value: readingWords(locale, row.attribute, reading),
            }),
          )
          .join("; "),
      }),
    );
  const extremes = columns.length > 2 ? likenessExtremes(likenessPairs(columns)) : null;
  const pairWords = ({ first, second, likeness: { share } }: LikenessPair) =>
    t("summary.pair", { plans: namesAt(locale, columns, [first, second]), share: formatPercent(locale, share ?? 0) });

  return {
    extremes: extremes && t("summary.extremes", { alike: pairWords(extremes.alike), apart: pairWords(extremes.apart) }),
    alike: firstLines(alike, linesFor(columns.length)),
    apart: firstLines(apart, linesFor(columns.length)),
    take: offersInShort(locale, columns),
  };
}

function firstLines(lines: readonly string[], most: number): Lines {
  return { lines: lines.slice(0, most), more: Math.max(0, lines.length - most) };
}

/** What is known to be lacking comes first; of each plan its first offer before any second. */
function offersInShort(locale: Locale, columns: readonly CompareColumn[]): string[] {
  const byPlan = findOffers(columns).map(({ column, apart }) =>
    alikeTogether(apart)
      .map((together) => ({ column, together }))
      .sort((a, b) => Number(a.together[0].lacking.length === 0) - Number(b.together[0].lacking.length === 0)),
  );
  const most = linesFor(columns.length) + 1;
  const inTurn = Array.from({ length: most }, (_, turn) => byPlan.flatMap((offers) => offers[turn] ?? [])).flat();
  return inTurn.slice(0, most).map(({ column, together }) =>
    translator(locale, "compare")("brief.offer", {
      plan: columns[column]?.name ?? "",
      has: offersWords(locale, together),
      lacking: lackingWords(locale, columns, together[0]),
    }),
  );
}
