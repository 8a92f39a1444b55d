import { WorkCounts } from "@/components/admin/work-counts";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { countryLimit } from "@/lib/auth/policy";
import { getWork } from "@/lib/catalogue/work";
import { formatDate } from "@/lib/format";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { today } from "@/lib/today";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/work">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.work") };
}

export default async function WorkPage({ params }: PageProps<"/[locale]/admin/work">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin/work", "drafts.read");
  const { work } = await getWork(countryLimit(person));

  return (
    <>
      <PageHeader
        title={translator(locale, "admin")("nav.work")}
        lead={translator(locale, "work")("lead", { date: formatDate(locale, today()) })}
      />
      <WorkCounts locale={locale} work={work} explained />
    </>
  );
}
