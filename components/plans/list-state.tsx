import { isComplete } from "@/lib/domain/plan/open-lists";
import type { Plan } from "@/lib/domain/plan/plan";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; plan: Pick<Plan, "complete" | "nothings">; attribute: string };

/** Whether a list of values is all that the plan holds, or what excerpts mention. */
export function ListState({ locale, plan, attribute }: Props) {
  const state = isComplete(plan, attribute) ? "complete" : "open";
  return <span className="text-xs text-ink-soft">{translator(locale, "common")(`list.${state}`)}</span>;
}
