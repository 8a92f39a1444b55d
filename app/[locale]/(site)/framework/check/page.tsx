import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { FocalPointQuestions } from "@/components/agenda/focal-point-questions";
import { EditionNotices } from "@/components/data/edition-notices";
import { ReleaseField } from "@/components/data/release-field";
import { CHECK_FORM, CheckForm } from "@/components/framework/check-form";
import { CheckInBrowser } from "@/components/framework/check-in-browser";
import { CheckResult } from "@/components/framework/check-result";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { href } from "@/lib/i18n/href";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { postedAnswers } from "@/lib/posted-answers";
import { askCheck } from "./actions";
import { type ReadCheck, readCheck } from "./read-check";

type Props = PageProps<"/[locale]/framework/check">;

export const generateMetadata = editionMetadata(async ({ params, searchParams }: Props) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "framework");
  return pageMetadata({
    locale,
    path: "/framework/check",
    title: t("selfCheck.title"),
    description: t("selfCheck.lead"),
    unlisted: Object.keys(await searchParams).length > 0,
  });
});

export default editionPage(async function CheckPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "framework");
  // Without script the form was posted, and this page is its answer.
  const check = await readCheck(postedAnswers() ?? (await searchParams));

  return (
    <article>
      <PageHeader
        title={t("selfCheck.title")}
        lead={check.answered ? undefined : t("selfCheck.lead")}
        crumbsLabel={translator(locale, "plan")("place")}
        crumbs={[{ label: t("page.title"), address: href(locale, "/framework") }]}
      />
      <EditionNotices locale={locale} edition={check} />
      <CheckInBrowser
        locale={locale}
        formId={CHECK_FORM}
        plansAddress={href(locale, "/framework/check.json")}
        failed={t("selfCheck.failed")}
      >
        {check.answered && (
          <CheckResult locale={locale} {...check} docx={<BriefForm locale={locale} check={check} />} />
        )}
      </CheckInBrowser>
      <CheckForm
        locale={locale}
        query={check.query}
        answered={check.answered}
        countries={check.view.catalogue.countries}
        action={askCheck}
      />
      <FocalPointQuestions locale={locale} headingClass="text-lg" className="print:hidden" />
    </article>
  );
});

/** Without script the brief is asked for as the result was: by a form, so that no address holds the answers. */
function BriefForm({ locale, check }: { locale: Locale; check: ReadCheck }) {
  return (
    <form method="post" action={href(locale, "/framework/check.docx")}>
      {[...new URLSearchParams(check.address)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ReleaseField />
      <Button type="submit">{translator(locale, "framework")("selfCheck.docx")}</Button>
    </form>
  );
}
