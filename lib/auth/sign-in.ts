import "server-only";
import { isAPIError } from "better-auth/api";
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies, headers } from "next/headers";
import { inTransaction } from "@/lib/db/client";
import { type AuditRecord, recordAudit } from "@/lib/db/mutations/audit";
import { endSessions } from "@/lib/db/mutations/people";
import { getAccountByEmail } from "@/lib/db/queries/people";
import { CLIENT_ADDRESS_HEADER } from "@/lib/server/client-address";
import { countTry, forgetTries, pairOf } from "./attempts";
import { getAuth, isSecure } from "./auth";

/**
 * Signs in by mail address and password.
 *
 * A client that has tried too often is refused at once, before anything is counted against an account, hashed or written:
 * that says something about the client alone. Otherwise, whatever the reason of a refusal (no such account, wrong
 * password, disabled), the answer is the same and takes the time of hashing a password, so that it tells nobody whether
 * an account exists.
 */
export async function signIn(email: string, password: string): Promise<"signed_in" | "second_factor" | "refused"> {
  const request = await headers();
  const client = clientOf(request);
  if (!(await mayTry(client, email))) return "refused";

  const auth = await getAuth(isSecure(request));
  try {
    const { headers: answer, response } = await auth.api.signInEmail({
      body: { email, password },
      headers: request,
      returnHeaders: true,
    });
    await setCookies(answer);
    await forgetTries("sign_in_pair", pairOf(client, email));
    if ("twoFactorRedirect" in response) return "second_factor";
    await note({ event: "signed_in", actorId: response.user.id });
    return "signed_in";
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await noteRefusal(email);
    return "refused";
  }
}

/**
 * Completes a sign-in with a code of the person's app, or one of their backup codes.
 *
 * @returns start_again: the first step is too long ago, or too many codes were tried.
 */
export async function signInWithCode(code: string): Promise<"signed_in" | "refused" | "start_again"> {
  const request = await headers();
  if (!(await countTry("second_factor_client", clientOf(request)))) return "start_again";
  const auth = await getAuth(isSecure(request));
  const isAppCode = /^\d{6}$/.test(code);
  const verify = isAppCode ? auth.api.verifyTOTP : auth.api.verifyBackupCode;
  try {
    const { headers: answer, response } = await verify({ body: { code }, headers: request, returnHeaders: true });
    await setCookies(answer);
    const detail = { secondFactor: isAppCode ? "app" : "backup_code" };
    await note({ event: "signed_in", actorId: response.user.id, detail });
    return "signed_in";
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return ["INVALID_CODE", "INVALID_BACKUP_CODE"].includes(String(error.body?.code)) ? "refused" : "start_again";
  }
}

/** Ends this browser's session, on the server too. */
export async function signOut(personId: string): Promise<void> {
  const request = await headers();
  const auth = await getAuth(isSecure(request));
  const { headers: answer } = await auth.api.signOut({ headers: request, returnHeaders: true });
  await setCookies(answer);
  await note({ event: "signed_out", actorId: personId });
}

/** Ends every session of the person, this one too. */
export async function signOutEverywhere(personId: string): Promise<void> {
  const request = await headers();
  const auth = await getAuth(isSecure(request));
  const { headers: answer } = await auth.api.signOut({ headers: request, returnHeaders: true });
  await endSessions(personId);
  await setCookies(answer);
}

/** Hands the cookies of better-auth's answer to the browser. */
export async function setCookies(answer: Headers): Promise<void> {
  const given = answer.get("set-cookie");
  if (!given) return;
  const jar = await cookies();
  for (const [name, cookie] of parseSetCookieHeader(given)) jar.set(name, cookie.value, toCookieOptions(cookie));
}

/** The client's address, as the front saw it. */
export function clientOf(request: Headers): string {
  return request.get(CLIENT_ADDRESS_HEADER) ?? "";
}

async function note(record: AuditRecord): Promise<void> {
  await inTransaction((tx) => recordAudit(tx, record));
}

/** The widest limit last: who is over their own uses up nothing of others'. */
async function mayTry(client: string, email: string): Promise<boolean> {
  const pair = pairOf(client, email);
  if (!(await countTry("sign_in_client", client)) || !(await countTry("sign_in_pair", pair))) return false;
  return (await countTry("sign_in_email", email)) || (await countTry("sign_in_pair_under_attack", pair));
}

/**
 * The audit names the account that was tried; an address that has none is not kept. It keeps a few of an hour, which is
 * all that somebody who reads it needs: whoever tries for days must not fill it.
 */
async function noteRefusal(email: string): Promise<void> {
  const account = await getAccountByEmail(email);
  if (!(await countTry("refusal_note", account?.id ?? "nobody"))) return;
  await note({
    event: "sign_in_refused",
    actorId: null,
    ...(account && { subjectId: account.id }),
    detail: { why: "password" },
  });
}
