import type { WordedPanel } from "./worded-panel";

/** More panels than this are joined with the years as columns: a table of 21 columns can't be read. */
const MOST_COLUMNS = 8;

/**
 * Panels as tables: neighbours of one series each over the same xs become one table with a column each;
 * very many of them a heat table with a row each. Other panels are tables as they are.
 *
 * @param title of a table that is the only one or joins several panels.
 */
export function joinPanels(panels: readonly WordedPanel[], title: string): WordedPanel[] {
  const runs: WordedPanel[][] = [];
  for (const panel of panels) {
    const last = runs.at(-1)?.at(-1);
    const joins =
      last && last.series.length === 1 && panel.series.length === 1 && last.kind === panel.kind && sameXs(last, panel);
    if (joins) runs.at(-1)?.push(panel);
    else runs.push([panel]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    if (run.length === 1) return runs.length === 1 ? [{ ...first, title }] : run;
    const joined = {
      ...first,
      title,
      codedAt: sameCoded(run) ? first.codedAt : null,
      codedOf: null,
      series: run.flatMap(({ title: label, series: [series] }) => (series ? [{ ...series, label }] : [])),
    };
    return run.length > MOST_COLUMNS ? { ...joined, kind: "heat" as const } : joined;
  });
}

const sameXs = (one: WordedPanel, other: WordedPanel) =>
  one.xs.length === other.xs.length && one.xs.every(({ key }, x) => key === other.xs[x]?.key);

const sameCoded = ([first, ...others]: readonly WordedPanel[]) =>
  others.every(({ codedAt }) =>
    codedAt?.every(({ known, total }, x) => {
      const one = first?.codedAt?.[x];
      return one?.known === known && one.total === total;
    }),
  );
