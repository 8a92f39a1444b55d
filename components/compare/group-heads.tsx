import Link from "next/link";
import { type GroupComparison, SMALL_GROUP } from "@/lib/domain/compare/groups";
import { groupWords } from "@/lib/i18n/compare-words";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CompareGroup } from "@/lib/schemas/compare-groups";
import type { CompareQuery } from "@/lib/schemas/compare-query";
import { planQueryString } from "@/lib/schemas/plan-query";
import type { CompareAddress } from "./compare-address";

type Props = {
  locale: Locale;
  groups: readonly CompareGroup[];
  comparison: GroupComparison;
  query: CompareQuery;
  today: string;
  to: CompareAddress;
};

/** The compared groups: filter in words, how many plans, whether few, and which plans are in two of them. */
export function GroupHeads({ locale, groups, comparison, query, today, to }: Props) {
  const t = translator(locale, "compare");
  const letter = (position: number) => groups[position]?.letter.toUpperCase() ?? "";

  return (
    <section aria-label={t("groups.label")}>
      <ol className="border-t border-ink">
        {groups.map((group, position) => (
          <li
            key={group.letter}
            className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-rule py-2"
          >
            <span className="font-serif text-lg" aria-hidden="true">
              {letter(position)}
            </span>
            <span>
              <span className="sr-only">{t("groups.letter", { letter: letter(position) })}</span>
              <span className="font-semibold">{groupWords(locale, group.query, group.countries)}</span>{" "}
              <Link
                href={href(locale, "/plans", planQueryString(group.query, today))}
                prefetch={false}
                className="link inline-block py-0.5 text-xs"
              >
                {t("groups.plans", { count: group.plans.length })}
              </Link>
              {comparison.small[position] && (
                <span className="ms-2 border-s-2 border-warn ps-2 text-xs text-warn">
                  {t("groups.small", { minimum: SMALL_GROUP })}
                </span>
              )}
            </span>
            <Link
              href={to({ groups: query.groups.filter((other) => other.letter !== group.letter) })}
              prefetch={false}
              aria-label={t("groups.removeOne", { letter: letter(position) })}
              className="inline-flex min-h-11 items-center px-2 text-xs text-accent hover:underline sm:min-h-8 print:hidden"
            >
              {t("plans.remove")}
            </Link>
          </li>
        ))}
      </ol>
      {comparison.overlaps.length > 0 && (
        <p className="mt-2 text-ink-soft">
          {comparison.overlaps
            .map(({ first, second, count }) =>
              t("groups.overlap", { first: letter(first), second: letter(second), count }),
            )
            .join(" ")}
        </p>
      )}
    </section>
  );
}
