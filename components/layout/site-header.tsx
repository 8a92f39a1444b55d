import { SearchField } from "@/components/search/search-field";
import { heedsReleases, hrefNow } from "@/lib/i18n/href";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { HomeLink } from "./home-link";
import { LanguageLinks } from "./language-links";
import { NAV_ENTRIES } from "./nav-entries";
import { SiteNav } from "./site-nav";

export function SiteHeader({ locale }: { locale: Locale }) {
  const t = translator(locale, "common");
  const entries = NAV_ENTRIES.map(({ path, key }) => ({
    path,
    address: hrefNow(locale, path),
    heedsReleases: heedsReleases(path),
    label: t(`nav.${key}`),
  }));

  return (
    <header className="border-b border-rule bg-paper print:border-b-2">
      <div className="mx-auto flex max-w-[88rem] flex-wrap items-center gap-x-2 gap-y-1 lg:gap-x-8 px-4 py-2 sm:px-6 lg:px-10">
        <HomeLink address={hrefNow(locale, "/")}>
          <AtlasMark />
          <span className="font-serif text-lg leading-none">{t("site.name")}</span>
        </HomeLink>
        <SiteNav entries={entries} label={t("nav.label")} menu={t("nav.menu")} />
        <div className="order-last min-w-0 grow lg:max-w-72 xl:order-none xl:ms-auto xl:max-w-60 print:hidden">
          <SearchField locale={locale} />
        </div>
        <nav aria-label={t("language.label")} className="ms-auto print:hidden xl:ms-0">
          <LanguageLinks current={locale} languages={LOCALES.map((code) => ({ code, name: ownName(code) }))} />
        </nav>
      </div>
    </header>
  );
}

/** Three generations on one axis, and the day they are read at. */
function AtlasMark() {
  return (
    <svg viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" className="shrink-0">
      <g fill="var(--accent)">
        <rect x="1" y="3" width="11" height="4.5" />
        <rect x="10" y="10" width="12" height="4.5" />
        <rect x="20" y="17" width="9" height="4.5" />
      </g>
      <path d="M25.5 0v24" stroke="var(--mark)" strokeWidth="2" />
    </svg>
  );
}

/** A language's name in that language. */
function ownName(code: Locale): string {
  const name = new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
