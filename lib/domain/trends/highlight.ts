import { findAttribute } from "@/lib/domain/attributes/attributes";
import { yearOf } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import type { Panel } from "./picture";
import { codesIn, type Population } from "./population";

/** Years in which the country adopted plans of the population, ascending, each once. */
export function adoptionYears({ plans }: Pick<Population, "plans">, iso3: string): number[] {
  const years = plans.flatMap(({ country, adopted }) =>
    country === iso3 && adopted !== null ? [yearOf(adopted)] : [],
  );
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** A cell of a panel: the key of its series and of its x. */
export type CellKey = { series: string; x: string };

/** The cells of a heat panel that the country's plans count in. */
export function countryCells(population: Population, panel: Pick<Panel, "seriesOf" | "xOf">, iso3: string): CellKey[] {
  const codes = (plan: Plan, list: string): string[] => {
    if (list === "year") return plan.adopted === null ? [] : [String(yearOf(plan.adopted))];
    const read = findAttribute(list);
    return read ? (codesIn(population, plan, read) ?? []) : [];
  };
  return population.plans
    .filter(({ country }) => country === iso3)
    .flatMap((plan) =>
      codes(plan, panel.seriesOf).flatMap((series) => codes(plan, panel.xOf).map((x) => ({ series, x }))),
    );
}
