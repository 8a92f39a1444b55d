import type { IsoDate } from "@/lib/domain/plan/dates";
import { env } from "@/lib/env";

/** Today in UTC as `YYYY-MM-DD`; NAP_TODAY stands in for it where set. */
export function today(): IsoDate {
  return env.NAP_TODAY ?? new Date().toISOString().slice(0, 10);
}
