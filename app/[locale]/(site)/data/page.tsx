import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { Cite } from "@/components/data/cite";
import { DownloadList } from "@/components/data/download-menu";
import { ReleaseNotice } from "@/components/data/release-notice";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { exportWork } from "@/lib/export/about-export";
import { formatDate } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { baseUrl, pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { defaultPlanQuery, planQueryString } from "@/lib/schemas/plan-query";

type Props = PageProps<"/[locale]/data">;

const PARTS = ["codebook", "api", "releases"] as const;
const FEEDS = ["atom", "json"] as const;

export const generateMetadata = editionMetadata(async ({ params }: Props) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "data");
  return pageMetadata({ locale, path: "/data", title: t("title"), description: t("description") });
});

export default editionPage(async function DataPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "data");
  const { view, today, release, ignored } = await getEdition(await searchParams, []);
  const { plans, countries, version, publishedAt } = view.catalogue;
  const query = { ...defaultPlanQuery(today), release: release?.number ?? null };
  const work = exportWork({
    locale,
    view,
    asOf: today,
    query,
    release,
    count: plans.length,
    address: `${baseUrl()}${href(locale, "/plans", planQueryString(query, today))}`,
    madeOn: today,
  });

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", {
          plans: plans.length,
          countries: countries.filter(({ iso3 }) => view.plansOf(iso3).length > 0).length,
          version,
          date: formatDate(locale, publishedAt),
        })}
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ReleaseNotice locale={locale} release={release} />
      <div className="gap-x-16 space-y-12 xl:columns-2 [&>section]:break-inside-avoid">
        <section aria-labelledby="downloads">
          <h2 id="downloads" className="text-lg">
            {t("download.whole")}
          </h2>
          <p className="my-2 max-w-[68ch] text-ink-soft">{t("download.hint")}</p>
          <DownloadList locale={locale} query={planQueryString(query, today)} />
        </section>
        {PARTS.map((part) => (
          <section key={part}>
            <h2 className="text-lg">
              <Link href={href(locale, `/data/${part}`)} prefetch={false} className="link">
                {t(`${part}.title`)}
              </Link>
            </h2>
            <p className="mt-1 max-w-[68ch] text-ink-soft">{t(`${part}.lead`)}</p>
          </section>
        ))}
        <section>
          <h2 className="text-lg">{t("feeds.title")}</h2>
          <p className="mt-1 max-w-[68ch] text-ink-soft">{t("feeds.text")}</p>
          <ul className="flex gap-x-6">
            {FEEDS.map((kind) => (
              <li key={kind}>
                <a href={href(locale, `/changes.${kind}`)} className="link inline-block py-1">
                  {t(`feeds.${kind}`)}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className="text-lg">{t("cite.heading")}</h2>
          <p className="mt-1 max-w-[68ch] text-ink-soft">{t("file.licenceWords")}</p>
          <Cite work={work} open />
        </section>
      </div>
    </>
  );
});
