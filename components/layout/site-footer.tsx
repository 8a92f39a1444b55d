import type { Release } from "@/lib/domain/catalogue/release";
import { formatDate } from "@/lib/format";
import { heedsReleases, hrefNow } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { EditionLine } from "./edition-line";
import { FOOTER_ENTRIES } from "./nav-entries";
import { SiteLinks } from "./site-links";

type Props = {
  locale: Locale;
  version: number;
  publishedAt: string;
  releases: readonly Pick<Release, "number" | "catalogueVersion" | "releasedAt">[];
};

export function SiteFooter({ locale, version, publishedAt, releases }: Props) {
  const t = translator(locale, "common");
  const groups = FOOTER_ENTRIES.map((entries) =>
    entries.map(({ path, key }) => ({
      address: hrefNow(locale, path),
      heedsReleases: heedsReleases(path),
      label: t(`nav.${key}`),
    })),
  );

  return (
    <footer className="border-t border-rule bg-sunken">
      <div className="mx-auto max-w-[88rem] px-4 py-6 text-xs text-ink-soft sm:px-6 lg:px-10 print:py-2">
        <SiteLinks groups={groups} label={t("footer.links")} />
        <div className="flex flex-wrap justify-between gap-x-8 gap-y-2 print:mt-0 print:border-0 mt-4 border-t border-rule pt-4">
          <p>
            <EditionLine
              now={t("footer.version", { version, date: formatDate(locale, publishedAt.slice(0, 10)) })}
              releases={releases.map(({ number, catalogueVersion, releasedAt }) => ({
                number,
                words: t("footer.release", {
                  number,
                  version: catalogueVersion,
                  date: formatDate(locale, releasedAt.slice(0, 10)),
                }),
              }))}
            />
          </p>
          <p>{t("footer.licence")}</p>
        </div>
      </div>
    </footer>
  );
}
