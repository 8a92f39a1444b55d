import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { noteSeen } from "@/lib/db/mutations/people";
import type { Person, Role } from "@/lib/domain/work/people";
import { env } from "@/lib/env";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { noteFate } from "@/lib/request-fate";
import { hostOf, isOwnOrigin } from "@/lib/server/own-origin";
import { getAuth, isSecure } from "./auth";
import { type Action, isAllowed, type OpenAction } from "./policy";
import { signInPath } from "./return-to";

/** How exactly it is known when a browser was last seen: reading a page hardly ever writes. */
const SEEN_EVERY_MS = 60 * 60 * 1000;

/** The id of the session that this request is of; null: nobody is signed in. */
export async function getSessionId(): Promise<string | null> {
  const request = await headers();
  const session = await (await getAuth(isSecure(request))).api.getSession({ headers: request });
  return session?.session.id ?? null;
}

/** Who is signed in, or null. Read from the database once per request. */
export const getPerson = cache(async (): Promise<Person | null> => personOf(await headers()));

/**
 * For a page: who is asking, if they may do what the page is for. Everybody else is sent on, to sign in or to the page
 * that says they may not, and the call does not return.
 *
 * @param path of the page, without language: where to come back to after signing in.
 * @param country ISO3 of the country that the page is about.
 */
export async function requirePerson(
  locale: Locale,
  path: string,
  action: Action,
  country?: string | null,
): Promise<Person> {
  const person = await getPerson();
  if (!person) redirect(signInPath(locale, path));
  if (!isAllowed(person, action, country)) redirect(href(locale, "/admin/not-allowed"));
  return person;
}

export type Access = { ok: true; person: Person } | { ok: false; reason: "signed_out" | "not_allowed" | "other_site" };

/**
 * For whatever writes: may the sender of these headers do it? Unlike pages, writing also needs the Origin header of
 * this very site, so that no other site can send it in somebody's name.
 *
 * @param country ISO3 of the country whose record is to be written.
 */
export async function checkAccess(request: Headers, action: Action, country?: string | null): Promise<Access> {
  noteFate("reached");
  if (!isFromOwnPage(request)) return { ok: false, reason: "other_site" };
  const person = await personOf(request);
  if (!person) return { ok: false, reason: "signed_out" };
  return isAllowed(person, action, country) ? { ok: true, person } : { ok: false, reason: "not_allowed" };
}

/**
 * For a server action: who is asking, if they may. Everybody else is sent on as by `requirePerson`. An action that must
 * keep what was typed when a session has ended uses `checkAccess` instead.
 */
export async function authorize(locale: Locale, action: Action, country?: string | null): Promise<Person> {
  const access = await checkAccess(await headers(), action, country);
  if (access.ok) return access.person;
  redirect(access.reason === "signed_out" ? signInPath(locale, "/admin") : href(locale, "/admin/not-allowed"));
}

/** For a server action that needs no account: refuses only what another site sends. */
export async function authorizeAnyone(locale: Locale, _action: OpenAction): Promise<void> {
  noteFate("reached");
  if (!isFromOwnPage(await headers())) redirect(href(locale, "/admin/not-allowed"));
}

/**
 * For an API route that writes: who is asking, or the answer to send them instead (problem+json, 401 or 403).
 */
export async function authorizeRequest(
  request: Request,
  action: Action,
  country?: string | null,
): Promise<Person | Response> {
  const access = await checkAccess(request.headers, action, country);
  if (access.ok) return access.person;
  const status = access.reason === "signed_out" ? 401 : 403;
  const detail = {
    signed_out: "Sign in first.",
    not_allowed: "Your role does not allow this.",
    other_site: "The request does not come from a page of this portal.",
  }[access.reason];
  return Response.json(
    { type: "about:blank", title: status === 401 ? "Unauthorized" : "Forbidden", status, detail },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}

async function personOf(request: Headers): Promise<Person | null> {
  // Most requests carry no session: they cost no query.
  if (!/session/.test(request.get("cookie") ?? "")) return null;
  const auth = await getAuth(isSecure(request));
  const session = await auth.api.getSession({ headers: request });
  if (!session || session.user.disabledAt) return null;
  if (Date.now() - session.session.updatedAt.getTime() > SEEN_EVERY_MS) await noteSeen(session.session.id);
  const { id, name, email, role, countryId, twoFactorEnabled } = session.user;
  return {
    id,
    name,
    email,
    role: role as Role,
    country: countryId ?? null,
    secondFactor: twoFactorEnabled === true,
  };
}

function isFromOwnPage(request: Headers): boolean {
  return isOwnOrigin(request.get("origin"), [
    request.get("x-forwarded-host"),
    request.get("host"),
    hostOf(env.NAP_BASE_URL),
  ]);
}
