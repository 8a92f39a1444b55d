import type { Person, Role } from "@/lib/domain/work/people";

/** Whether a role may: always, for its own country alone, or not at all (absent). */
type Rights = Partial<Record<Role, "yes" | "own_country">>;

const ADMIN: Rights = { admin: "yes" };
const REVIEWERS: Rights = { admin: "yes", publisher: "yes" };
const EDITORS: Rights = { admin: "yes", publisher: "yes", editor: "yes" };
/** Everybody who writes plans; focal points those of their own country. */
const WRITERS: Rights = { ...EDITORS, focal_point: "own_country" };

/**
 * The one table of rights: what may be done, and by whom. "anyone": also without an account; "signed_in": whoever has
 * one, for themselves. Every server action and every API route that writes asks for one of these.
 */
export const POLICY = {
  /** Signing in and out, and setting a password by a one-time link. */
  "session.use": "anyone",
  /** Asking what a draft lacks, without script: the answers come with the request and are kept nowhere. */
  "check.ask": "anyone",
  /** Reporting a mistake on a public page. */
  "corrections.report": "anyone",
  /** One's own password, second factor, data. */
  "account.own": "signed_in",
  /** The first page of the administration. */
  "admin.enter": "signed_in",

  "people.manage": ADMIN,
  "settings.change": ADMIN,
  "audit.read": ADMIN,

  "corrections.read": WRITERS,
  "corrections.close": WRITERS,

  /** Drafts, history and work lists. */
  "drafts.read": WRITERS,
  "drafts.write": WRITERS,
  "drafts.submit": WRITERS,
  "drafts.discard": WRITERS,
  "drafts.comment": WRITERS,
  /** Approve, or send back with reasons. */
  "drafts.review": REVIEWERS,
  "plans.publish": REVIEWERS,
  /** Publish, withdraw, archive, restore a published plan. */
  "plans.withdraw": REVIEWERS,
  "plans.restore": REVIEWERS,
  /** Restore a revision as a new draft. */
  "revisions.restore": WRITERS,
  "countries.write": REVIEWERS,
  "agencies.write": WRITERS,
  /** What is known of a source, for all plans that cite it. */
  "sources.write": EDITORS,
  /** Asking the addresses of all sources. */
  "links.check": ADMIN,
  "import.run": EDITORS,
} as const satisfies Record<string, "anyone" | "signed_in" | Rights>;

export type Action = keyof typeof POLICY;

/** What needs no account. */
export type OpenAction = { [A in Action]: (typeof POLICY)[A] extends "anyone" ? A : never }[Action];

/**
 * May this person do it?
 *
 * @param person null: nobody is signed in.
 * @param country ISO3 of the country whose plan or record it is about. Without one the answer is whether the person
 *   may do it for any country at all, as for a list that is then narrowed to their country.
 */
export function isAllowed(
  person: Pick<Person, "role" | "country"> | null,
  action: Action,
  country?: string | null,
): boolean {
  const rights: "anyone" | "signed_in" | Rights = POLICY[action];
  if (rights === "anyone") return true;
  if (person === null) return false;
  if (rights === "signed_in") return true;
  const right = rights[person.role];
  if (right !== "own_country") return right === "yes";
  return person.country !== null && (country === undefined || country === person.country);
}

/**
 * To which country lists must be narrowed for this person.
 *
 * @returns null: none, they see all.
 */
export function countryLimit(person: Pick<Person, "role" | "country">): string | null {
  return person.role === "focal_point" ? person.country : null;
}
