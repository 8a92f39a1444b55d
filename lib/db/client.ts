import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { noteFate } from "@/lib/request-fate";
import { isDiskFull } from "./disk-full";
import { lockFolder } from "./folder-lock";

/** Where a database is: on a server, or in a folder of this machine that this process alone opens. */
export type DatabaseTarget = { engine: "server"; url: string } | { engine: "embedded"; folder: string };

export type Database = {
  engine: DatabaseTarget["engine"];
  prisma: PrismaClient;
  /** For what Prisma can't do: SQL scripts, advisory locks, VACUUM. One connection on the embedded engine. */
  pool: pg.Pool;
  close(): Promise<void>;
};

/** What `inTransaction` hands to its callback. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

// Next bundles lib/ into its own module graph, so that one process holds two copies of this module:
// what must be there once per process lives on globalThis.
const processWide = globalThis as typeof globalThis & {
  napDatabase?: Promise<Database>;
  napTransactionsEnded?: number;
  napDiskFullSince?: Date | null;
};

/** How long a server may take, in milliseconds: a host that drops packets must fail, not hang. */
export type ServerPatience = { connectMs: number; statementMs: number };

const PATIENCE: ServerPatience = { connectMs: 5000, statementMs: 60_000 };

/** For setting up: migrations, and waiting for another process that migrates, take minutes. */
export const LONG_PATIENCE: ServerPatience = { connectMs: 15_000, statementMs: 30 * 60_000 };

/** The database that the environment names. */
export function databaseTarget(): DatabaseTarget {
  return env.DATABASE_URL
    ? { engine: "server", url: env.DATABASE_URL }
    : { engine: "embedded", folder: path.join(env.NAP_DATA_DIR, "postgres") };
}

/**
 * This process's database, opened at the first call. A failed opening is tried again at the next call.
 *
 * @param target what to open if none is open yet.
 * @throws {FolderLockedError} if another process has the embedded folder open.
 */
export function getDatabase(target = databaseTarget(), patience = PATIENCE): Promise<Database> {
  processWide.napDatabase ??= openDatabase(target, patience).catch((error) => {
    processWide.napDatabase = undefined;
    throw error;
  });
  return processWide.napDatabase;
}

/** Prisma's client of this process's database. */
export async function getDb(): Promise<PrismaClient> {
  return (await getDatabase()).prisma;
}

/** Closes this process's database if it is open, and gives up the folder's lock. */
export async function closeDb(): Promise<void> {
  const opening = processWide.napDatabase;
  processWide.napDatabase = undefined;
  await (await opening?.catch(() => undefined))?.close();
}

/**
 * Runs `work` in one transaction of this process's database. Inside it, use only `tx`: the embedded engine has
 * one connection, and a query past `tx` would wait for it for ever.
 *
 * @param timeoutMs how long `work` may take. The wait for a connection is as long, since transactions of the
 *   embedded engine queue behind each other.
 */
export async function inTransaction<T>(
  work: (tx: Transaction) => Promise<T>,
  { timeoutMs = 30_000, isolationLevel }: { timeoutMs?: number; isolationLevel?: "RepeatableRead" } = {},
): Promise<T> {
  const db = await getDb();
  try {
    return await db.$transaction(work, {
      timeout: timeoutMs,
      maxWait: timeoutMs,
      ...(isolationLevel && { isolationLevel }),
    });
  } catch (error) {
    if (isDiskFull(error)) {
      processWide.napDiskFullSince ??= new Date();
      noteFate("diskFull");
    }
    throw error;
  } finally {
    processWide.napTransactionsEnded = countTransactionsEnded() + 1;
  }
}

/**
 * Since when nothing can be saved because the database's disk is full; null: as far as is known, it has room. Where it
 * was full, a small write is tried, so that the answer is no older than the call.
 */
export async function diskFullSince(): Promise<Date | null> {
  if (!processWide.napDiskFullSince) return null;
  try {
    await inTransaction((tx) => tx.$executeRaw`UPDATE "CatalogueState" SET version = version WHERE id = 1`);
    processWide.napDiskFullSince = null;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
  return processWide.napDiskFullSince ?? null;
}

/** How many of this process's transactions have ended: while it stays the same, this process has published nothing. */
export function countTransactionsEnded(): number {
  return processWide.napTransactionsEnded ?? 0;
}

/** Opens a database; the caller closes it. Pages and actions use `getDb` instead. */
export async function openDatabase(target: DatabaseTarget, patience = PATIENCE): Promise<Database> {
  return target.engine === "server" ? openServer(target.url, patience) : openEmbedded(target.folder);
}

/** A connection that is given up once it has not answered in time: what is asked next would wait behind it. */
class ImpatientClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: node-postgres' own overloads of query
  override query(...given: any[]): any {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const asked = (super.query as any)(...given);
    if (asked instanceof Promise) {
      asked.catch((error: Error) => {
        if (error.message === "Query read timeout") this.connection.stream.destroy();
      });
    }
    return asked;
  }
}

function openServer(url: string, { connectMs, statementMs }: ServerPatience): Database {
  const pool = new pg.Pool({
    connectionString: url,
    Client: ImpatientClient,
    connectionTimeoutMillis: connectMs,
    query_timeout: statementMs + connectMs,
    keepAlive: true,
    // Said by a statement, not at the connection's start: poolers in between refuse parameters that they don't know.
    onConnect: (client) => client.query(`SET statement_timeout = ${statementMs}`).catch(() => undefined),
  });
  // A connection that drops while idle is replaced at the next query; unheard, the event would end the process.
  pool.on("error", () => undefined);
  return database("server", pool, () => pool.end());
}

async function openEmbedded(folder: string): Promise<Database> {
  const lock = lockFolder(folder);
  try {
    const pglite = await PGlite.create(folder);
    const pool = new pg.Pool({ ...embeddedConfig(pglite), max: 1, idleTimeoutMillis: 0 });
    return database("embedded", pool, async () => {
      await pool.end();
      await pglite.close();
      lock.release();
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

function database(engine: Database["engine"], pool: pg.Pool, end: () => Promise<void>): Database {
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    engine,
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await end();
    },
  };
}

/**
 * PGlite as node-postgres sees it. adapter-pg passes an object of type parsers where the protocol has a list of
 * type ids, and PGlite's connection, unlike a real one, calls `forEach` on it.
 */
function embeddedConfig(pglite: PGlite): pg.PoolConfig {
  const config = createPgConfig(pglite);
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  connection.parse = (query: { types?: unknown }) =>
    parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
  return config as unknown as pg.PoolConfig;
}
