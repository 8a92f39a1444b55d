import Link from "next/link";
import { formatNumber } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { baseUrl } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { planQueryString, withPage } from "@/lib/schemas/plan-query";
import { type BrowseView, browseAddress } from "./browse-view";

const PAGE =
  "grid min-h-11 min-w-11 place-items-center px-2 text-accent hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-[0.3em]";

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
    <Link href={browseAddress(view, withPage(query, to))} prefetch={false} rel={rel} className={PAGE}>
      {words}
    </Link>
  );

  return (
    <nav aria-label={t("pages.label")} className="mt-4 flex flex-wrap items-center justify-between gap-x-8">
      <p className="hidden text-xs text-ink-soft print:block">
        {t("pages.printed", {
          page: formatNumber(locale, page),
          pages: formatNumber(locale, pageCount),
          total: formatNumber(locale, total),
          address: `${baseUrl()}${href(locale, "/plans.csv", planQueryString(withPage(query, 1), view.today))}`,
        })}
      </p>
      <p className="text-xs text-ink-soft print:hidden">
        {t("pages.range", {
          from: formatNumber(locale, (page - 1) * query.perPage + 1),
          to: formatNumber(locale, Math.min(page * query.perPage, total)),
          total: formatNumber(locale, total),
        })}
      </p>
      <ul className="flex flex-wrap print:hidden">
        {page > 1 && <li>{link(page - 1, t("pages.previous"), "prev")}</li>}
        {shown.map((each, place) => (
          <li
            key={each}
            className={
              each - (shown[place - 1] ?? 0) > 1 ? "flex items-center before:content-['…']" : "flex items-center"
            }
          >
            <Link
              href={browseAddress(view, withPage(query, each))}
              prefetch={false}
              aria-label={t("pages.page", { page: each })}
              aria-current={each === page ? "page" : undefined}
              className={PAGE}
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
