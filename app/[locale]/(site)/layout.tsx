import { connection } from "next/server";
import { Releases } from "@/components/layout/carried-release";
import { FocusKeeper } from "@/components/layout/focus-keeper";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { readReleaseHeads } from "@/lib/db/queries/releases";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export default async function SiteLayout({ children, params }: LayoutProps<"/[locale]">) {
  await connection();
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "common");
  const { catalogue } = await getCatalogue();
  const releases = await readReleaseHeads();

  return (
    <Releases latest={Math.max(0, ...releases.map(({ number }) => number))}>
      <a
        href="#content"
        className="sr-only bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:absolute focus:z-50 focus:m-2 print:hidden"
      >
        {t("skip")}
      </a>
      <FocusKeeper />
      <div className="flex min-h-dvh flex-col">
        <SiteHeader locale={locale} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[88rem] grow px-4 pt-8 pb-20 print:pt-4 print:pb-6 outline-none sm:px-6 lg:px-10"
        >
          {children}
        </main>
        <SiteFooter
          locale={locale}
          version={catalogue.version}
          publishedAt={catalogue.publishedAt}
          releases={releases}
        />
      </div>
    </Releases>
  );
}
