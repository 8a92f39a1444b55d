import Link from "next/link";
import { SORTS, VIEWS } from "@/lib/domain/catalogue/query";
import { translator } from "@/lib/i18n/translator";
import { withSort, withView } from "@/lib/schemas/plan-query";
import { type BrowseView, browseAddress } from "./browse-view";

const LIST = "flex flex-wrap items-center gap-x-[1.1rem]";
const CHOICE =
  "-mb-px flex min-h-11 items-center border-b-2 border-transparent whitespace-pre hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent";

/** How the results are shown and in which order. */
export function ResultBar({ view }: { view: BrowseView }) {
  const { locale, query } = view;
  const t = translator(locale, "browse");

  return (
    <div className="mt-4 flex flex-wrap justify-between gap-x-8 border-b border-rule-strong print:hidden">
      <nav aria-label={t("view.label")}>
        <ul className={LIST}>
          {VIEWS.map((each) => (
            <li key={each}>
              <Link
                href={browseAddress(view, withView(query, each))}
                prefetch={false}
                scroll={false}
                aria-current={each === query.view ? "true" : undefined}
                className={CHOICE}
              >
                {t(`view.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={t("sort.label")} className={LIST}>
        <span aria-hidden="true" className="text-xs text-ink-soft">
          {t("sort.label")}
        </span>
        <ul className={LIST}>
          {SORTS.map((sort) => {
            const current = sort === query.sort;
            const order = current && query.order === "asc" ? "desc" : "asc";
            return (
              <li key={sort}>
                <Link
                  href={browseAddress(view, withSort(query, sort, order))}
                  prefetch={false}
                  scroll={false}
                  aria-current={current ? "true" : undefined}
                  className={CHOICE}
                >
                  {t(`sort.${sort}`)}
                  {current && (
                    <>
                      <span aria-hidden="true">{query.order === "asc" ? " ↑" : " ↓"}</span>
                      <span className="sr-only">
                        , {t(query.order === "asc" ? "sort.ascending" : "sort.descending")}
                      </span>
                    </>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
    </div>
  );
}
