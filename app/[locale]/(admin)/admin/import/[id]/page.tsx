import { type ImportStep, ImportSteps } from "@/components/import/import-steps";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { getImport } from "@/lib/db/queries/imports";
import type { ImportJob } from "@/lib/domain/work/import-job";
import { href } from "@/lib/i18n/href";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { parseImportQuery } from "@/lib/schemas/admin-query";
import { importIdSchema } from "@/lib/schemas/import-form";
import { CheckedFile } from "./checked-file";
import { CheckingFile } from "./checking-file";
import { ImportedFile } from "./imported-file";
import { MapColumns } from "./map-columns";

const STEP_OF: Readonly<Record<ImportJob["state"], ImportStep>> = {
  uploaded: "columns",
  checking: "check",
  stopped: "check",
  checked: "check",
  imported: "drafts",
};

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/import/[id]">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.import") };
}

export default async function ImportJobPage({ params, searchParams }: PageProps<"/[locale]/admin/import/[id]">) {
  const { locale: segment, id } = await params;
  const locale = parseLocale(segment);
  const person = await requirePerson(locale, "/admin/import", "import.run");
  // Another person's file is not there for this one.
  const job = importIdSchema.safeParse(id).success ? await getImport(id, person.id) : null;
  if (!job) return <NotFoundPage locale={locale} />;

  const admin = translator(locale, "admin");
  const { ignored, ...query } = parseImportQuery(await searchParams);

  return (
    <>
      <PageHeader
        title={<span className="[overflow-wrap:anywhere]">{job.fileName}</span>}
        crumbs={[{ label: admin("nav.import"), address: href(locale, "/admin/import") }]}
        crumbsLabel={admin("nav.place")}
        lead={translator(locale, "import")(`lead.${job.kind}`, { count: job.rowCount })}
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ImportSteps locale={locale} current={STEP_OF[job.state]} />
      <Step locale={locale} job={job} query={query} />
    </>
  );
}

function Step({ locale, job, query }: { locale: Locale; job: ImportJob; query: { page: number; preview: number } }) {
  switch (job.state) {
    case "uploaded":
      return <MapColumns locale={locale} job={job} />;
    case "checking":
    case "stopped":
      return <CheckingFile locale={locale} job={job} />;
    case "checked":
      return <CheckedFile locale={locale} job={job} query={query} />;
    case "imported":
      return <ImportedFile locale={locale} job={job} />;
  }
}
