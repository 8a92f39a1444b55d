import "server-only";
import { isAPIError } from "better-auth/api";
import { headers } from "next/headers";
import { inTransaction } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/mutations/audit";
import { deleteAccount } from "@/lib/db/mutations/people";
import type { Person } from "@/lib/domain/work/people";
import { countTry, forgetTries } from "./attempts";
import { type Auth, getAuth, isSecure } from "./auth";
import { qrPath } from "./qr-path";
import { setCookies } from "./sign-in";

/** What an authenticator app must be told, and the codes for the day the phone is lost. Shown once. */
export type SecondFactorSetup = {
  uri: string;
  secret: string;
  backupCodes: string[];
  /** The address as a QR code, for `QrCode`. */
  qr: { size: number; path: string };
};

/**
 * Changes the password, and signs out every other browser.
 *
 * @returns false if the current password is wrong, or was wrong too often.
 */
export async function changePassword(person: Person, currentPassword: string, newPassword: string): Promise<boolean> {
  const body = { currentPassword, newPassword, revokeOtherSessions: true };
  const done = await withPassword(person, (auth, request) =>
    auth.api.changePassword({ body, headers: request, returnHeaders: true }),
  );
  if (done) await note(person, "password_set", { by: "owner" });
  return done !== null;
}

/**
 * Makes a secret for an authenticator app; it is not asked for before `confirmSecondFactor`.
 *
 * @returns null if the password is wrong, or was wrong too often.
 */
export async function prepareSecondFactor(person: Person, password: string): Promise<SecondFactorSetup | null> {
  const made = await withPassword(person, (auth, request) =>
    auth.api.enableTwoFactor({ body: { password, method: "totp" }, headers: request, returnHeaders: true }),
  );
  if (made?.method !== "totp") return null;
  const { totpURI: uri, backupCodes } = made;
  return { uri, secret: new URL(uri).searchParams.get("secret") ?? "", backupCodes, qr: qrPath(uri) };
}

/** Asks for a code of the app at every sign-in from now on, if this code shows that the app knows the secret. */
export async function confirmSecondFactor(person: Person, code: string): Promise<boolean> {
  if (!(await countTry("second_factor_person", person.id))) return false;
  const done = await attempt((auth, request) =>
    auth.api.verifyTOTP({ body: { code }, headers: request, returnHeaders: true }),
  );
  if (done) await note(person, "second_factor_on");
  return done !== null;
}

/** @returns false if the password is wrong, or was wrong too often. */
export async function stopSecondFactor(person: Person, password: string): Promise<boolean> {
  const done = await withPassword(person, (auth, request) =>
    auth.api.disableTwoFactor({ body: { password }, headers: request, returnHeaders: true }),
  );
  if (done) await note(person, "second_factor_off");
  return done !== null;
}

/** Is it their password? False also after too many wrong ones. */
export async function isOwnPassword(person: Person, password: string): Promise<boolean> {
  const done = await withPassword(person, (auth, request) =>
    auth.api.verifyPassword({ body: { password }, headers: request, returnHeaders: true }),
  );
  return done !== null;
}

/** Deletes the account and takes its cookie from the browser. */
export async function deleteOwnAccount(person: Person) {
  const outcome = await deleteAccount(person.id, person.id);
  if (!outcome.ok) return outcome;
  const request = await headers();
  const auth = await getAuth(isSecure(request));
  const { headers: answer } = await auth.api.signOut({ headers: request, returnHeaders: true });
  await setCookies(answer);
  return outcome;
}

type Call<T> = (auth: Auth, request: Headers) => Promise<{ headers: Headers; response: T }>;

/**
 * A stolen session must not be a way to try passwords. These tries are counted for themselves: what strangers try at the
 * sign-in does not keep who is signed in from their own account.
 */
async function withPassword<T>(person: Person, call: Call<T>): Promise<T | null> {
  if (!(await countTry("own_password", person.id))) return null;
  const answer = await attempt(call);
  if (answer !== null) await forgetTries("own_password", person.id);
  return answer;
}

/** What better-auth answers; null if it refuses. Its cookies go to the browser. */
async function attempt<T>(call: Call<T>): Promise<T | null> {
  const request = await headers();
  try {
    const { headers: answer, response } = await call(await getAuth(isSecure(request)), request);
    await setCookies(answer);
    return response;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}

async function note(
  person: Person,
  event: "password_set" | "second_factor_on" | "second_factor_off",
  detail: Record<string, string> = {},
): Promise<void> {
  await inTransaction((tx) => recordAudit(tx, { event, actorId: person.id, detail }));
}
