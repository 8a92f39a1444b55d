import { EditionNotices } from "@/components/data/edition-notices";
import { CheckForm } from "@/components/framework/check-form";
import { CheckResult } from "@/components/framework/check-result";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { today } from "@/lib/today";
import { readCheck } from "./read-check";

type Props = PageProps<"/[locale]/framework/check">;

export async function generateMetadata({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "framework");
  return pageMetadata({
    locale,
    path: "/framework/check",
    title: t("selfCheck.title"),
    description: t("selfCheck.lead"),
    unlisted: Object.keys(await searchParams).length > 0,
  });
}

export default async function CheckPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "framework");
  const check = await readCheck(await searchParams);

  return (
    <article>
      <PageHeader
        title={t("selfCheck.title")}
        lead={check.answered ? undefined : t("selfCheck.lead")}
        crumbsLabel={translator(locale, "plan")("place")}
        crumbs={[{ label: t("page.title"), address: href(locale, "/framework") }]}
      />
      <EditionNotices locale={locale} edition={check} />
      {check.answered && (
        <>
          <CheckResult locale={locale} {...check} />
          <p className="mt-6 hidden text-xs text-ink-soft print:block">
            {t("selfCheck.printed", {
              date: formatDate(locale, today()),
              version: check.view.catalogue.version,
            })}
          </p>
        </>
      )}
      <CheckForm
        locale={locale}
        query={check.query}
        answered={check.answered}
        countries={check.view.catalogue.countries}
      />
    </article>
  );
}
