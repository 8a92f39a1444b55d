import { fileAnswer, notForYou } from "@/app/[locale]/(admin)/admin/file-answer";
import { getPerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { findAllReportedRows, getImport } from "@/lib/db/queries/imports";
import { parseLocale } from "@/lib/i18n/locales";
import { reportCsv } from "@/lib/import/report-file";
import { readSeparator } from "@/lib/schemas/csv-separator";
import { importIdSchema } from "@/lib/schemas/import-form";

/** The report of a check, for whose file it is. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/admin/import/[id]/report.csv">) {
  const { locale, id } = await params;
  const person = await getPerson();
  if (!person || !isAllowed(person, "import.run")) return notForYou();
  const job = importIdSchema.safeParse(id).success ? await getImport(id, person.id) : null;
  if (!job) return new Response("There is no such import.\n", { status: 404 });
  const separator = readSeparator(new URL(request.url).searchParams) ?? "comma";
  const report = reportCsv(parseLocale(locale), await findAllReportedRows(id), separator);
  return fileAnswer(report, "csv", "nap-atlas-import-report");
}
