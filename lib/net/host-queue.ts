/** Lets one request a second go to each host, in the order in which they ask; hosts do not wait for one another. */
export class HostQueue {
  readonly #last = new Map<string, Promise<void>>();

  constructor(private readonly pauseMs: number) {}

  /** Does the work once the host has rested since the request before. */
  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host) ?? Promise.resolve();
    const done = before.then(work);
    const rested = () => new Promise<void>((resolve) => setTimeout(resolve, this.pauseMs));
    this.#last.set(host, done.then(rested, rested));
    return done;
  }
}
