import type { IsoDate, PartialDate } from "@/lib/domain/plan/dates";

export const SORTS = ["country", "adopted", "end", "generation"] as const;
export type Sort = (typeof SORTS)[number];
export const VIEWS = ["table", "cards", "timeline"] as const;
type View = (typeof VIEWS)[number];
export type Match = "any" | "all";

/** What browse, exports and the API ask of the catalogue. `lib/schemas/plan-query.ts` reads it from an address and writes it. */
export type PlanQuery = {
  /** Free text over country names, titles, agencies; "" for none. */
  q: string;
  /** Facet key -> chosen codes (`unknown` included), any of them. Facets without a choice are absent. */
  chosen: Readonly<Record<string, readonly string[]>>;
  /** Facet key -> "all" where all chosen codes are wanted; absent means any. */
  match: Readonly<Record<string, Match>>;
  adoptedFrom: PartialDate | null;
  adoptedTo: PartialDate | null;
  asOf: IsoDate;
  /** The numbered release that is asked; null: the catalogue as it is now. */
  release: number | null;
  sort: Sort;
  order: "asc" | "desc";
  view: View;
  /** From 1. */
  page: number;
  perPage: number;
};
