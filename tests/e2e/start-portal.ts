import { rm } from "node:fs/promises";
import { startCluster } from "@/tests/fixtures/databases/cluster";
import { copySeeded, type Seeded, seedEmbedded, seedServer } from "@/tests/fixtures/databases/seeded";
import { findPostgresBin } from "@/tests/fixtures/machine";
import { type Portal, startPortal } from "@/tests/fixtures/portal";

/** "Today" of the portal under test, so that statuses and "ending soon" lists don't change with the calendar. */
const TODAY = "2026-11-25";

/** What the set-up loaded, told to Playwright's workers. */
const SEEDED = "NAP_E2E_SEEDED";

/** A portal on the real facts, on a database of its own. */
export async function startTestPortal(engine: "embedded" | "server" = "embedded"): Promise<Portal> {
  const seeded: Seeded = JSON.parse(process.env[SEEDED] ?? "{}");
  const { environment, remove } = await copySeeded(seeded, engine);
  try {
    const portal = await startPortal({ env: { NAP_TODAY: TODAY, NAP_BASE_URL: "", ...environment } });
    return {
      ...portal,
      stop: async () => {
        const code = await portal.stop();
        await remove();
        return code;
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * Playwright's global set-up: loads the facts once for each engine, and starts one portal for all specs on the embedded
 * database. Set NAP_E2E_URL to try the specs on a portal that is already running.
 *
 * @returns how to undo it.
 */
export default async function startForAllSpecs(): Promise<() => Promise<void>> {
  const cluster = findPostgresBin() ? await startCluster() : null;
  const [embeddedFolder, server] = await Promise.all([
    seedEmbedded(),
    cluster ? seedServer(cluster.urlOf("postgres")) : undefined,
  ]);
  process.env[SEEDED] = JSON.stringify({ embeddedFolder, server } satisfies Seeded);

  const portal = process.env.NAP_E2E_URL ? null : await startTestPortal();
  if (portal) process.env.NAP_E2E_URL = portal.url;
  return async () => {
    await portal?.stop();
    cluster?.stop();
    await rm(embeddedFolder, { recursive: true, force: true });
  };
}
