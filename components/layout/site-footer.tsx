import { formatDate } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; version: number; publishedAt: string };

export function SiteFooter({ locale, version, publishedAt }: Props) {
  const t = translator(locale, "common");

  return (
    <footer className="border-t border-rule bg-sunken">
      <div className="mx-auto flex max-w-[88rem] flex-wrap justify-between gap-x-8 gap-y-2 px-4 py-6 text-xs print:py-2 text-ink-soft sm:px-6 lg:px-10">
        <p>{t("footer.version", { version, date: formatDate(locale, publishedAt.slice(0, 10)) })}</p>
        <p>{t("footer.licence")}</p>
      </div>
    </footer>
  );
}
