import { findAttribute } from "@/lib/domain/attributes/attributes";
import { yearOf } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { adoptedBy } from "@/lib/domain/plan/status";
import type { Panel } from "./picture";
import { type Basis, codesIn, type Population, plansAsOf } from "./population";

/** Years in which the country adopted plans of the population by its day, ascending, each once. */
export function adoptionYears({ plans, asOf }: Pick<Population, "plans" | "asOf">, iso3: string): number[] {
  const years = plans.flatMap(({ country, adopted }) =>
    country === iso3 && adopted !== null && adoptedBy({ adopted }, asOf) ? [yearOf(adopted)] : [],
  );
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** A cell of a panel: the key of its series and of its x. */
export type CellKey = { series: string; x: string };

/** The cells of a heat panel that the country's plans count in, by the plans that the chart's basis gives. */
export function countryCells(
  population: Population,
  basis: Basis,
  panel: Pick<Panel, "seriesOf" | "xOf">,
  iso3: string,
): CellKey[] {
  const codes = (plan: Plan, list: string): string[] => {
    const read = findAttribute(list);
    return read ? (codesIn(population, plan, read) ?? []) : [];
  };
  return plansAsOf(population, basis)
    .filter(({ country }) => country === iso3)
    .flatMap((plan) =>
      codes(plan, panel.seriesOf).flatMap((series) => codes(plan, panel.xOf).map((x) => ({ series, x }))),
    );
}
