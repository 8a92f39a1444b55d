import type { Transaction } from "@/lib/db/client";
import type { AuditEvent } from "@/lib/domain/work/people";

export type AuditRecord = {
  event: AuditEvent;
  /** null: nobody was signed in. */
  actorId: string | null;
  /** To whom it was done, where that is not the actor. */
  subjectId?: string;
  /** Codes and counts; never a name, an address or a text that somebody typed. */
  detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes down what was done, in the transaction that does it. */
export async function recordAudit(tx: Transaction, { event, actorId, subjectId, detail = {} }: AuditRecord) {
  await tx.auditEntry.create({
    data: { event, actorId, ...(subjectId !== undefined && { subjectId }), detail },
    select: { id: true },
  });
}
