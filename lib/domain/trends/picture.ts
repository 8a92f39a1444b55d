import type { TrendRow } from "./rows";

/** `counts`: how many. `shares`: of the plans with a coded value (a panel may say: of all its plans). */
const MEASURES = ["counts", "shares"] as const;
export type Measure = (typeof MEASURES)[number];

/** The series of plans without a coded value: its address value, and hatched in pictures. */
export const UNCODED = "unknown";

/** One point of a picture. */
export type Cell = {
  count: number;
  known: number;
  total: number;
  /** What is drawn: the count, or the share from 0 to 1; null where there is nothing to share. */
  value: number | null;
};

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
  /** What a share is of. */
  denominator: "known" | "total";
  /** Years, whole numbers or codes as text. */
  xs: readonly string[];
  /** `year`, `years` (a length), or the attribute whose codes the xs are. */
  xOf: string;
  /** `all`, or the attribute whose codes the series are. */
  seriesOf: string;
  series: readonly Series[];
};

type Layout = Pick<Panel, "key" | "kind" | "measure" | "xOf" | "seriesOf"> & {
  rows: readonly TrendRow[];
  /** Where a row's x stands. */
  x: (row: TrendRow) => string;
  /** Which series a row belongs to. */
  series: (row: TrendRow) => string;
  denominator?: "known" | "total";
  /** Adds what is not coded as a series of its own: the stack then reaches the total. */
  withUncoded?: boolean;
};

/** Lays rows out as a panel: xs and series in the order in which the rows bring them; a missing cell is 0 of 0. */
export function panel({ rows, x, series, denominator = "known", withUncoded = false, ...named }: Layout): Panel {
  const xs = [...new Set(rows.map(x))];
  const keys = [...new Set(rows.map(series))];
  const at = new Map(rows.map((row) => [`${series(row)} ${x(row)}`, row]));
  const cellsOf = (key: string) => xs.map((place) => at.get(`${key} ${place}`) ?? { count: 0, known: 0, total: 0 });

  const drawn = keys.map((key) => ({
    key,
    cells: cellsOf(key).map((row) => cell(row, named.measure, denominator)),
  }));
  const first = drawn[0];
  const uncoded =
    withUncoded && named.measure === "counts" && first
      ? {
          key: UNCODED,
          cells: first.cells.map(({ known, total }) => {
            const count = total - known;
            return { count, known, total, value: count };
          }),
        }
      : null;

  return {
    ...named,
    denominator,
    xs,
    series: uncoded?.cells.some(({ count }) => count > 0) ? [...drawn, uncoded] : drawn,
  };
}

function cell({ count, known, total }: Omit<Cell, "value">, measure: Measure, denominator: "known" | "total"): Cell {
  const of = denominator === "known" ? known : total;
  return { count, known, total, value: measure === "counts" ? count : of === 0 ? null : count / of };
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
        const known = sums[x] ?? 0;
        return { count, known, total: known, value: known === 0 ? null : count / known };
      }),
    })),
  };
}

/**
 * The panel smoothed over three xs: each cell is the one before, itself and the one after taken together
 * (two at the ends), so that a share is weighted by its n.
 */
export function smoothed(given: Panel): Panel {
  return {
    ...given,
    series: given.series.map(({ key, cells }) => ({
      key,
      cells: cells.map((_, x) => {
        const near = cells.slice(Math.max(0, x - 1), x + 2);
        const sum = (field: "count" | "known" | "total") => near.reduce((total, each) => total + each[field], 0);
        const joined = cell(
          { count: sum("count"), known: sum("known"), total: sum("total") },
          given.measure,
          given.denominator,
        );
        return given.measure === "counts" ? { ...joined, value: joined.count / near.length } : joined;
      }),
    })),
  };
}

/** True if there is nothing to draw: no x, no series, or all cells 0 of 0. */
export function isEmpty({ series }: Panel): boolean {
  return series.every(({ cells }) => cells.every(({ total }) => total === 0));
}
