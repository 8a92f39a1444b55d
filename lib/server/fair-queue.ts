/** Why work was not taken on: its client has as much waiting as it may have. */
export class QueueFullError extends Error {
  override name = "QueueFullError";
}

type Waiting = { start: () => void };

export type FairQueueLimits = {
  /** Pieces of work that run at a time, of all clients. */
  running: number;
  /** Of one client. */
  runningPerClient: number;
  waitingPerClient: number;
};

/**
 * Does costly work in turns: a free place goes to the client that was served longest ago, not to the one that asks
 * most. So a client with a hundred requests delays another's first by one of them, not by a hundred.
 */
export class FairQueue {
  readonly #limits: FairQueueLimits;
  /** Clients with something waiting, in the order of their turns. */
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #running = new Map<string, number>();
  #runningInAll = 0;

  constructor(limits: FairQueueLimits) {
    this.#limits = limits;
  }

  /**
   * Runs `work` at this client's turn; at once if a place is free.
   *
   * @throws {QueueFullError} if the client has too much waiting already.
   */
  async run<T>(client: string, work: () => Promise<T>): Promise<T> {
    if (!this.#hasPlaceFor(client)) await this.#turn(client);
    else this.#take(client);
    try {
      return await work();
    } finally {
      this.#leave(client);
    }
  }

  #turn(client: string): Promise<void> {
    const queue = this.#waiting.get(client) ?? [];
    if (queue.length >= this.#limits.waitingPerClient) throw new QueueFullError(`${queue.length} requests wait`);
    return new Promise((start) => {
      queue.push({ start });
      this.#waiting.set(client, queue);
    });
  }

  #hasPlaceFor(client: string): boolean {
    const own = this.#running.get(client) ?? 0;
    return this.#runningInAll < this.#limits.running && own < this.#limits.runningPerClient;
  }

  #take(client: string): void {
    this.#runningInAll++;
    this.#running.set(client, (this.#running.get(client) ?? 0) + 1);
  }

  #leave(client: string): void {
    this.#runningInAll--;
    const left = (this.#running.get(client) ?? 1) - 1;
    if (left > 0) this.#running.set(client, left);
    else this.#running.delete(client);

    for (const [next, queue] of this.#waiting) {
      if (!this.#hasPlaceFor(next)) continue;
      const first = queue.shift();
      // To the end of the row: the others come first next time.
      this.#waiting.delete(next);
      if (queue.length > 0) this.#waiting.set(next, queue);
      if (!first) continue;
      this.#take(next);
      first.start();
      return;
    }
  }
}
