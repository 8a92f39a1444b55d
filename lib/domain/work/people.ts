/** Whose word counts for what; `lib/auth/policy.ts` says for what exactly. The highest comes first. */
export const ROLES = ["admin", "publisher", "editor", "focal_point"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who is signed in. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** ISO3 of the only country whose plans a focal point may change; null for every other role. */
  country: string | null;
  secondFactor: boolean;
};

/** What a one-time link lets its holder do: each of them sets a password. */
export const LINK_PURPOSES = ["first_admin", "invitation", "password_reset"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What the audit keeps besides the history of the plans. */
export const AUDIT_EVENTS = [
  "signed_in",
  "sign_in_refused",
  "signed_out",
  "password_set",
  "second_factor_on",
  "second_factor_off",
  "second_factor_reset",
  "person_invited",
  "link_made",
  "role_changed",
  "person_disabled",
  "person_enabled",
  "account_exported",
  "account_deleted",
  "settings_changed",
  "published",
  "imported",
  "exported",
  "links_checked",
] as const;
export type AuditEvent = (typeof AUDIT_EVENTS)[number];

/** One thing that was done, by whom and to whom; ids, since accounts can go. */
export type AuditLine = {
  id: number;
  event: AuditEvent;
  actorId: string | null;
  subjectId: string | null;
  detail: Readonly<Record<string, string | number | boolean | null>>;
  /** ISO instant. */
  at: string;
};
