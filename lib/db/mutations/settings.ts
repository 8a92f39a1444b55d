import { inTransaction } from "@/lib/db/client";
import type { Settings } from "@/lib/db/queries/settings";
import { recordAudit } from "./audit";

export async function saveSettings(settings: Settings, actorId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.settings.upsert({
      where: { id: 1 },
      create: { id: 1, ...settings },
      update: settings,
      select: { id: true },
    });
    await recordAudit(tx, { event: "settings_changed", actorId, detail: { ...settings } });
  });
}
