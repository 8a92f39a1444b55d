import { purgeEnded } from "@/lib/db/mutations/people";
import { getLog } from "./logging";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Deletes what ended long ago, now and once a day. A failure is logged: it holds up nobody.
 *
 * @returns how to stop it, before the database closes.
 */
export function purgeDaily(): () => void {
  const purge = async () => {
    try {
      const rows = await purgeEnded();
      if (Object.values(rows).some((count) => count > 0)) getLog().info(rows, "deleted what ended long ago");
    } catch (error) {
      getLog().error({ err: error }, "what ended long ago was not deleted");
    }
  };
  void purge();
  const timer = setInterval(purge, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
