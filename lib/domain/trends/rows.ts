/**
 * One row of a chart in long form, as `/api/v1/trends/<chart>` gives it. Codes are language-neutral.
 * `count` of plans (or countries) among `known` with a coded value, of `total` in the row's population.
 */
export type TrendRow = {
  /** Calendar year. Absent where the chart has no time axis. */
  year?: number;
  /** What the row belongs to: a region, a lead type, an attribute. */
  group?: string;
  /** The code that is counted. Absent where the row counts all. */
  value?: string;
  count: number;
  known: number;
  total: number;
};

/** What a chart's counts count. */
export type TrendUnit = "countries" | "plans";

/** The `group` of a row that covers every group. */
export const ALL = "all";
