import { type Bound, boundOf } from "@/lib/domain/attributes/standing";

/**
 * One row of a chart in long form. Codes are language-neutral.
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
  /** Those of `known` that do not hold it for sure; fewer than `known - count` where lists are open. */
  lacking: number;
  known: number;
  total: number;
};

/**
 * A row as the API and the files give it. `bound`: `at_least` where the row tells of open lists, so that `count` of
 * `known` is a lower bound. Where nothing is known, no value is told: `value` is null, once for its year and group.
 */
export type PublishedRow = Omit<TrendRow, "value"> & { value?: string | null; bound: Bound };

/** Rows as they are given away. */
export function publishedRows(rows: readonly TrendRow[]): PublishedRow[] {
  const silent = new Set<string>();
  return rows.flatMap((row): PublishedRow[] => {
    const { year, group, value, count, lacking, known, total } = row;
    const place = { ...(year !== undefined && { year }), ...(group !== undefined && { group }) };
    if (known > 0) {
      const told = { ...place, ...(value !== undefined && { value }) };
      return [{ ...told, count, lacking, known, total, bound: boundOf(row) }];
    }
    const key = `${year} ${group}`;
    if (silent.has(key)) return [];
    silent.add(key);
    return [{ ...place, value: null, count, lacking, known, total, bound: "exact" }];
  });
}

/** What a chart's counts count. */
export type TrendUnit = "countries" | "plans";

/** The `group` of a row that covers every group. */
export const ALL = "all";
