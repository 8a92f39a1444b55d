import { type Portal, startPortal } from "@/tests/fixtures/portal";

/** "Today" of the portal under test, so that statuses and "ending soon" lists don't change with the calendar. */
const TODAY = "2026-11-25";

/** A portal on the real facts, on a database of its own: a fresh embedded one unless `databaseUrl` names a server. */
export function startTestPortal(databaseUrl = ""): Promise<Portal> {
  return startPortal({ env: { NAP_TODAY: TODAY, NAP_BASE_URL: "", DATABASE_URL: databaseUrl } });
}

/**
 * Playwright's global set-up: one portal for all specs on the embedded database. Set NAP_E2E_URL to try the specs on a
 * portal that is already running.
 *
 * @returns how to stop it, if it started one.
 */
export default async function startForAllSpecs(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.NAP_E2E_URL) return undefined;

  const portal = await startTestPortal();
  process.env.NAP_E2E_URL = portal.url;
  return async () => {
    await portal.stop();
  };
}
