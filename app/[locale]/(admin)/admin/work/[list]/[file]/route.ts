import { getPerson } from "@/lib/auth/access";
import { countryLimit, isAllowed } from "@/lib/auth/policy";
import { getWork } from "@/lib/catalogue/work";
import { WORK_LISTS } from "@/lib/domain/work-lists";
import { BYTE_ORDER_MARK, csvText } from "@/lib/export/cells";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { workRows } from "@/lib/i18n/work-words";

/** A whole work list as CSV, for whoever may read it. */
export async function GET(_request: Request, { params }: RouteContext<"/[locale]/admin/work/[list]/[file]">) {
  const { locale: segment, list: given, file } = await params;
  const person = await getPerson();
  if (!person || !isAllowed(person, "drafts.read")) return new Response(null, { status: person ? 403 : 401 });
  const list = WORK_LISTS.find((one) => one === given);
  if (!list || file !== "rows.csv") return new Response(null, { status: 404 });

  const locale = parseLocale(segment);
  const t = translator(locale, "work");
  const { view, work } = await getWork(countryLimit(person));
  const rows = workRows(locale, view, work, list).map(({ title, address, text, plans }) => [
    title,
    text.join("\n"),
    plans.map(({ slug }) => slug).join(";"),
    address,
  ]);
  const head = [t("column.what"), t("column.todo"), t("column.plans"), t("column.address")];
  return new Response(BYTE_ORDER_MARK + csvText([head, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="nap-atlas-${list}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
