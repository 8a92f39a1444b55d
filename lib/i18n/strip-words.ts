import type { StripPlan } from "@/lib/domain/plan/strip";
import { formatDate } from "@/lib/format";
import type { Locale } from "./locales";
import { translator } from "./translator";

/** The strip in words: "Namibia: plan 1, 2019–2024; as of 25 November 2026". */
export function stripSentence(locale: Locale, name: string, plans: readonly StripPlan[], asOf: string): string {
  const t = translator(locale, "common");
  const parts = plans.map((plan) =>
    t("strip.plan", { generation: plan.generation, period: periodWords(locale, plan) }),
  );
  return `${t("strip.sentence", { country: name, plans: parts.join("; ") })}; ${t("strip.asOf", { date: formatDate(locale, asOf) })}`;
}

/** The years of a plan in words; what is not known is said. */
export function periodWords(locale: Locale, { startYear, endYear }: StripPlan): string {
  const t = translator(locale, "common");
  if (startYear !== null && endYear !== null) return `${startYear}–${endYear}`;
  if (startYear !== null) return t("strip.openFrom", { year: String(startYear) });
  if (endYear !== null) return t("strip.openTo", { year: String(endYear) });
  return t("strip.noPeriod");
}
