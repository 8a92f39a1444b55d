import Link from "next/link";
import { formatDate } from "@/lib/format";
import { translator } from "@/lib/i18n/translator";
import { type BrowseView, browseAddress } from "./browse-view";

type Props = {
  view: BrowseView;
  /** Plans whose date of adoption is too imprecise to say whether they had been adopted by the day. */
  maybeAdopted: number;
  /** Plans of the result whose date of adoption no source gives. */
  undated: number;
  /** Plans of the result that are in force on the day and that no known year ends. */
  openEnd: number;
};

/** In amber, that the page stands at another day than today; and, on any day, what dates that are not known leave open. */
export function AsOfNotice({ view, maybeAdopted, undated, openEnd }: Props) {
  const { locale, query, today } = view;
  const t = translator(locale, "browse");
  const date = formatDate(locale, query.asOf);
  const reserves = [
    ...(undated > 0 ? [t("undated", { count: undated })] : []),
    ...(openEnd > 0 ? [t("openEnd", { count: openEnd, date })] : []),
    ...(maybeAdopted > 0 ? [t("imprecise", { count: maybeAdopted, date })] : []),
  ].join(" ");
  if (query.asOf === today) return reserves && <p className="mt-3 max-w-[90ch] text-xs text-ink-soft">{reserves}</p>;

  return (
    <div className="mt-3 border-s-4 border-mark bg-mark-soft px-4 py-2 text-sm">
      <p className="font-semibold">{t("asOf.title", { date })}</p>
      <p>
        {t("asOf.text")} {reserves}{" "}
        <Link
          href={browseAddress(view, { ...query, asOf: today, page: 1 })}
          prefetch={false}
          scroll={false}
          className="link"
        >
          {t("asOf.back")}
        </Link>
      </p>
    </div>
  );
}
