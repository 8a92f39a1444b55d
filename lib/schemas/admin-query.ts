import { z } from "zod";
import { LINK_STATES, SOURCE_KINDS, UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { CORRECTION_STATES, type CorrectionState } from "@/lib/domain/work/correction";
import { DRAFT_STATES, type DraftState, PLAN_LISTS, type PlanList } from "@/lib/domain/work/draft";
import { AUDIT_EVENTS, type AuditEvent } from "@/lib/domain/work/people";
import { type AddressParams, type AddressReader, type Countries, type Ignored, readAddress } from "./address";

// The addresses of the editors' pages. None throws: what can't be read is left out and listed.

/** What an address says in vain; the page says so. */
type Told = { ignored: readonly Ignored[] };

const MAX_PAGE = 100_000;
const MAX_TEXT = 100;

/** How a page that acted is come back to; each page knows the words that are its own. */
const DONE = "done";

function read<T extends object>(
  params: AddressParams,
  known: readonly string[],
  take: (address: AddressReader) => T,
): T & Told {
  const address = readAddress(params);
  const taken = take(address);
  address.onlyKnows(known, [DONE]);
  return { ...taken, ignored: address.ignored };
}

/** The page of a long list, from 1. */
const pageOf = (address: AddressReader, parameter = "page") => address.whole(parameter, { from: 1, to: MAX_PAGE }, 1);

export function parseAuditQuery(params: AddressParams): { event: AuditEvent | null; page: number } & Told {
  return read(params, ["event", "page"], (address) => ({
    event: address.choice("event", AUDIT_EVENTS, null),
    page: pageOf(address),
  }));
}

export function parseCorrectionsQuery(params: AddressParams): { state: CorrectionState; page: number } & Told {
  return read(params, ["state", "page"], (address) => ({
    state: address.choice("state", CORRECTION_STATES, "open"),
    page: pageOf(address),
  }));
}

export function parsePlansQuery(params: AddressParams): { q: string; list: PlanList; page: number } & Told {
  return read(params, ["q", "list", "page"], (address) => ({
    q: address.text("q", MAX_TEXT),
    list: address.choice("list", PLAN_LISTS, "all"),
    page: pageOf(address),
  }));
}

export function parsePageQuery(params: AddressParams): { page: number } & Told {
  return read(params, ["page"], (address) => ({ page: pageOf(address) }));
}

/** The number of a revision, as an address names it. */
export const revisionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

/** "The plan as it is now", where an address asks what a revision is to be held against. */
export const PRESENT = "now";

/** What a revision is to be held against: the present, another revision, or (null) nothing. */
export function parseRevisionQuery(params: AddressParams): { with: typeof PRESENT | number | null } & Told {
  return read(params, ["with"], (address) => {
    const given = address.single("with");
    if (given === null || given === PRESENT) return { with: given };
    const number = revisionNumber.safeParse(given);
    if (!number.success) address.ignore("with", given, "unknown_value", [PRESENT]);
    return { with: number.success ? number.data : null };
  });
}

/** The pages of an import's report and of its preview. */
export function parseImportQuery(params: AddressParams): { page: number; preview: number } & Told {
  return read(params, ["page", "preview"], (address) => ({
    page: pageOf(address),
    preview: pageOf(address, "preview"),
  }));
}

export function parseDraftsQuery(
  params: AddressParams,
  countries: Countries,
): { /** null: all that wait for somebody. */ state: DraftState | null; country: string | null; page: number } & Told {
  return read(params, ["state", "country", "page"], (address) => ({
    state: address.choice("state", DRAFT_STATES, null),
    country: address.country("country", countries),
    page: pageOf(address),
  }));
}

/** The address of the lists of countries and of agencies. */
export function parsePlacesQuery(
  params: AddressParams,
  countries: Countries,
): { q: string; country: string | null; page: number } & Told {
  return read(params, ["q", "country", "page"], (address) => ({
    q: address.text("q", MAX_TEXT),
    country: address.country("country", countries),
    page: pageOf(address),
  }));
}

/** States of a source to look for: of its link, never asked, or without a title. */
export const SOURCE_STATES = [...LINK_STATES, "unasked", "untitled"] as const;
const KINDS = [...SOURCE_KINDS, UNKNOWN] as const;

type SourcesQuery = {
  q: string;
  kind: (typeof KINDS)[number] | null;
  state: (typeof SOURCE_STATES)[number] | null;
  page: number;
};

export function parseSourcesQuery(params: AddressParams): SourcesQuery & Told {
  return read(params, ["q", "kind", "state", "page"], (address) => ({
    q: address.text("q", MAX_TEXT),
    kind: address.choice("kind", KINDS, null),
    state: address.choice("state", SOURCE_STATES, null),
    page: pageOf(address),
  }));
}
