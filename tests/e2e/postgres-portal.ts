import { startCluster } from "@/tests/fixtures/databases/cluster";
import { startTestPortal } from "./start-portal";

/** A portal whose database is a throw-away PostgreSQL server; `stop` ends both. */
export async function startPostgresPortal(): Promise<{ url: string; stop: () => Promise<void> }> {
  const cluster = await startCluster();
  try {
    const portal = await startTestPortal(cluster.urlOf("postgres"));
    return {
      url: portal.url,
      stop: async () => {
        await portal.stop();
        cluster.stop();
      },
    };
  } catch (error) {
    cluster.stop();
    throw error;
  }
}
