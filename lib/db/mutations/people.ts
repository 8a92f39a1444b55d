import { getDb, inTransaction, type Transaction } from "@/lib/db/client";
import type { LinkPurpose, Role } from "@/lib/domain/work/people";
import { recordAudit } from "./audit";

/** A one-time link as it is stored: the hash of its secret, and its end. */
export type StoredLink = { hash: string; expiresAt: Date };

/** Role and, for a focal point alone, country. */
export type Duty = { role: Role; countryId: string | null };

/** Why something could not be done to an account. Nothing was written. */
type PeopleRefusal = "gone" | "last_admin" | "email_taken";

type Outcome<T = object> = ({ ok: true } & T) | { ok: false; reason: PeopleRefusal };

/**
 * Adds an account without a password, and the link by which its owner sets one.
 *
 * @param actorId null: whoever has the server.
 */
export async function invitePerson(
  person: Duty & { name: string; email: string },
  link: StoredLink,
  actorId: string | null,
): Promise<Outcome<{ id: string }>> {
  return inTransaction(async (tx) => {
    const email = person.email.toLowerCase();
    // Not by catching the unique constraint: after an error the transaction could write no more.
    const { count } = await tx.person.createMany({ data: { ...person, email }, skipDuplicates: true });
    if (count === 0) return { ok: false, reason: "email_taken" };

    const { id } = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await addLink(tx, { ...link, purpose: "invitation", personId: id });
    await recordAudit(tx, { event: "person_invited", actorId, subjectId: id, detail: duty(person) });
    return { ok: true, id };
  });
}

/**
 * A new link for somebody who has not used, or has lost, what they had. Earlier ones no longer work.
 *
 * @param actorId null: whoever has the server, or the person by way of their mailbox.
 */
export async function renewLink(personId: string, link: StoredLink, actorId: string | null): Promise<Outcome> {
  return inTransaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId, disabledAt: null },
      select: { _count: { select: { accounts: true } } },
    });
    if (!person) return { ok: false, reason: "gone" };

    const purpose = person._count.accounts === 0 ? "invitation" : "password_reset";
    await tx.oneTimeLink.deleteMany({ where: { personId, usedAt: null } });
    await addLink(tx, { ...link, purpose, personId });
    await recordAudit(tx, { event: "link_made", actorId, subjectId: personId, detail: { purpose } });
    return { ok: true };
  });
}

/**
 * A link for the first admin. Several may be out, as several web processes start on one database; the first that is
 * used makes the others useless.
 *
 * @returns false, and writes nothing, if there are people already.
 */
export async function offerFirstAdmin(link: StoredLink): Promise<boolean> {
  return inTransaction(async (tx) => {
    if ((await tx.person.count()) > 0) return false;
    await addLink(tx, { ...link, purpose: "first_admin", personId: null });
    return true;
  });
}

/**
 * Makes the first account, an admin, for the holder of the link.
 *
 * @returns its id; null if the link is unknown, used or past, or somebody else was first.
 */
export async function createFirstAdmin(
  linkHash: string,
  person: { name: string; email: string; passwordHash: string },
): Promise<string | null> {
  return inTransaction(async (tx) => {
    // Of two who come at once, the second waits here and then finds the first.
    await tx.$queryRaw`SELECT id FROM "OneTimeLink" WHERE purpose = 'first_admin' ORDER BY id FOR UPDATE`;
    if ((await tx.person.count()) > 0 || !(await redeemLink(tx, linkHash, ["first_admin"]))) return null;

    const { name, email, passwordHash } = person;
    const { id } = await tx.person.create({
      data: { name, email: email.toLowerCase(), role: "admin" },
      select: { id: true },
    });
    await savePassword(tx, id, passwordHash);
    await recordAudit(tx, { event: "person_invited", actorId: id, detail: duty({ role: "admin", countryId: null }) });
    return id;
  });
}

/**
 * Sets the password of the link's person, ends their sessions, and makes every link of theirs useless.
 *
 * @returns their id; null if the link is unknown, used or past, or the person is disabled.
 */
export async function setPasswordByLink(linkHash: string, passwordHash: string): Promise<string | null> {
  return inTransaction(async (tx) => {
    const link = await redeemLink(tx, linkHash, ["invitation", "password_reset"]);
    if (!link?.personId) return null;
    const { personId } = link;
    const allowed = await tx.person.count({ where: { id: personId, disabledAt: null } });
    if (allowed === 0) return null;

    await savePassword(tx, personId, passwordHash);
    await tx.session.deleteMany({ where: { userId: personId } });
    await tx.oneTimeLink.deleteMany({ where: { personId, usedAt: null } });
    await recordAudit(tx, { event: "password_set", actorId: personId, detail: { by: link.purpose } });
    return personId;
  });
}

/** Gives somebody another role or country, and ends their sessions: with new rights comes a new sign-in. */
export async function changeDuty(personId: string, duties: Duty, actorId: string): Promise<Outcome<{ name: string }>> {
  return inTransaction(async (tx) => {
    const admins = await lockAdmins(tx);
    const before = await tx.person.findUnique({
      where: { id: personId },
      select: { name: true, role: true, countryId: true },
    });
    if (!before) return { ok: false, reason: "gone" };
    if (duties.role !== "admin" && isLast(admins, personId)) return { ok: false, reason: "last_admin" };

    if (before.role === duties.role && before.countryId === duties.countryId) return { ok: true, name: before.name };

    await tx.person.update({ where: { id: personId }, data: duties, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: personId } });
    const detail = { from: before.role, fromCountry: before.countryId, ...duty(duties) };
    await recordAudit(tx, { event: "role_changed", actorId, subjectId: personId, detail });
    return { ok: true, name: before.name };
  });
}

/** Shuts an account and ends its sessions and links at once, or opens it again. */
export async function setDisabled(personId: string, disabled: boolean, actorId: string): Promise<Outcome> {
  return inTransaction(async (tx) => {
    const admins = await lockAdmins(tx);
    if (disabled && isLast(admins, personId)) return { ok: false, reason: "last_admin" };
    const disabledAt = disabled ? new Date() : null;
    const { count } = await tx.person.updateMany({ where: { id: personId }, data: { disabledAt } });
    if (count === 0) return { ok: false, reason: "gone" };

    if (disabled) {
      await tx.session.deleteMany({ where: { userId: personId } });
      await tx.oneTimeLink.deleteMany({ where: { personId, usedAt: null } });
    }
    const event = disabled ? "person_disabled" : "person_enabled";
    await recordAudit(tx, { event, actorId, subjectId: personId });
    return { ok: true };
  });
}

/**
 * Deletes an account with all that is kept about its person. What they published stays, by "a former editor"; so do
 * their drafts, for others to go on with.
 */
export async function deleteAccount(personId: string, actorId: string): Promise<Outcome> {
  return inTransaction(async (tx) => {
    const admins = await lockAdmins(tx);
    if (isLast(admins, personId)) return { ok: false, reason: "last_admin" };
    const { count } = await tx.person.deleteMany({ where: { id: personId } });
    if (count === 0) return { ok: false, reason: "gone" };

    await tx.verification.deleteMany({ where: { value: personId } });
    await recordAudit(tx, { event: "account_deleted", actorId, ...(actorId !== personId && { subjectId: personId }) });
    return { ok: true };
  });
}

/**
 * Takes the second factor off somebody who has lost both phone and backup codes, and ends their sessions: they sign in
 * with their password and set up another. Nobody resets their own: that asks for the password (`stopSecondFactor`).
 */
export async function resetSecondFactor(
  personId: string,
  actorId: string,
): Promise<{ ok: true } | { ok: false; reason: "gone" | "own_factor" | "no_factor" }> {
  return inTransaction(async (tx) => {
    if (personId === actorId) return { ok: false, reason: "own_factor" };
    const person = await tx.person.findUnique({ where: { id: personId }, select: { twoFactorEnabled: true } });
    if (!person) return { ok: false, reason: "gone" };
    if (!person.twoFactorEnabled) return { ok: false, reason: "no_factor" };

    await tx.twoFactor.deleteMany({ where: { userId: personId } });
    await tx.person.update({ where: { id: personId }, data: { twoFactorEnabled: false }, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: personId } });
    await tx.verification.deleteMany({ where: { value: personId } });
    await recordAudit(tx, { event: "second_factor_reset", actorId, subjectId: personId });
    return { ok: true };
  });
}

/** Ends every session of somebody who asks for it. */
export async function endSessions(personId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.session.deleteMany({ where: { userId: personId } });
    await recordAudit(tx, { event: "signed_out", actorId: personId, detail: { everywhere: true } });
  });
}

/** Ends one session of somebody, in whatever browser it is; another's, or one that has ended already, is left alone. */
export async function endSession(personId: string, sessionId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId: personId } });
    if (count > 0) await recordAudit(tx, { event: "signed_out", actorId: personId, detail: { elsewhere: true } });
  });
}

/** Notes that a session was used now. Past `inTransaction`, because it publishes nothing. */
export async function noteSeen(sessionId: string): Promise<void> {
  const db = await getDb();
  await db.session.updateMany({ where: { id: sessionId }, data: { updatedAt: new Date() } });
}

/** How long used and ended links and sessions are kept: long enough to look into what happened. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Rows of one table that one purge takes at the most: a purge must not hold up those who are at work. */
const PURGED_AT_ONCE = 5000;

/**
 * Deletes links, sessions and half-done sign-ins that ended more than a week ago, and counted tries that count no more.
 *
 * @returns how many rows went, by table.
 */
export async function purgeEnded(now = new Date()): Promise<Record<string, number>> {
  const before = new Date(now.getTime() - KEPT_MS);
  return inTransaction(async (tx) => ({
    links: await tx.$executeRaw`DELETE FROM "OneTimeLink" WHERE id IN (
      SELECT id FROM "OneTimeLink" WHERE "expiresAt" < ${before} ORDER BY id LIMIT ${PURGED_AT_ONCE})`,
    sessions: await tx.$executeRaw`DELETE FROM "Session" WHERE id IN (
      SELECT id FROM "Session" WHERE "expiresAt" < ${before} ORDER BY id LIMIT ${PURGED_AT_ONCE})`,
    verifications: await tx.$executeRaw`DELETE FROM "Verification" WHERE id IN (
      SELECT id FROM "Verification" WHERE "expiresAt" < ${before} ORDER BY id LIMIT ${PURGED_AT_ONCE})`,
    tries: await tx.$executeRaw`DELETE FROM "RateLimit" WHERE key IN (
      SELECT key FROM "RateLimit" WHERE expire < ${before} ORDER BY key LIMIT ${PURGED_AT_ONCE})`,
  }));
}

async function savePassword(tx: Transaction, personId: string, password: string): Promise<void> {
  const providerId = "credential";
  await tx.account.upsert({
    where: { userId_providerId: { userId: personId, providerId } },
    create: { userId: personId, accountId: personId, providerId, password },
    update: { password },
    select: { id: true },
  });
}

async function addLink(tx: Transaction, link: StoredLink & { purpose: LinkPurpose; personId: string | null }) {
  await tx.oneTimeLink.create({ data: link, select: { id: true } });
}

/** Uses a link up. Of two who come at once, one finds it used. */
async function redeemLink(tx: Transaction, hash: string, purposes: LinkPurpose[]) {
  const now = new Date();
  const { count } = await tx.oneTimeLink.updateMany({
    where: { hash, purpose: { in: purposes }, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 0) return null;
  return tx.oneTimeLink.findUniqueOrThrow({ where: { hash }, select: { purpose: true, personId: true } });
}

/** The ids of all who can administer, locked: two admins who take each other's role away at once take turns. */
async function lockAdmins(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Person" WHERE role = 'admin' AND "disabledAt" IS NULL ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

function isLast(admins: readonly string[], personId: string): boolean {
  return admins.length === 1 && admins[0] === personId;
}

function duty({ role, countryId }: Duty) {
  return { role, country: countryId };
}
