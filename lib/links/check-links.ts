import { recordLinkRound, saveLinkChecks } from "@/lib/db/mutations/links";
import { findLinksToCheck } from "@/lib/db/queries/sources";
import { type LinkFinding, nextCheck } from "@/lib/domain/plan/link-check";
import { env } from "@/lib/env";
import type { NetworkGuard } from "@/lib/net/guarded-request";
import { HostQueue } from "@/lib/net/host-queue";
import { checkLink, type LinkAsker } from "./check-link";

/** How far a round has come. */
export type LinkRound = { total: number; asked: number; startedAt: string; endedAt: string | null };

/** One request a second for each host, and ten seconds for an answer. */
const PAUSE_MS = 1000;
const TIMEOUT_MS = 10_000;
/** Addresses under way at once, of whatever hosts. */
const AT_ONCE = 12;
/** What has come in is kept so often, so that a round that is broken off is not lost. */
const SAVE_EVERY = 100;

type Options = {
  /** Who began it; null: the command line. */
  personId: string | null;
  guard?: NetworkGuard;
  pauseMs?: number;
  timeoutMs?: number;
  /** Only these addresses; all that are cited unless given. */
  urls?: readonly string[];
  onProgress?(round: LinkRound): void;
};

/**
 * Asks the addresses of all sources, keeps how each answered and raises the catalogue's version. An address that does
 * not answer is asked once more at the end.
 */
export async function checkLinks(options: Options): Promise<LinkRound> {
  const asker: LinkAsker = {
    ...(options.guard && { guard: options.guard }),
    queue: new HostQueue(options.pauseMs ?? PAUSE_MS),
    userAgent: `nap-atlas/1.0 (link check${env.NAP_BASE_URL ? `; ${env.NAP_BASE_URL}` : ""})`,
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    robots: new Map(),
  };
  const sources = await findLinksToCheck(options.urls ?? null);
  const round: LinkRound = {
    total: sources.length,
    asked: 0,
    startedAt: new Date().toISOString(),
    endedAt: null,
  };
  type Asked = { source: (typeof sources)[number]; finding: LinkFinding };
  let waiting: Asked[] = [];
  const again: typeof sources = [];

  const keep = async () => {
    const batch = waiting;
    waiting = [];
    const at = new Date().toISOString();
    await saveLinkChecks(
      batch.map(({ source, finding }) => ({
        sourceId: source.id,
        check: nextCheck(source.before, finding, { at, checkedOn: source.checkedOn }),
      })),
    );
  };
  const askAll = async (list: typeof sources, isLast: boolean) => {
    const queue = list.values();
    const worker = async () => {
      for (const source of queue) {
        const finding = await checkLink(source.url, asker);
        if (finding.state === "unreachable" && !isLast) {
          again.push(source);
          continue;
        }
        waiting.push({ source, finding });
        round.asked += 1;
        options.onProgress?.({ ...round });
        if (waiting.length >= SAVE_EVERY) await keep();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };

  await askAll(sources, false);
  await askAll(again, true);
  await keep();
  await recordLinkRound(options.personId, round.total);
  round.endedAt = new Date().toISOString();
  options.onProgress?.({ ...round });
  return round;
}
