import { getLog } from "@/lib/server/logging";
import { checkLinks, type LinkRound } from "./check-links";

// Once per process, as Next bundles lib/ into a module graph of its own.
const processWide = globalThis as typeof globalThis & { napLinkRound?: LinkRound };

/** The round that this process runs, or ran last; null: none. */
export function lastRound(): LinkRound | null {
  return processWide.napLinkRound ?? null;
}

/** Begins a round that goes on by itself. False: one is under way. */
export function beginRound(personId: string): boolean {
  const last = lastRound();
  if (last && last.endedAt === null) return false;
  const startedAt = new Date().toISOString();
  processWide.napLinkRound = { total: 0, asked: 0, startedAt, endedAt: null };
  checkLinks({
    personId,
    onProgress(round) {
      processWide.napLinkRound = round;
    },
  }).catch((error: unknown) => {
    getLog().error({ err: error }, "The check of links has stopped");
    processWide.napLinkRound = { ...(lastRound() as LinkRound), endedAt: new Date().toISOString() };
  });
  return true;
}
