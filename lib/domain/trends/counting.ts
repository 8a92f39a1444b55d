import { attribute } from "@/lib/domain/attributes/attributes";
import type { Plan } from "@/lib/domain/plan/plan";
import { codesIn, type Population } from "./population";
import type { TrendRow } from "./rows";

/** How many of some plans hold each code of an attribute, how many have it coded, and how many there are. */
export type Tally = { counts: ReadonlyMap<string, number>; known: number; total: number };

/** Counts an attribute's codes over plans. A plan with several codes counts for each, and once in `known`. */
export function tally(population: Population, plans: readonly Plan[], key: string): Tally {
  const read = attribute(key);
  const counts = new Map<string, number>();
  let known = 0;
  for (const plan of plans) {
    const codes = codesIn(population, plan, read);
    if (!codes) continue;
    known += 1;
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return { counts, known, total: plans.length };
}

/** A tally as rows, one per code in the order given; a code that nobody holds counts 0. */
export function tallyRows(
  { counts, known, total }: Tally,
  codes: readonly string[],
  place: Pick<TrendRow, "year" | "group"> = {},
): TrendRow[] {
  return codes.map((value) => ({ ...place, value, count: counts.get(value) ?? 0, known, total }));
}

/** Plans by their code of an exclusive attribute; a plan without a coded value is in none. */
export function plansByCode(population: Population, plans: readonly Plan[], key: string): Map<string, Plan[]> {
  const read = attribute(key);
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const code = codesIn(population, plan, read)?.[0];
    if (code === undefined) continue;
    const group = groups.get(code);
    if (group) group.push(plan);
    else groups.set(code, [plan]);
  }
  return groups;
}
