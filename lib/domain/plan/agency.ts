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

/** What names a body within its country: its name in the original language, and its type. */
export type AgencyName = Pick<LeadAgency, "name" | "type">;

/** A body as the fact base tells it beside the plans that it leads: by name, as ids are a database's own. */
export type AgencyRecord = LeadAgency & Pick<Agency, "country" | "until"> & { successor: AgencyName | null };

export function isSameAgency(a: AgencyName, b: AgencyName): boolean {
  return a.name === b.name && a.type === b.type;
}

/** A name and type by which a body went until somebody corrected them, or made duplicates one, and what it says now. */
export type FormerAgency = AgencyName & { country: string; now: LeadAgency };

/**
 * A plan's lead as its country knows it today: a text from before a correction names the same body, not a second one.
 * A body that goes by the name now comes before one that did; one that nobody knows is left as it is.
 *
 * @param former the latest use of a name first.
 */
export function presentLead(
  country: string,
  lead: LeadAgency,
  known: readonly (LeadAgency & { country: string })[],
  former: readonly FormerAgency[],
): LeadAgency {
  const isIt = (one: AgencyName & { country: string }) => one.country === country && isSameAgency(one, lead);
  const body = known.find(isIt) ?? former.find(isIt)?.now ?? lead;
  return { name: body.name, nameEn: body.nameEn, type: body.type };
}

/**
 * What is known of bodies beyond the plans that they lead: those that ended or have a successor, and the successors.
 * By country, name and type.
 */
export function agencyRecords(agencies: readonly Agency[]): AgencyRecord[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const heirs = new Set(agencies.map(({ successorId }) => successorId));
  return agencies
    .filter(({ id, until, successorId }) => until !== null || successorId !== null || heirs.has(id))
    .map(({ country, name, nameEn, type, until, successorId }) => {
      const heir = successorId === null ? undefined : byId.get(successorId);
      return { country, name, nameEn, type, until, successor: heir ? { name: heir.name, type: heir.type } : null };
    })
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

const sortKey = ({ country, name, type }: AgencyRecord) => [country, name, type].join("\n");

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
