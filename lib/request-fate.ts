import { AsyncLocalStorage } from "node:async_hooks";

/** What became of a request inside the application, for the front to choose its answer by. */
export type RequestFate = {
  /** It was read as far as one of our own actions: what broke later is our fault, not the sender's. */
  reached: boolean;
  /** The database had no room left: nothing of it was saved. */
  diskFull: boolean;
};

// Next bundles lib/ into its own module graph, so that one process holds two copies of this module.
const processWide = globalThis as typeof globalThis & { napRequestFates?: AsyncLocalStorage<RequestFate> };

function fates(): AsyncLocalStorage<RequestFate> {
  processWide.napRequestFates ??= new AsyncLocalStorage();
  return processWide.napRequestFates;
}

/** Runs `work`, and all that it starts, as one request whose fate is noted in `fate`. */
export function withFate<T>(fate: RequestFate, work: () => T): T {
  return fates().run(fate, work);
}

/** Notes it of the request that is being answered, if one is. */
export function noteFate(what: keyof RequestFate): void {
  const fate = fates().getStore();
  if (fate) fate[what] = true;
}
