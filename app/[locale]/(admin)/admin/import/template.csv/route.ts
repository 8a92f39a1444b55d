import { fileAnswer, notForYou } from "@/app/[locale]/(admin)/admin/file-answer";
import { getPerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { templateCsv } from "@/lib/import/template";

/** The empty table to fill in. */
export async function GET(): Promise<Response> {
  if (!isAllowed(await getPerson(), "import.run")) return notForYou();
  return fileAnswer(templateCsv(), "csv", "nap-atlas-plans");
}
