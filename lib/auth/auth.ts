import "server-only";
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { headers } from "next/headers";
import { authAdapter } from "@/lib/db/auth-adapter";
import { isSignInAllowed } from "@/lib/db/queries/people";
import { env } from "@/lib/env";
import { baseUrl } from "@/lib/i18n/metadata";
import { PASSWORD_LENGTH } from "@/lib/schemas/people";
import { CLIENT_ADDRESS_HEADER } from "@/lib/server/client-address";
import { deviceOf, networkPrefix } from "./device";
import { authSecret } from "./secret";

const DAY_SECONDS = 24 * 60 * 60;

/** How long a sign-in lasts. It is not prolonged: reading a page never writes. */
const SESSION_SECONDS = 7 * DAY_SECONDS;

// Next bundles lib/ into its own module graph: one instance of each kind per process lives on globalThis.
const processWide = globalThis as typeof globalThis & { napAuth?: Map<boolean, Promise<Auth>> };

export type Auth = Awaited<ReturnType<typeof openAuth>>;

/**
 * better-auth on this process's database.
 *
 * @param secure whether the browser came by TLS: its cookies are then marked so that they never travel without.
 */
export function getAuth(secure: boolean): Promise<Auth> {
  processWide.napAuth ??= new Map();
  const open = processWide.napAuth.get(secure);
  if (open) return open;
  const opening = openAuth(secure).catch((error) => {
    processWide.napAuth?.delete(secure);
    throw error;
  });
  processWide.napAuth.set(secure, opening);
  return opening;
}

/** Did the browser come by TLS? The front removes a forwarded header that no trusted proxy wrote. */
export function isSecure(headers: Headers): boolean {
  return (
    env.NAP_TLS === "1" ||
    (env.NAP_BASE_URL?.startsWith("https://") ?? false) ||
    headers.get("x-forwarded-proto")?.split(",").at(-1)?.trim() === "https"
  );
}

/** What a session keeps of the browser that it is in. */
async function whence(): Promise<{ ipAddress: string | null; userAgent: string }> {
  const request = await headers();
  return {
    ipAddress: networkPrefix(request.get(CLIENT_ADDRESS_HEADER) ?? ""),
    userAgent: deviceOf(request.get("user-agent")),
  };
}

async function openAuth(secure: boolean) {
  return betterAuth({
    appName: "NAP Atlas",
    baseURL: baseUrl(),
    secret: authSecret(),
    database: await authAdapter(),
    telemetry: { enabled: false },
    logger: { level: "error" },
    // Tries are counted in the database, by lib/auth/attempts.ts: no HTTP route of the library is mounted.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    user: {
      modelName: "person",
      additionalFields: {
        role: { type: "string", required: true, input: false },
        countryId: { type: "string", required: false, input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: "nap",
      useSecureCookies: secure,
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) =>
            (await isSignInAllowed(session.userId)) && { data: { ...session, ...(await whence()) } },
        },
      },
    },
    plugins: [twoFactor({ issuer: "NAP Atlas", twoFactorCookieMaxAge: 600 })],
  });
}
