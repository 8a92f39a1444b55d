import { fileAnswer, notForYou } from "@/app/[locale]/(admin)/admin/file-answer";
import { getPerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { parseLocale } from "@/lib/i18n/locales";
import { templateWorkbook } from "@/lib/import/template";

/** The empty table to fill in, with sheets of columns and codes. */
export async function GET(_request: Request, { params }: RouteContext<"/[locale]/admin/import/template.xlsx">) {
  if (!isAllowed(await getPerson(), "import.run")) return notForYou();
  return fileAnswer(await templateWorkbook(parseLocale((await params).locale)), "xlsx", "nap-atlas-plans");
}
