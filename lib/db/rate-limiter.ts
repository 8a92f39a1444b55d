import { RateLimiterPrisma } from "rate-limiter-flexible";
import { getDb } from "./client";

/** Counts tries in the table RateLimit: `points` of them in `duration` seconds, from the first one on. */
export async function rateLimiter({ points, duration }: { points: number; duration: number }) {
  const db = await getDb();
  return new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimit",
    keyPrefix: "",
    points,
    duration,
    clearExpiredByTimeout: false,
  });
}

/** Deletes the tries that count no more: whoever tries many addresses must not fill the table, and nobody's stay. */
export async function deletePastTries(): Promise<void> {
  const db = await getDb();
  await db.rateLimit.deleteMany({ where: { expire: { lt: new Date() } } });
}
