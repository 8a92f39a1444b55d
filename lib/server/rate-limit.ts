import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const WINDOW_SECONDS = 60;

/** Where a client stands: whether it may go on, and what every answer tells it (RateLimit header fields, IETF draft 10). */
export type Standing = { allowed: boolean; headers: string[] };

/** Counts requests of one kind by client, in windows of a minute, in this process. */
export class RateLimit {
  readonly #kind: string;
  readonly #perMinute: number;
  readonly #limiter: RateLimiterMemory;

  /**
   * @param kind what is counted, as the header fields name it.
   * @param perMinute requests that one client may make; 0: any number.
   */
  constructor(kind: string, perMinute: number) {
    this.#kind = kind;
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
      `"${this.#kind}";q=${this.#perMinute};w=${WINDOW_SECONDS}`,
      "RateLimit",
      `"${this.#kind}";r=${state.remainingPoints};t=${secondsUntilReset(state)}`,
    ];
  }
}

function secondsUntilReset({ msBeforeNext }: RateLimiterRes): string {
  return String(Math.max(1, Math.ceil(msBeforeNext / 1000)));
}
