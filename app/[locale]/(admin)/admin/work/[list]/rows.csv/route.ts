import { fileAnswer, notForYou } from "@/app/[locale]/(admin)/admin/file-answer";
import { getPerson } from "@/lib/auth/access";
import { countryLimit, isAllowed } from "@/lib/auth/policy";
import { getWork } from "@/lib/catalogue/work";
import { WORK_LISTS } from "@/lib/domain/work/work-lists";
import { csvFile } from "@/lib/export/cells";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { workRows } from "@/lib/i18n/work-words";
import { readSeparator } from "@/lib/schemas/csv-separator";

/** A whole work list as CSV, for whoever may read it. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/admin/work/[list]/rows.csv">) {
  const { locale: segment, list: given } = await params;
  const person = await getPerson();
  if (!person || !isAllowed(person, "drafts.read")) return notForYou();
  const list = WORK_LISTS.find((one) => one === given);
  if (!list) {
    return new Response("There is no such list.\n", { status: 404, headers: { "Cache-Control": "private, no-store" } });
  }

  const locale = parseLocale(segment);
  const t = translator(locale, "work");
  const { view, work } = await getWork(countryLimit(person));
  const rows = workRows(locale, view, work, list).map(({ title, address, text, more, plans }) => [
    title,
    [...text, ...more].join("\n"),
    plans.map(({ slug }) => slug).join(";"),
    address,
  ]);
  const head = [t("column.what"), t("column.todo"), t("column.plans"), t("column.address")];
  const separator = readSeparator(new URL(request.url).searchParams) ?? "comma";
  return fileAnswer(csvFile([head, ...rows], separator), "csv", `nap-atlas-${list}`);
}
