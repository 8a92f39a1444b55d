import { inTransaction } from "@/lib/db/client";
import type { Correction } from "@/lib/domain/work/correction";

type Report = Pick<Correction, "attribute" | "text" | "sourceUrl"> & { plan: string };

/**
 * Puts a reader's report into the queue.
 *
 * @returns false if there is no such plan.
 */
export async function saveCorrection({ plan: slug, ...report }: Report): Promise<boolean> {
  return inTransaction(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { slug }, select: { id: true, countryId: true } });
    if (!plan) return false;
    await tx.correction.create({
      data: { ...report, planId: plan.id, countryId: plan.countryId },
      select: { id: true },
    });
    return true;
  });
}

type Closing =
  | { state: "resolved"; revision: number; resolution: string | null }
  | { state: "rejected"; resolution: string };

/**
 * Closes a report: resolved by a revision of its plan, or dismissed with a reason.
 *
 * @returns gone: it is not open any more; revision: its plan has no such revision. Nothing was written then.
 */
export async function closeCorrection(
  id: number,
  { state, resolution, ...closing }: Closing,
  personId: string,
): Promise<"closed" | "gone" | "revision"> {
  return inTransaction(async (tx) => {
    const report = await tx.correction.findUnique({ where: { id, state: "open" }, select: { planId: true } });
    if (!report) return "gone";

    let revisionId: number | null = null;
    if ("revision" in closing && report.planId !== null) {
      const key = { planId: report.planId, number: closing.revision };
      const revision = await tx.revision.findUnique({ where: { planId_number: key }, select: { id: true } });
      revisionId = revision?.id ?? null;
    }
    if (state === "resolved" && revisionId === null) return "revision";

    const { count } = await tx.correction.updateMany({
      where: { id, state: "open" },
      data: { state, resolution, revisionId, resolvedById: personId, resolvedAt: new Date() },
    });
    return count === 0 ? "gone" : "closed";
  });
}
