import { getDb } from "@/lib/db/client";

/** What an admin decides for the whole portal. */
export type Settings = {
  /** May one person publish what they wrote themselves? */
  ownPublish: boolean;
};

export async function getSettings(): Promise<Settings> {
  const db = await getDb();
  const row = await db.settings.findUnique({ where: { id: 1 }, select: { ownPublish: true } });
  return row ?? { ownPublish: false };
}
