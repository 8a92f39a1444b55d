import Link from "next/link";
import type { ReactNode } from "react";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { ReleaseNotice } from "@/components/data/release-notice";
import { FoundGroups } from "@/components/search/found-groups";
import { NearCountries } from "@/components/search/near-countries";
import { SearchField } from "@/components/search/search-field";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { parseSearchQuery } from "@/lib/schemas/search-query";
import { foundGroups } from "@/lib/search/found-words";
import { MOST_FOUND, searchEdition } from "@/lib/search/site-search";

type Props = PageProps<"/[locale]/search">;

export const generateMetadata = editionMetadata(async ({ params, searchParams }: Props) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "search");
  const { q } = parseSearchQuery(await searchParams);
  return pageMetadata({
    locale,
    path: "/search",
    title: q ? t("titleOf", { q }) : t("title"),
    description: t("lead"),
    unlisted: q !== "",
  });
});

export default editionPage(async function SearchPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "search");
  const { index, view, release, today } = await getEdition(await searchParams);
  const { q, ignored } = parseSearchQuery(await searchParams);
  const answer = q === "" ? null : searchEdition(index, q, MOST_FOUND);
  const groups = answer ? foundGroups(locale, view, answer, q, today) : [];
  const total = groups.reduce((sum, group) => sum + group.total, 0);

  return (
    <>
      <PageHeader title={q ? t("titleOf", { q }) : t("title")} lead={q ? undefined : t("lead")} />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ReleaseNotice locale={locale} release={release} />
      <div className="max-w-xl">
        <SearchField locale={locale} value={q} size="large" />
      </div>
      {answer && (
        <div role="status" className="mt-6 max-w-[68ch] text-base">
          {!answer.searchable ? translator(locale, "common")("unsearchable") : t("found", { count: total })}
        </div>
      )}
      {answer && <NearCountries locale={locale} view={view} countries={answer.near} asOf={today} />}
      <FoundGroups locale={locale} groups={groups} />
      {answer && total === 0 && (
        <p className="mt-6 max-w-[68ch]">
          {t.rich("lookThrough", {
            plans: (words) => <WayOn address={href(locale, "/plans")}>{words}</WayOn>,
            countries: (words) => <WayOn address={href(locale, "/countries")}>{words}</WayOn>,
            codebook: (words) => <WayOn address={href(locale, "/data/codebook")}>{words}</WayOn>,
          })}
        </p>
      )}
    </>
  );
});

function WayOn({ address, children }: { address: string; children: ReactNode }) {
  return (
    <Link href={address} prefetch={false} className="link">
      {children}
    </Link>
  );
}
