import { fileAnswer, notForYou } from "@/app/[locale]/(admin)/admin/file-answer";
import { getPerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { templateCsv } from "@/lib/import/template";
import { readSeparator } from "@/lib/schemas/csv-separator";

/** The empty table to fill in. */
export async function GET(request: Request): Promise<Response> {
  if (!isAllowed(await getPerson(), "import.run")) return notForYou();
  const separator = readSeparator(new URL(request.url).searchParams) ?? "comma";
  return fileAnswer(templateCsv(separator), "csv", "nap-atlas-plans");
}
