import { getDb } from "@/lib/db/client";
import type { AuditLine } from "@/lib/domain/work/people";
import { findAuditOf } from "./audit";
import { findImports } from "./imports";
import { type Account, findSessions, getAccount, type OpenSession } from "./people";

/** All that is kept about one person, for them to take away. */
export type OwnData = {
  account: Account;
  /** Browsers that are signed in: kind, network, since, last seen, until when. */
  sessions: Omit<OpenSession, "id">[];
  /** What they wrote and published. */
  drafts: { id: number; country: string; updatedAt: string }[];
  /** What they did to drafts, with the words they wrote to others. */
  draftLog: { draft: number; kind: string; text: string | null; at: string }[];
  /** Reported mistakes that they closed. */
  corrections: { id: number; state: string; resolution: string | null; at: string | null }[];
  revisions: { plan: string | null; country: string; number: number; note: string | null; at: string }[];
  /** Changes of lead agencies. */
  agencyRevisions: { country: string; note: string | null; at: string }[];
  /** Changes of sources. */
  sourceRevisions: { source: number; note: string | null; at: string }[];
  /** Files whose import is not done. */
  imports: { fileName: string; updatedAt: string }[];
  audit: AuditLine[];
};

export async function getOwnData(personId: string): Promise<OwnData | null> {
  const account = await getAccount(personId);
  if (!account) return null;
  const db = await getDb();
  const sessions = await findSessions(personId);
  const drafts = await db.planDraft.findMany({
    where: { authorId: personId },
    select: { id: true, countryId: true, updatedAt: true },
    orderBy: { id: "asc" },
  });
  const draftLog = await db.draftEvent.findMany({
    where: { authorId: personId },
    select: { draftId: true, kind: true, text: true, createdAt: true },
    orderBy: { id: "asc" },
  });
  const corrections = await db.correction.findMany({
    where: { resolvedById: personId },
    select: { id: true, state: true, resolution: true, resolvedAt: true },
    orderBy: { id: "asc" },
  });
  const revisions = await db.revision.findMany({
    where: { authorId: personId },
    select: { plan: { select: { slug: true } }, countryId: true, number: true, note: true, createdAt: true },
    orderBy: { id: "asc" },
  });
  const agencyRevisions = await db.agencyRevision.findMany({
    where: { authorId: personId },
    select: { countryId: true, note: true, createdAt: true },
    orderBy: { id: "asc" },
  });
  const sourceRevisions = await db.sourceRevision.findMany({
    where: { authorId: personId },
    select: { sourceId: true, note: true, createdAt: true },
    orderBy: { id: "asc" },
  });
  const imports = await findImports(personId);
  return {
    account,
    sessions: sessions.map(({ id: _, ...session }) => session),
    drafts: drafts.map(({ id, countryId, updatedAt }) => ({
      id,
      country: countryId,
      updatedAt: updatedAt.toISOString(),
    })),
    draftLog: draftLog.map(({ draftId, kind, text, createdAt }) => ({
      draft: draftId,
      kind,
      text,
      at: createdAt.toISOString(),
    })),
    corrections: corrections.map(({ resolvedAt, ...row }) => ({ ...row, at: resolvedAt?.toISOString() ?? null })),
    revisions: revisions.map(({ plan, countryId, number, note, createdAt }) => ({
      plan: plan?.slug ?? null,
      country: countryId,
      number,
      note,
      at: createdAt.toISOString(),
    })),
    agencyRevisions: agencyRevisions.map(({ countryId, note, createdAt }) => ({
      country: countryId,
      note,
      at: createdAt.toISOString(),
    })),
    sourceRevisions: sourceRevisions.map(({ sourceId, note, createdAt }) => ({
      source: sourceId,
      note,
      at: createdAt.toISOString(),
    })),
    imports: imports.map(({ fileName, updatedAt }) => ({ fileName, updatedAt })),
    audit: await findAuditOf(personId),
  };
}
