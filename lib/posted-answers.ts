import { AsyncLocalStorage } from "node:async_hooks";

type Posted = { answers: URLSearchParams | null };

// Next bundles lib/ into its own module graph, so that one process holds two copies of this module.
const processWide = globalThis as typeof globalThis & { napPostedAnswers?: AsyncLocalStorage<Posted> };

function requests(): AsyncLocalStorage<Posted> {
  processWide.napPostedAnswers ??= new AsyncLocalStorage();
  return processWide.napPostedAnswers;
}

/** Runs `work`, one request, so that its page may be told what its form sent. */
export function withPostedAnswers<T>(work: () => T): T {
  return requests().run({ answers: null }, work);
}

/**
 * Hands the self-check's answers from the action that a form without script was sent to, to the page that is rendered
 * as its answer: in memory, for the length of this request, so that they stand in no address.
 */
export function setPostedAnswers(answers: URLSearchParams): void {
  const request = requests().getStore();
  if (request) request.answers = answers;
}

/** What this request's form sent; null: it sent none. */
export function postedAnswers(): URLSearchParams | null {
  return requests().getStore()?.answers ?? null;
}
