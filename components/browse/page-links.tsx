import Link from "next/link";
import { formatNumber } from "@/lib/format";
import { translator } from "@/lib/i18n/translator";
import { withPage } from "@/lib/schemas/plan-query";
import { type BrowseView, browseAddress } from "./browse-view";

/** Links to the pages of the results: first, last and those about this one. Nothing if there is one page. */
export function PageLinks({ view }: { view: BrowseView }) {
  const { locale, query, results } = view;
  const t = translator(locale, "browse");
  const { page, pageCount, total } = results;
  if (pageCount === 1) return null;

  const shown = Array.from({ length: pageCount }, (_, place) => place + 1).filter(
    (each) => each === 1 || each === pageCount || Math.abs(each - page) <= 2,
  );
  const link = (to: number, words: string, rel?: string) => (
    <Link href={browseAddress(view, withPage(query, to))} prefetch={false} rel={rel}>
      {words}
    </Link>
  );

  return (
    <nav aria-label={t("pages.label")} className="page-links">
      <p>
        {t("pages.range", {
          from: formatNumber(locale, (page - 1) * query.perPage + 1),
          to: formatNumber(locale, Math.min(page * query.perPage, total)),
          total: formatNumber(locale, total),
        })}
      </p>
      <ul>
        {page > 1 && <li>{link(page - 1, t("pages.previous"), "prev")}</li>}
        {shown.map((each, place) => (
          <li key={each} className={each - (shown[place - 1] ?? 0) > 1 ? "after-gap" : undefined}>
            <Link
              href={browseAddress(view, withPage(query, each))}
              prefetch={false}
              aria-label={t("pages.page", { page: each })}
              aria-current={each === page ? "page" : undefined}
            >
              {formatNumber(locale, each)}
            </Link>
          </li>
        ))}
        {page < pageCount && <li>{link(page + 1, t("pages.next"), "next")}</li>}
      </ul>
    </nav>
  );
}
