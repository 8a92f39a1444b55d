import "server-only";
import { isAPIError } from "better-auth/api";
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies, headers } from "next/headers";
import { inTransaction } from "@/lib/db/client";
import { type AuditRecord, recordAudit } from "@/lib/db/mutations/audit";
import { getAccountByEmail } from "@/lib/db/queries/people";
import { CLIENT_ADDRESS_HEADER } from "@/lib/server/client-address";
import { countTry, forgetTries } from "./attempts";
import { getAuth, isSecure } from "./auth";

/**
 * Signs in by mail address and password.
 *
 * Whatever the reason of a refusal (no such account, wrong password, disabled, too many tries), the answer is the same
 * and takes the time of hashing a password, so that it tells nobody whether an account exists.
 */
export async function signIn(email: string, password: string): Promise<"signed_in" | "second_factor" | "refused"> {
  const request = await headers();
  const auth = await getAuth(isSecure(request));
  const allowed = [await countTry("sign_in_client", clientOf(request)), await countTry("sign_in_email", email)];
  if (allowed.includes(false)) {
    await (await auth.$context).password.hash(password);
    await noteRefusal(email, "too_many");
    return "refused";
  }

  try {
    const { headers: answer, response } = await auth.api.signInEmail({
      body: { email, password },
      headers: request,
      returnHeaders: true,
    });
    await setCookies(answer);
    await forgetTries("sign_in_email", email);
    if ("twoFactorRedirect" in response) return "second_factor";
    await note({ event: "signed_in", actorId: response.user.id });
    return "signed_in";
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await noteRefusal(email, "password");
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

/** The audit names the account that was tried; an address that has none is not kept. */
async function noteRefusal(email: string, why: "password" | "too_many"): Promise<void> {
  const account = await getAccountByEmail(email);
  await note({ event: "sign_in_refused", actorId: null, ...(account && { subjectId: account.id }), detail: { why } });
}
