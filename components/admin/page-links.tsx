import Link from "next/link";
import { href, type QueryValues } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  path: string;
  /** Which parameter says the page. */
  parameter?: string;
  /** The address's other parameters. */
  query: QueryValues;
  /** From 1. */
  page: number;
  pages: number;
};

/** The way to the pages of a long list before and after this one. */
export function PageLinks({ locale, path, parameter = "page", query, page, pages }: Props) {
  if (pages <= 1) return null;
  const t = translator(locale, "admin");
  const to = (number: number) => href(locale, path, { ...query, [parameter]: number === 1 ? null : number });

  return (
    <nav aria-label={t("pages.label")} className="mt-6 flex flex-wrap items-center gap-x-6">
      {page > 1 && (
        <Link href={to(page - 1)} rel="prev" prefetch={false} className="link inline-block py-1.5">
          {t("pages.previous")}
        </Link>
      )}
      <span>{t("pages.here", { page, pages })}</span>
      {page < pages && (
        <Link href={to(page + 1)} rel="next" prefetch={false} className="link inline-block py-1.5">
          {t("pages.next")}
        </Link>
      )}
    </nav>
  );
}
