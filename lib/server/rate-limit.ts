import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const WINDOW_SECONDS = 60;

/** Where a client stands: whether it may go on, and what every answer tells it (RateLimit header fields, IETF draft 10). */
export type Standing = { allowed: boolean; headers: string[] };

/** Counts requests to the API by client, in windows of a minute, in this process. */
export class ApiRateLimit {
  readonly #perMinute: number;
  readonly #limiter: RateLimiterMemory;

  /** @param perMinute requests that one client may make; 0: any number. */
  constructor(perMinute: number) {
    this.#perMinute = perMinute;
    this.#limiter = new RateLimiterMemory({ points: Math.max(1, perMinute), duration: WINDOW_SECONDS });
  }

  /** Counts one request of that client. */
  async count(client: string): Promise<Standing> {
    if (this.#perMinute === 0) return { allowed: true, headers: [] };
    try {
      return { allowed: true, headers: this.#headers(await this.#limiter.consume(client)) };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { allowed: false, headers: [...this.#headers(refused), "Retry-After", secondsUntilReset(refused)] };
    }
  }

  #headers(state: RateLimiterRes): string[] {
    return [
      "RateLimit-Policy",
      `"api";q=${this.#perMinute};w=${WINDOW_SECONDS}`,
      "RateLimit",
      `"api";r=${state.remainingPoints};t=${secondsUntilReset(state)}`,
    ];
  }
}

function secondsUntilReset({ msBeforeNext }: RateLimiterRes): string {
  return String(Math.max(1, Math.ceil(msBeforeNext / 1000)));
}
