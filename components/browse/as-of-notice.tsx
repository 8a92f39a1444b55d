import Link from "next/link";
import { formatDate } from "@/lib/format";
import { translator } from "@/lib/i18n/translator";
import { type BrowseView, browseAddress } from "./browse-view";

type Props = {
  view: BrowseView;
  /** Plans whose date of adoption is too imprecise to say whether they had been adopted by the day. */
  maybeAdopted: number;
};

/** In amber, that the page stands at another day than today; and, on any day, what imprecise dates leave open. */
export function AsOfNotice({ view, maybeAdopted }: Props) {
  const { locale, query, today } = view;
  const t = translator(locale, "browse");
  const date = formatDate(locale, query.asOf);
  const imprecise = maybeAdopted > 0 ? t("imprecise", { count: maybeAdopted, date }) : "";
  if (query.asOf === today) return imprecise && <p className="mt-3 text-xs text-ink-soft">{imprecise}</p>;

  return (
    <div className="mt-3 border-s-4 border-mark bg-mark-soft px-4 py-2 text-sm">
      <p className="font-semibold">{t("asOf.title", { date })}</p>
      <p>
        {t("asOf.text")} {imprecise}{" "}
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
