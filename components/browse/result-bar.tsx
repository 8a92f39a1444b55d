import Link from "next/link";
import { SORTS, VIEWS } from "@/lib/domain/catalogue/query";
import { translator } from "@/lib/i18n/translator";
import { withSort, withView } from "@/lib/schemas/plan-query";
import { type BrowseView, browseAddress } from "./browse-view";

/** How the results are shown and in which order. */
export function ResultBar({ view }: { view: BrowseView }) {
  const { locale, query } = view;
  const t = translator(locale, "browse");

  return (
    <div className="result-bar">
      <nav aria-label={t("view.label")}>
        <ul>
          {VIEWS.map((each) => (
            <li key={each}>
              <Link
                href={browseAddress(view, withView(query, each))}
                prefetch={false}
                scroll={false}
                aria-current={each === query.view ? "true" : undefined}
              >
                {t(`view.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={t("sort.label")}>
        <span aria-hidden="true">{t("sort.label")}</span>
        <ul>
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
