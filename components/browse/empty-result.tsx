import Link from "next/link";
import { translator } from "@/lib/i18n/translator";
import { withoutLimit, withoutLimits } from "@/lib/schemas/plan-query";
import { limitWords } from "./applied-filters";
import { type BrowseView, browseAddress } from "./browse-view";

type Props = {
  view: BrowseView;
  /** Of each limit of the query, the results there would be without it. */
  removals: readonly { parameter: string; count: number }[];
};

/** Nothing matches: which filter to remove, and what each removal would give, the most helpful first. */
export function EmptyResult({ view, removals }: Props) {
  const { locale, query } = view;
  const t = translator(locale, "browse");

  return (
    <div className="mt-6 border-t border-rule py-8">
      <h2 className="text-lg">{t("empty.title")}</h2>
      {removals.length > 1 && (
        <>
          <p className="mt-2 text-ink-soft">{t("empty.text")}</p>
          <ul className="mt-2 max-w-[44rem]">
            {removals
              .toSorted((a, b) => b.count - a.count)
              .map(({ parameter, count }) => (
                <li key={parameter} className="flex flex-wrap justify-between gap-x-6 border-b border-rule">
                  <Link
                    href={browseAddress(view, withoutLimit(query, parameter))}
                    prefetch={false}
                    className="link inline-flex min-h-11 items-center [overflow-wrap:anywhere]"
                  >
                    {t("empty.item", { filter: limitWords(view, parameter) })}
                  </Link>
                  <span className={`self-center ${count === 0 ? "text-ink-soft" : "font-semibold"}`}>
                    {t("empty.count", { count })}
                  </span>
                </li>
              ))}
          </ul>
        </>
      )}
      <p className="mt-4">
        <Link
          href={browseAddress(view, withoutLimits(query))}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          {t("empty.clear")}
        </Link>
      </p>
    </div>
  );
}
