import { connection } from "next/server";
import { getCatalogueVersion } from "@/lib/catalogue/catalogue";
import { diskFullSince, getDatabase } from "@/lib/db/client";
import { findPendingMigrations } from "@/lib/db/migrate";
import { withinDeadline } from "@/lib/deadline";

/** A probe that waits longer than this says nothing that its reader can use. */
const TIMEOUT_MS = 4000;

/**
 * For load balancers and operators: can this process answer on real data, and save? 503 with the reason until the
 * database is reachable, migrated, holds a catalogue and, as far as is known, has room on its disk.
 */
export async function GET() {
  await connection();
  try {
    return await withinDeadline(look(), TIMEOUT_MS, "the database");
  } catch (error) {
    return notReady(error instanceof Error ? error.message : String(error));
  }
}

async function look(): Promise<Response> {
  const pending = await findPendingMigrations(await getDatabase());
  if (pending.length > 0) return notReady(`the database lacks ${pending.join(", ")}: run npm run db:setup`);
  const full = await diskFullSince();
  if (full) return notReady(`the disk of the database is full, nothing can be saved since ${full.toISOString()}`);
  return answer(200, { status: "ready", catalogueVersion: await getCatalogueVersion() });
}

function notReady(reason: string): Response {
  return answer(503, { status: "not ready", reason });
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
