import Link from "next/link";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { href, readableQuery } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { groupOf } from "@/lib/schemas/compare-groups";
import { groupText } from "@/lib/schemas/compare-query";

/** From a filter of plans to the comparison of those it lets through with all plans; nothing without a filter. */
export function CompareGroupLink({ locale, query, today }: { locale: Locale; query: PlanQuery; today: string }) {
  const parameters = groupOf(query, today);
  if (Object.keys(parameters).length === 0) return null;
  return (
    <Link
      href={href(locale, "/compare", readableQuery(new URLSearchParams({ a: groupText(parameters), b: "all" })))}
      prefetch={false}
      className="link inline-block py-1 text-xs"
    >
      {translator(locale, "compare")("entry.group")}
    </Link>
  );
}
