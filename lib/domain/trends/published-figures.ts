import type { PublishedFigure } from "@/lib/domain/agenda/reference";
import { dateOrder, latestDay } from "@/lib/domain/plan/dates";
import { firstAdoptions } from "./adopters";
import type { Population } from "./population";

/** A published count of countries beside ours on the same day. */
export type FigureGap = {
  figure: PublishedFigure;
  /** Countries that our facts give by the last day the figure's date allows. */
  ours: number;
  /** Ours minus theirs. */
  gap: number;
};

/**
 * The published counts of countries with a plan up to the as-of day, by date, each with ours on the last
 * day its date allows. Counts of plans and percentages measure something else and are left out.
 */
export function figureGaps(population: Population, figures: readonly PublishedFigure[]): FigureGap[] {
  const first = [...firstAdoptions(population).values()];
  return figures
    .filter(({ measure, unit }) => measure === "countries_with_plan" && unit === "countries")
    .filter(({ asOf }) => latestDay(asOf) <= population.asOf)
    .toSorted((a, b) => dateOrder(a.asOf, b.asOf) || a.value - b.value)
    .map((figure) => {
      const ours = first.filter((day) => day <= latestDay(figure.asOf)).length;
      return { figure, ours, gap: ours - figure.value };
    });
}
