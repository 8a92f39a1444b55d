import { generationName } from "@/components/plans/plan-name";
import type { Grouping } from "@/lib/domain/compare/plan-groups";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { href } from "@/lib/i18n/href";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";

/** A group of plans in words: "Africa", "Donor", "2nd plan", "2015–2019"; "Not known" where nothing is coded. */
export function groupWords(locale: Locale, grouping: Grouping, group: string): string {
  if (group === UNKNOWN) return label(locale, "nothing", UNKNOWN);
  if (grouping === "period") return group.replace("-", "–");
  if (grouping === "generation") return generationName(locale, Number(group));
  return label(locale, grouping === "orientation" || grouping === "focus" ? "model" : grouping, group);
}

/** Browse with the plans of a group that also match the query; undefined where no query says the group. */
export function groupAddress(
  locale: Locale,
  grouping: Grouping,
  group: string,
  query: Readonly<Record<string, string>>,
): string | undefined {
  const own = groupQuery(grouping, group);
  return own && href(locale, "/plans", { ...own, ...query });
}

function groupQuery(grouping: Grouping, group: string): Record<string, string> | undefined {
  if (grouping === "lead" || grouping === "region" || grouping === "generation") return { [grouping]: group };
  if (group === UNKNOWN) return undefined;
  if (grouping !== "period") return { model: group };
  const [from = "", to = ""] = group.split("-");
  return { adopted_from: from, adopted_to: to };
}
