import { connection } from "next/server";
import { getCatalogueVersion } from "@/lib/catalogue/catalogue";
import { getDatabase } from "@/lib/db/client";
import { findPendingMigrations } from "@/lib/db/migrate";

/**
 * For load balancers: can this process answer on real data? 503 with the reason until the database is
 * reachable, migrated and holds a catalogue.
 */
export async function GET() {
  await connection();
  try {
    const pending = await findPendingMigrations(await getDatabase());
    if (pending.length > 0) return notReady(`the database lacks ${pending.join(", ")}: run npm run db:setup`);
    return answer(200, { status: "ready", catalogueVersion: await getCatalogueVersion() });
  } catch (error) {
    return notReady(error instanceof Error ? error.message : String(error));
  }
}

function notReady(reason: string): Response {
  return answer(503, { status: "not ready", reason });
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
