import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Release } from "@/lib/domain/catalogue/release";
import { formatDate } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Says that the page shows a release and not the catalogue as it is now; nothing where it shows the latter. */
export function ReleaseNotice({ locale, release }: { locale: Locale; release: Release | null }) {
  if (!release) return null;
  const t = translator(locale, "data");
  return (
    <Notice title={t("release.notice", { number: release.number, date: formatDate(locale, release.releasedAt) })}>
      <p>
        {t("release.noticeText")}{" "}
        <Link href={href(locale, "/data/releases")} prefetch={false} className="link">
          {t("release.all")}
        </Link>
      </p>
    </Notice>
  );
}
