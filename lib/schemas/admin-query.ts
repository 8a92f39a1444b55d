import { z } from "zod";
import { CORRECTION_STATES } from "@/lib/domain/work/correction";
import { DRAFT_STATES, PLAN_LISTS } from "@/lib/domain/work/draft";
import { AUDIT_EVENTS } from "@/lib/domain/work/people";

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** `?page=2&page=3` reads as 2. */
const first = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);

const page = first(z.coerce.number().int().min(1).max(100_000)).catch(1);

const auditQuery = z.object({ event: first(z.enum(AUDIT_EVENTS)).nullable().catch(null), page });

/** The address of the audit. Never throws: what can't be read is left out. */
export function parseAuditQuery(params: Params): z.output<typeof auditQuery> {
  return auditQuery.parse({ event: null, page: 1, ...params });
}

const correctionsQuery = z.object({ state: first(z.enum(CORRECTION_STATES)).catch("open"), page });

/** The address of the queue of reported mistakes. Never throws: what can't be read is left out. */
export function parseCorrectionsQuery(params: Params): z.output<typeof correctionsQuery> {
  return correctionsQuery.parse({ state: "open", page: 1, ...params });
}

const plansQuery = z.object({
  q: first(z.string().trim().max(100)).catch(""),
  list: first(z.enum(PLAN_LISTS)).catch("all"),
  page,
});

/** The address of the list of plans that can be edited. Never throws: what can't be read is left out. */
export function parsePlansQuery(params: Params): z.output<typeof plansQuery> {
  return plansQuery.parse({ q: "", list: "all", page: 1, ...params });
}

const pageQuery = z.object({ page });

/** The page of a long list that an address asks for, from 1. Never throws. */
export function parsePage(params: Params): number {
  return pageQuery.parse({ page: 1, ...params }).page;
}

/** The number of a revision, as an address names it. */
export const revisionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

/** "The plan as it is now", where an address asks what a revision is to be held against. */
export const PRESENT = "now";

const revisionQuery = z.object({
  with: first(z.union([z.literal(PRESENT), revisionNumber]))
    .nullable()
    .catch(null),
});

/** What a revision is to be held against: the present, another revision, or (null) nothing. Never throws. */
export function parseRevisionQuery(params: Params): z.output<typeof revisionQuery> {
  return revisionQuery.parse({ with: null, ...params });
}

const importQuery = z.object({ page, preview: page });

/** The address of an import: pages of its report and of its preview. Never throws: what can't be read is left out. */
export function parseImportQuery(params: Params): z.output<typeof importQuery> {
  return importQuery.parse({ page: 1, preview: 1, ...params });
}

const draftsQuery = z.object({
  /** null: all that wait for somebody. */
  state: first(z.enum(DRAFT_STATES)).nullable().catch(null),
  /** ISO3. */
  country: first(z.string().regex(/^[A-Z]{3}$/))
    .nullable()
    .catch(null),
  page,
});

/** The address of the list of drafts. Never throws: what can't be read is left out. */
export function parseDraftsQuery(params: Params): z.output<typeof draftsQuery> {
  return draftsQuery.parse({ state: null, country: null, page: 1, ...params });
}

const placesQuery = z.object({
  q: first(z.string().trim().max(100)).catch(""),
  country: first(z.string().regex(/^[A-Z]{3}$/))
    .nullable()
    .catch(null),
  page,
});

/** The address of the lists of countries and of agencies. Never throws: what can't be read is left out. */
export function parsePlacesQuery(params: Params): z.output<typeof placesQuery> {
  return placesQuery.parse({ q: "", country: null, page: 1, ...params });
}
