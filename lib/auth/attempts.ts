import "server-only";
import { createHmac } from "node:crypto";
import { RateLimiterRes } from "rate-limiter-flexible";
import { deletePastTries, rateLimiter } from "@/lib/db/rate-limiter";
import { authSecret } from "./secret";

const MINUTE = 60;

/** How many tries are let through, and in which time. */
const LIMITS = {
  sign_in_client: { points: 50, duration: 15 * MINUTE },
  /** Passwords for one mail address, whether it has an account or not, from one client: a stranger slows themselves. */
  sign_in_pair: { points: 10, duration: 15 * MINUTE },
  /** The same from all clients. Past it, each client has only the next few: many strangers never lock the owner out. */
  sign_in_email: { points: 100, duration: 15 * MINUTE },
  sign_in_pair_under_attack: { points: 3, duration: 15 * MINUTE },
  /** One's own password, asked for once more in one's account. */
  own_password: { points: 10, duration: 15 * MINUTE },
  /** Refusals of one account, or of all addresses without one, that the audit keeps. */
  refusal_note: { points: 10, duration: 60 * MINUTE },
  second_factor_person: { points: 10, duration: 15 * MINUTE },
  second_factor_client: { points: 30, duration: 15 * MINUTE },
  reset_pair: { points: 3, duration: 60 * MINUTE },
  /** What one mailbox takes from all clients. Each mail has a link that works, so that its owner is not held up. */
  reset_email: { points: 10, duration: 60 * MINUTE },
  reset_client: { points: 20, duration: 60 * MINUTE },
  link_client: { points: 30, duration: 15 * MINUTE },
  correction_client: { points: 5, duration: 60 * MINUTE },
  /** All reports together: what a queue that people read can take. */
  correction_all: { points: 200, duration: 60 * MINUTE },
} as const;

export type Counted = keyof typeof LIMITS;

/**
 * Counts a try before it is made, in the database, so that all web processes count together and concurrent tries can't
 * slip through.
 *
 * @param who a mail address or a client's address; kept only as a keyed hash.
 * @returns whether the try may be made.
 */
export async function countTry(what: Counted, who: string): Promise<boolean> {
  await deletePastTries();
  try {
    await (await limiterOf(what)).consume(keyOf(what, who));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** The name of a client's tries at one mail address. */
export function pairOf(client: string, email: string): string {
  return `${client} ${email}`;
}

/** Forgets the tries: after a success. */
export async function forgetTries(what: Counted, who: string): Promise<void> {
  await (await limiterOf(what)).delete(keyOf(what, who));
}

function limiterOf(what: Counted) {
  return rateLimiter(LIMITS[what]);
}

function keyOf(what: Counted, who: string): string {
  return `${what}:${createHmac("sha256", authSecret()).update(who.trim().toLowerCase()).digest("base64url")}`;
}
