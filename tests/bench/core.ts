import { performance } from "node:perf_hooks";
import { facetCounts, filterPlans } from "@/lib/domain/catalogue/filter";
import { indexPlans, type PlanIndex } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { parsePlanQuery } from "@/lib/schemas/plan-query";
import { syntheticCatalogue } from "./synthetic-catalogue";

/** A line of the bench table: milliseconds at the median and the 95th percentile, over `n` plans. */
export type BenchRow = { name: string; n: number; p50Ms: number; p95Ms: number };

const TODAY = "2026-01-01";

/** What people ask: nothing, one facet, several, all-of, words, spans of time, another order. */
const ADDRESSES = [
  "",
  "region=africa",
  "region=africa,europe&lead=gender_social,unknown&status=in_force",
  "issue=youth,climate_change,cyber&issue_match=all",
  "model=outward,donor&budget=allocated&monitoring=indicators&order=desc",
  "q=plan%20ka&sort=adopted",
  "adopted_from=2012&adopted_to=2019-06&sort=end&order=desc&page=3",
  "country=AAX,ABX&generation=1,2",
];

/**
 * Times the core: the index once, then a page of results with the counts of every facet, for a day asked before
 * and for a new one.
 */
export function benchCore(sizes: readonly number[] = [250, 10_000, 100_000]): BenchRow[] {
  return sizes.flatMap((n) => {
    const view = viewCatalogue(syntheticCatalogue(n));
    const queries = ADDRESSES.map(
      (address) => parsePlanQuery(new URLSearchParams(address), TODAY, view.countryByIso3).query,
    );
    const index = indexPlans(view);
    const ask = (query: PlanQuery) => answer(index, query);
    for (let round = 0; round < 20; round++) queries.forEach(ask);

    const asked = times(400, (at) => ask(queries[at % queries.length] as PlanQuery));
    const newDay = times(20, (at) => ask({ ...(queries[2] as PlanQuery), asOf: `2020-01-${10 + at}` }));
    return [
      row("core: filter and all facets", n, asked),
      row("core: the same, first time for a day", n, newDay),
      row(
        "core: index a new version",
        n,
        times(3, () => indexPlans(view)),
      ),
    ];
  });
}

function answer(index: PlanIndex, query: PlanQuery): number {
  const { total } = filterPlans(index, query);
  return total + Object.keys(facetCounts(index, query)).length;
}

/** Milliseconds of each run, ascending. */
function times(runs: number, run: (at: number) => unknown): number[] {
  return Array.from({ length: runs }, (_, at) => {
    const start = performance.now();
    run(at);
    return performance.now() - start;
  }).sort((a, b) => a - b);
}

function row(name: string, n: number, ascending: readonly number[]): BenchRow {
  const at = (share: number) => ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
  return { name, n, p50Ms: at(0.5), p95Ms: at(0.95) };
}
