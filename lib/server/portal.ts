import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:net";
import path from "node:path";
import next from "next";
import { makeLink } from "@/lib/auth/one-time-links";
import { getCatalogueVersion } from "@/lib/catalogue/catalogue";
import { closeDb, type DatabaseTarget, databaseTarget, getDatabase } from "@/lib/db/client";
import { findPendingMigrations } from "@/lib/db/migrate";
import { offerFirstAdmin } from "@/lib/db/mutations/people";
import { env } from "@/lib/env";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { today } from "@/lib/today";
import { FACT_BASE_FOLDER, hashFacts } from "@/prisma/facts-hash";
import { buildIfNeeded } from "./build";
import { createFront } from "./front";
import { flushLog, getLog } from "./logging";
import { hostOf } from "./own-origin";
import { purgeDaily } from "./purge";
import { shutDownOnSignals } from "./shutdown";
import { StaticFiles } from "./static-files";

/**
 * Prepares what is missing (database, build), serves the portal, and stops it on a signal. Says on standard
 * error what it does and how far it is; standard output is the log.
 */
export async function start({ root, development }: { root: string; development: boolean }): Promise<void> {
  const startedAt = performance.now();
  try {
    await tryPort();
    await Promise.all([setUpDatabase(root), development ? null : buildIfNeeded(root, say)]);
    await serve({ root, development });
    await sayHowToBegin();
    say(`NAP Atlas is ready at http://${env.HOST ?? "localhost"}:${env.PORT} after ${seconds(startedAt)} s.`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

/** Serves a portal whose database and build are there, until a signal comes. */
export async function serve({ root, development }: { root: string; development: boolean }): Promise<void> {
  const app = next({ dev: development, dir: root, hostname: env.HOST, port: env.PORT });
  await app.prepare();
  const server = createFront({
    handle: app.getRequestHandler(),
    log: getLog(),
    trustedProxies: env.NAP_TRUST_PROXY,
    apiPerMinute: env.NAP_API_PER_MINUTE,
    rendersPerMinute: env.NAP_PAGES_PER_MINUTE,
    alwaysTls: env.NAP_TLS === "1",
    publicHost: hostOf(env.NAP_BASE_URL),
    keeping: development
      ? null
      : {
          getVersion: getCatalogueVersion,
          today,
          maxBytes: env.NAP_CACHE_MB * 1024 * 1024,
          files: await StaticFiles.open(root),
          embedAncestors: env.NAP_EMBED_ANCESTORS,
        },
  });
  if (development) server.on("upgrade", app.getUpgradeHandler());
  const stopPurging = purgeDaily();
  shutDownOnSignals({
    server,
    deadlineMs: env.NAP_SHUTDOWN_SECONDS * 1000,
    say,
    release: async () => {
      stopPurging();
      await app.close();
      await closeDb();
      await flushLog();
    },
  });
  await listen(server);
}

function say(line: string): void {
  console.error(line);
}

/** Until there is a first admin, each start prints a link that makes one. */
async function sayHowToBegin(): Promise<void> {
  const link = makeLink("first_admin", DEFAULT_LOCALE);
  if (await offerFirstAdmin(link.stored)) {
    say(`Nobody has an account yet. The first admin begins here, once, within a day: ${link.address}`);
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

/**
 * Whether the database has all migrations and these very facts. This process goes on with the connection that it
 * asked by; what it can't answer is left to the setting up, which says what is the matter.
 */
async function isDatabaseUpToDate(): Promise<boolean> {
  const target = databaseTarget();
  // Opening an embedded folder that isn't there would make it.
  if (target.engine === "embedded" && !existsSync(path.join(target.folder, "PG_VERSION"))) return false;
  const isUpToDate = await hasNothingToSetUp(target).catch(() => false);
  if (!isUpToDate) await closeDb();
  return isUpToDate;
}

async function hasNothingToSetUp(target: DatabaseTarget): Promise<boolean> {
  const database = await getDatabase(target);
  if ((await findPendingMigrations(database)).length > 0) return false;
  const state = await database.prisma.catalogueState.findUnique({ where: { id: 1 }, select: { factsHash: true } });
  return state?.factsHash === (await hashFacts(FACT_BASE_FOLDER));
}

/** Migrates and loads in a process of its own: setting up a new database takes 250 MB that a server never gives back. */
async function setUpDatabase(root: string): Promise<void> {
  if (await isDatabaseUpToDate()) {
    say("The database is up to date.");
    return;
  }
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/db-setup.ts"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    process.exit(1);
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
  const [code] = await once(child, "close");
  process.off("SIGTERM", stop).off("SIGINT", stop);
  if (code !== 0) throw new Error("The database could not be set up: see above.");
}

/** Fails at once if the port is taken, not after minutes of preparation. */
async function tryPort(): Promise<void> {
  const trial = createServer();
  await listen(trial);
  trial.close();
  await once(trial, "close");
}

async function listen(server: Server): Promise<void> {
  try {
    server.listen(env.PORT, env.HOST);
    await once(server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${env.PORT} is taken by another program. Stop it, or choose another: PORT=3001 npm start`);
  }
}
