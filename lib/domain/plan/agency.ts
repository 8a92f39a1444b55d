import type { LeadAgency } from "./plan";

/** A body that leads plans, with its place in the history of its country's ministries. */
export type Agency = LeadAgency & {
  id: number;
  /** ISO3. */
  country: string;
  /** The last year in which it existed under this name; null: it still does, or nobody knows. */
  until: number | null;
  /** The body of the same country that took over its tasks; null: none, or nobody knows. */
  successorId: number | null;
};

type Link = Pick<Agency, "id" | "successorId">;

/** Who took over from a body, nearest first: the last of them has its tasks now. */
export function successorsOf<A extends Link>(agencies: readonly A[], id: number): A[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const chain: A[] = [];
  let next = byId.get(id)?.successorId;
  while (next !== undefined && next !== null) {
    const agency = byId.get(next);
    // A circle is refused when it would be saved; met all the same, it ends the chain and not the page.
    if (!agency || agency.id === id || chain.includes(agency)) break;
    chain.push(agency);
    next = agency.successorId;
  }
  return chain;
}

/** The bodies whose tasks came to this one, nearest first; of one distance in the order given. */
export function predecessorsOf<A extends Link>(agencies: readonly A[], id: number): A[] {
  const found: A[] = [];
  let nearest = [id];
  while (nearest.length > 0) {
    const before = agencies.filter(
      (agency) => nearest.includes(agency.successorId ?? Number.NaN) && agency.id !== id && !found.includes(agency),
    );
    found.push(...before);
    nearest = before.map((agency) => agency.id);
  }
  return found;
}

/** Ids of bodies from which the way of succession comes back to where it was; empty if there is none. */
export function circularSuccession(agencies: readonly Link[]): number[] {
  const next = new Map(agencies.map(({ id, successorId }) => [id, successorId]));
  return agencies
    .filter(({ id }) => {
      const seen = new Set<number>();
      let at = next.get(id) ?? null;
      while (at !== null && !seen.has(at)) {
        if (at === id) return true;
        seen.add(at);
        at = next.get(at) ?? null;
      }
      return false;
    })
    .map(({ id }) => id);
}

/**
 * The body that somebody means by a name in either language, whatever its case; null if none or several are called so.
 * A name may stand for bodies of several types: it then means none.
 */
export function agencyCalled<A extends LeadAgency>(agencies: readonly A[], name: string): A | null {
  const plain = (text: string) => text.trim().toLowerCase();
  const called = agencies.filter((agency) =>
    [agency.name, agency.nameEn ?? agency.name].some((one) => plain(one) === plain(name)),
  );
  return called.length === 1 ? (called[0] ?? null) : null;
}
