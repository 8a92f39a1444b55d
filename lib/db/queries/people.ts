import { getDb } from "@/lib/db/client";
import type { Role } from "@/lib/domain/work/people";

/** An account as the administration lists it. */
export type Account = {
  id: string;
  name: string;
  email: string;
  role: Role;
  country: string | null;
  /** invited: has not set a password yet. */
  state: "active" | "invited" | "disabled";
  secondFactor: boolean;
  /** ISO instant. */
  createdAt: string;
};

const accountColumns = {
  id: true,
  name: true,
  email: true,
  role: true,
  countryId: true,
  disabledAt: true,
  twoFactorEnabled: true,
  createdAt: true,
  _count: { select: { accounts: true } },
} as const;

/** All accounts, by name. */
export async function findAccounts(): Promise<Account[]> {
  const db = await getDb();
  const rows = await db.person.findMany({ select: accountColumns, orderBy: [{ email: "asc" }] });
  const { compare } = new Intl.Collator("en");
  return rows.map(toAccount).sort((a, b) => compare(a.name, b.name));
}

export async function getAccount(id: string): Promise<Account | null> {
  const db = await getDb();
  const row = await db.person.findUnique({ where: { id }, select: accountColumns });
  return row && toAccount(row);
}

/** The account of a mail address, in whatever case it is written. */
export async function getAccountByEmail(email: string): Promise<Account | null> {
  const db = await getDb();
  const row = await db.person.findUnique({ where: { email: email.toLowerCase() }, select: accountColumns });
  return row && toAccount(row);
}

type Row = {
  id: string;
  name: string;
  email: string;
  role: Role;
  countryId: string | null;
  disabledAt: Date | null;
  twoFactorEnabled: boolean;
  createdAt: Date;
  _count: { accounts: number };
};

function toAccount({ countryId, disabledAt, twoFactorEnabled, createdAt, _count, ...row }: Row): Account {
  return {
    ...row,
    country: countryId,
    state: disabledAt ? "disabled" : _count.accounts === 0 ? "invited" : "active",
    secondFactor: twoFactorEnabled,
    createdAt: createdAt.toISOString(),
  };
}

/** Is there such an account, not disabled? */
export async function isSignInAllowed(id: string): Promise<boolean> {
  const db = await getDb();
  return (await db.person.count({ where: { id, disabledAt: null } })) > 0;
}

/** Is there anybody at all? If not, the portal waits for its first admin. */
export async function hasPeople(): Promise<boolean> {
  const db = await getDb();
  return (await db.person.count()) > 0;
}

/** Names by id, of those accounts that still exist: history outlives the others. */
export async function getPeopleNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const db = await getDb();
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await db.person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whose link it is; null if it is unknown, used or past. A link for the first admin is nobody's. */
export async function getLinkOwner(hash: string): Promise<{ name: string | null; email: string | null } | null> {
  const db = await getDb();
  const link = await db.oneTimeLink.findUnique({
    where: { hash, usedAt: null, expiresAt: { gt: new Date() } },
    select: { person: { select: { name: true, email: true } } },
  });
  return link && { name: link.person?.name ?? null, email: link.person?.email ?? null };
}

/** A browser that is signed in. */
export type OpenSession = {
  id: string;
  /** As `deviceOf` writes it; null: signed in before that was kept. */
  device: string | null;
  /** As `networkPrefix` gives it. */
  network: string | null;
  /** ISO instants. Seen: to the hour. */
  createdAt: string;
  seenAt: string;
  expiresAt: string;
};

/** The sessions of somebody that still count, the last seen first. */
export async function findSessions(personId: string): Promise<OpenSession[]> {
  const db = await getDb();
  const rows = await db.session.findMany({
    where: { userId: personId, expiresAt: { gt: new Date() } },
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, updatedAt: true, expiresAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, userAgent, ipAddress, createdAt, updatedAt, expiresAt }) => ({
    id,
    device: userAgent,
    network: ipAddress,
    createdAt: createdAt.toISOString(),
    seenAt: updatedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}
