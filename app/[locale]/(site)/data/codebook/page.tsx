import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { CodebookEntrySection } from "@/components/data/codebook-entry";
import { ReleaseNotice } from "@/components/data/release-notice";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { ATTRIBUTE_GROUPS } from "@/lib/domain/vocabulary/coded-attributes";
import { codebookOf } from "@/lib/export/codebook";
import { href } from "@/lib/i18n/href";
import { groupLabel } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";

type Props = PageProps<"/[locale]/data/codebook">;

export const generateMetadata = editionMetadata(async ({ params }: Props) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "data");
  return pageMetadata({ locale, path: "/data/codebook", title: t("codebook.title"), description: t("codebook.lead") });
});

export default editionPage(async function CodebookPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "data");
  const { view, today, release, ignored } = await getEdition(await searchParams, []);
  const codebook = codebookOf(view, today);
  const editionQuery = { release: release?.number };

  return (
    <>
      <PageHeader
        title={t("codebook.title")}
        crumbs={[{ label: t("title"), address: href(locale, "/data") }]}
        crumbsLabel={t("place")}
        lead={t("codebook.lead")}
      >
        <p className="mt-2 flex flex-wrap gap-x-6 text-sm print:hidden">
          {(["csv", "json"] as const).map((format) => (
            <a
              key={format}
              href={href(locale, `/data/codebook.${format}`, editionQuery)}
              download
              className="link inline-block py-1"
            >
              {t(`codebook.${format}`)}
            </a>
          ))}
          <a
            href={href(locale, "/data/codebook.csv", { ...editionQuery, separator: "semicolon" })}
            download
            className="link inline-block py-1"
          >
            {t("codebook.csvSemicolon")}
          </a>
        </p>
      </PageHeader>
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ReleaseNotice locale={locale} release={release} />
      <nav
        aria-label={t("codebook.contents")}
        className="mb-10 columns-2 text-sm sm:columns-3 lg:columns-4 print:hidden"
      >
        <ul>
          {codebook.attributes.map(({ key, label }) => (
            <li key={key}>
              <a href={`#${key}`} className="link inline-block py-1">
                {label[locale]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section id="confidence" aria-labelledby="confidence-title" className="mb-14">
        <h2 id="confidence-title" className="border-b border-rule-strong pb-1 text-xl">
          {t("codebook.sureTitle")}
        </h2>
        <p className="mt-3 max-w-[68ch]">{t("codebook.sureText")}</p>
      </section>
      {ATTRIBUTE_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`} className="mb-14">
          <h2 id={`group-${group}`} className="border-b border-rule-strong pb-1 text-xl">
            {groupLabel(locale, group)}
          </h2>
          {codebook.attributes
            .filter((entry) => entry.group === group)
            .map((entry) => (
              <CodebookEntrySection key={entry.key} locale={locale} entry={entry} plans={codebook.plans} />
            ))}
        </section>
      ))}
    </>
  );
});
