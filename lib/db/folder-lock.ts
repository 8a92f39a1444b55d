import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";

/**
 * PGlite has no lock of its own: two processes on one folder both open it and silently lose writes.
 * The lock is a file beside the folder that names its holder. It is made by link(2), which fails if the
 * name is there, so that two processes can't both make it; a live holder is never robbed.
 */
const holderSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** Of the machine's boot, so that a pid of an earlier boot is known to be gone; null where the system has none. */
  boot: z.string().nullable(),
  /** When the process began, in ticks since the boot: tells it from a later process with its pid. */
  startedTicks: z.string().nullable(),
  since: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

const ATTEMPTS = 5;

/** The embedded database is open in another process, or may be. The message says which and how to go on. */
export class FolderLockedError extends Error {
  override name = "FolderLockedError";
}

/**
 * Takes the lock of a folder for this process, until `release` is called or the process ends.
 *
 * @throws {FolderLockedError} if another process holds it.
 */
export function lockFolder(folder: string): { release(): void } {
  const lockFile = `${folder}.lock`;
  fs.mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 });

  const mine = JSON.stringify(thisProcess());
  const draft = `${lockFile}.${process.pid}`;
  fs.writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (tryLink(draft, lockFile)) return held(lockFile, mine);
      removeIfStale(folder, lockFile);
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
  throw new FolderLockedError(`Other processes keep taking ${lockFile}. Start one process only, then try again.`);
}

function held(lockFile: string, mine: string) {
  const release = () => {
    process.off("exit", release);
    if (readOrNull(lockFile) === mine) fs.rmSync(lockFile, { force: true });
  };
  process.on("exit", release);
  return { release };
}

function removeIfStale(folder: string, lockFile: string): void {
  const found = readOrNull(lockFile);
  if (found === null) return;

  const holder = parseHolder(found, lockFile);
  if (holder.host !== os.hostname()) {
    throw new FolderLockedError(
      `The embedded database in ${folder} was opened by process ${holder.pid} on host "${holder.host}" (since ${holder.since}), ` +
        `and this is host "${os.hostname()}". Stop that process. If it is gone for good, delete ${lockFile} and start again.`,
    );
  }
  if (isAlive(holder)) {
    throw new FolderLockedError(
      `The embedded database in ${folder} is open in process ${holder.pid} on host "${holder.host}" (since ${holder.since}). ` +
        `Only one process can open it: stop that one first (kill ${holder.pid}), or set DATABASE_URL to a PostgreSQL server.`,
    );
  }

  // Another starter may have replaced the stale file since it was read: move first, then look at what was moved.
  const aside = `${lockFile}.stale.${process.pid}`;
  try {
    fs.renameSync(lockFile, aside);
  } catch {
    return;
  }
  if (readOrNull(aside) !== found) tryLink(aside, lockFile);
  fs.rmSync(aside, { force: true });
}

function parseHolder(text: string, lockFile: string): Holder {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new FolderLockedError(
      `${lockFile} can't be read, so it is not known who has the embedded database open. ` +
        "If no NAP Atlas process runs, delete the file and start again.",
      { cause },
    );
  }
}

function thisProcess(): Holder {
  return {
    pid: process.pid,
    host: os.hostname(),
    boot: bootId(),
    startedTicks: startTicks(process.pid),
    since: new Date().toISOString(),
  };
}

function isAlive(holder: Holder): boolean {
  if (holder.boot !== bootId()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it runs as another user.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return holder.startedTicks === startTicks(holder.pid);
}

function bootId(): string | null {
  return readOrNull("/proc/sys/kernel/random/boot_id")?.trim() ?? null;
}

/**
 * Fields 3 and 22 of /proc/<pid>/stat: null off Linux, where a reused pid passes for the holder, and for a process
 * that was killed and only waits for its parent to take note (state Z).
 */
function startTicks(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  // The second field is the command in parentheses and may itself hold spaces and parentheses.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields && fields[0] !== "Z" ? (fields[19] ?? null) : null;
}

function tryLink(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readOrNull(file: string): string | null {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
