import { createHash, randomBytes } from "node:crypto";
import type { StoredLink } from "@/lib/db/mutations/people";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";

/** How long a link works. An invitation may wait over a holiday; what was sent to a mailbox may not. */
const HOURS = { first_admin: 24, invitation: 7 * 24, password_reset: 2 } as const;

/** The page that takes a link. */
const PAGES = {
  first_admin: "/admin/first",
  invitation: "/admin/set-password",
  password_reset: "/admin/set-password",
} as const;

export type OneTimeLink = {
  /** Public address, to be handed to one person. */
  address: string;
  stored: StoredLink;
};

/** A new link. Only its hash is to be stored, so that it can be shown once. */
export function makeLink(purpose: keyof typeof HOURS, locale: Locale, now = new Date()): OneTimeLink {
  const secret = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + HOURS[purpose] * 60 * 60 * 1000);
  return {
    address: `${baseUrl()}${href(locale, PAGES[purpose], { key: secret })}`,
    stored: { hash: hashOfLink(secret), expiresAt },
  };
}

/** What is stored of a link's secret. A plain hash is enough: the secret has 256 random bits. */
export function hashOfLink(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
