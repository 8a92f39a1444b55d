import Link from "next/link";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  slug: string;
  /** Key of the attribute whose value it stands beside; without one it is about the whole plan. */
  attribute?: string;
};

/** The way to the form in which a reader reports a mistake. */
export function ReportLink({ locale, slug, attribute }: Props) {
  const t = translator(locale, "corrections");
  return (
    <Link
      href={href(locale, "/corrections", { plan: slug, attribute })}
      prefetch={false}
      rel="nofollow"
      className={`link inline-block py-1 ${attribute ? "text-xs" : ""}`}
    >
      {attribute ? t("linkOnValue") : t("link")}
    </Link>
  );
}
