import { type Bound, boundOf } from "@/lib/domain/attributes/standing";
import type { TrendRow } from "./rows";

/** `counts`: how many. `shares`: of the plans with a coded value. */
const MEASURES = ["counts", "shares"] as const;
export type Measure = (typeof MEASURES)[number];

/** The series of plans without a coded value: its address value, and hatched in pictures. */
export const UNCODED = "unknown";

/** One point of a picture. */
export type Cell = {
  count: number;
  /** What a share is of: those of `total` of which it is known. */
  of: number;
  /** All that the cell tells of, known or not. */
  total: number;
  /** Those of `of` that don't hold it for sure; the others of them may, where lists are open. */
  lacking: number;
  /** `at_least`: a share is a lower bound. */
  bound: Bound;
  /** What is drawn: the count, or the share from 0 to 1; null where nothing is known. */
  value: number | null;
};

/** How many plans are known of, among how many there are. */
type Coded = { known: number; total: number };

type Series = {
  /** A code of the panel's `seriesOf`, `all`, or `unknown`. */
  key: string;
  /** One per x, in its order. */
  cells: readonly Cell[];
};

/**
 * One picture without words or colours: what the HTML table, the interactive chart and the downloaded
 * picture all draw.
 */
export type Panel = {
  /** Tells the panels of one chart apart; a code of the chart's `panelsOf` list. */
  key: string;
  kind: "line" | "stack" | "bar" | "heat";
  measure: Measure;
  /** Years, whole numbers or codes as text. */
  xs: readonly string[];
  /** `year`, `years` (a length), or the attribute whose codes the xs are. */
  xOf: string;
  /** `all`, or the attribute whose codes the series are. */
  seriesOf: string;
  series: readonly Series[];
  /** Of how many plans each x tells, whatever the series; null where series tell of different plans. */
  codedAt: readonly Coded[] | null;
  /** Of how many plans each series tells, whatever the x; null where xs tell of different plans. */
  codedOf: readonly Coded[] | null;
};

type Layout = Pick<Panel, "key" | "kind" | "measure" | "xOf" | "seriesOf"> & {
  rows: readonly TrendRow[];
  /** Where a row's x stands. */
  x: (row: TrendRow) => string;
  /** Which series a row belongs to. */
  series: (row: TrendRow) => string;
  /** Adds what is not coded as a series of its own: the stack then reaches the total. */
  withUncoded?: boolean;
};

type Counts = Pick<TrendRow, "count" | "lacking" | "known" | "total">;

const NOTHING_COUNTED: Counts = { count: 0, lacking: 0, known: 0, total: 0 };

/** Lays rows out as a panel: xs and series in the order in which the rows bring them; a missing cell is 0 of 0. */
export function panel({ rows, x, series, withUncoded = false, ...named }: Layout): Panel {
  const xs = [...new Set(rows.map(x))];
  const keys = [...new Set(rows.map(series))];
  const at = new Map(rows.map((row) => [`${series(row)} ${x(row)}`, row]));
  const grid = keys.map((key) => xs.map((place): Counts => at.get(`${key} ${place}`) ?? NOTHING_COUNTED));

  const drawn = keys.map((key, place) => ({
    key,
    cells: (grid[place] ?? []).map((counts) => cell(counts, named.measure)),
  }));
  const codedAt = agreed(xs.map((_, place) => grid.map((cells) => cells[place] ?? NOTHING_COUNTED)));
  const uncoded = withUncoded && named.measure === "counts" && codedAt ? codedAt.map(uncodedCell) : [];

  return {
    ...named,
    xs,
    series: uncoded.some(({ count }) => count > 0) ? [...drawn, { key: UNCODED, cells: uncoded }] : drawn,
    codedAt,
    codedOf: agreed(grid),
  };
}

/** What all members of each line agree on; null if those of any line don't, or there are none. */
function agreed(lines: readonly (readonly Counts[])[]): Coded[] | null {
  const coded = lines.map(([first, ...others]) =>
    first && others.every(({ known, total }) => known === first.known && total === first.total)
      ? { known: first.known, total: first.total }
      : null,
  );
  return coded.length > 0 && coded.every((each) => each !== null) ? coded : null;
}

const uncodedCell = ({ known, total }: Coded): Cell => ({
  count: total - known,
  of: total,
  total,
  lacking: known,
  bound: "exact",
  value: total - known,
});

function cell(counts: Counts, measure: Measure): Cell {
  const { count, lacking, known, total } = counts;
  const share = known === 0 ? null : count / known;
  // Plans of which nothing is known are no zero; a year without plans is.
  const drawnCount = known === 0 && total > 0 ? null : count;
  return { count, of: known, total, lacking, bound: boundOf(counts), value: measure === "counts" ? drawnCount : share };
}

/**
 * Shares of heat cells by column: of the plans that hold the column's code and have the row coded.
 * The panel's cells become `count / (sum of the column)`.
 */
export function shareByColumn(heat: Panel): Panel {
  const sums = heat.xs.map((_, x) => heat.series.reduce((sum, { cells }) => sum + (cells[x]?.count ?? 0), 0));
  return {
    ...heat,
    series: heat.series.map(({ key, cells }) => ({
      key,
      cells: cells.map(({ count }, x) => {
        const of = sums[x] ?? 0;
        return {
          count,
          of,
          total: of,
          lacking: of - count,
          bound: "exact" as const,
          value: of === 0 ? null : count / of,
        };
      }),
    })),
    codedAt: sums.map((of) => ({ known: of, total: of })),
    codedOf: null,
  };
}

/**
 * The panel smoothed over three xs: each cell is the one before, itself and the one after taken together
 * (two at the ends), so that a share is weighted by its n. A count is averaged over those xs of which something is
 * known; where nothing is known of any, nothing is told.
 */
export function smoothed(given: Panel): Panel {
  const near = <T>(items: readonly T[], x: number) => items.slice(Math.max(0, x - 1), x + 2);
  const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, each) => total + of(each), 0);
  return {
    ...given,
    series: given.series.map(({ key, cells }) => ({
      key,
      cells: cells.map((_, x) => {
        const those = near(cells, x);
        const counts = {
          count: sum(those, ({ count }) => count),
          lacking: sum(those, ({ lacking }) => lacking),
          known: sum(those, ({ of }) => of),
          total: sum(those, ({ total }) => total),
        };
        const joined = cell(counts, given.measure);
        if (given.measure === "shares" || joined.value === null) return joined;
        return { ...joined, value: joined.count / those.filter(({ value }) => value !== null).length };
      }),
    })),
    codedAt:
      given.codedAt?.map((_, x) => {
        const those = near(given.codedAt ?? [], x);
        return { known: sum(those, ({ known }) => known), total: sum(those, ({ total }) => total) };
      }) ?? null,
    codedOf: null,
  };
}

/** The greatest drawn value: of one cell, or of a stack at one x. 0 of an empty panel. */
export function greatest({ kind, xs, series }: Pick<Panel, "kind" | "xs" | "series">): number {
  const most = (values: readonly number[]) => values.reduce((greater, value) => Math.max(greater, value), 0);
  if (kind === "stack")
    return most(xs.map((_, x) => series.reduce((sum, { cells }) => sum + (cells[x]?.value ?? 0), 0)));
  return series.reduce((greater, { cells }) => Math.max(greater, most(cells.map(({ value }) => value ?? 0))), 0);
}

/** True if there is nothing to draw: no x, no series, or no plan in any cell. */
export function isEmpty({ series }: Panel): boolean {
  return series.every(({ cells }) => cells.every(({ of, count }) => of === 0 && count === 0));
}
