import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { brotlied, gzipped, isCompressible } from "./compression";
import { COMPRESSED_FOLDER, contentTypeOf, listStaticFiles } from "./static-files";

/** What a build is made of; anything else can change without a new one. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Made from other sources (the Prisma client), or no part of what Next bundles. */
const NOT_SOURCES = new Set([path.join("lib", "db", "generated"), path.join("lib", "server")]);

const STAMP = path.join(".next", "built-from");
const LOCK = ".next-building";

/**
 * Builds the portal unless the build that is there was made from these very sources. Two processes that
 * start together build once.
 *
 * @param say told what happens, in whole sentences.
 * @returns whether something was built.
 * @throws {Error} with Next's own words if the build fails.
 */
export async function buildIfNeeded(root: string, say: (line: string) => void): Promise<boolean> {
  const sources = await hashSources(root);
  if (await isBuiltFrom(root, sources)) return false;
  const release = await takeBuildLock(root, say);
  try {
    if (await isBuiltFrom(root, sources)) return false;
    const startedAt = performance.now();
    const seconds = () => Math.round((performance.now() - startedAt) / 1000);
    say("Building the portal; this takes half a minute to two minutes.");
    const progress = setInterval(() => say(`Building the portal: ${seconds()} s so far.`), 10_000);
    try {
      await rm(path.join(root, STAMP), { force: true });
      await runNextBuild(root);
      await compressStaticFiles(root);
      await writeFile(path.join(root, STAMP), sources);
    } finally {
      clearInterval(progress);
    }
    say(`Built the portal in ${seconds()} s.`);
    return true;
  } finally {
    await release();
  }
}

/** A hash of the names and contents of everything a build is made of. */
async function hashSources(root: string): Promise<string> {
  const files = (await Promise.all(SOURCES.map((source) => listFiles(root, source)))).flat().sort();
  const hash = createHash("sha256").update(process.version);
  for (const file of files) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(root, file)));
  }
  return hash.digest("hex");
}

async function isBuiltFrom(root: string, sources: string): Promise<boolean> {
  return (await readFile(path.join(root, STAMP), "utf8").catch(() => "")) === sources;
}

async function listFiles(root: string, relative: string): Promise<string[]> {
  if (NOT_SOURCES.has(relative)) return [];
  const entries = await readdir(path.join(root, relative), { withFileTypes: true }).catch((error) => {
    if (error.code === "ENOTDIR") return null;
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (entries === null) return [relative];
  const below = entries.map((entry) => {
    const inside = path.join(relative, entry.name);
    return entry.isDirectory() ? listFiles(root, inside) : [inside];
  });
  return (await Promise.all(below)).flat();
}

/** Waits while another process that is alive builds; the lock of one that died is taken over. */
async function takeBuildLock(root: string, say: (line: string) => void): Promise<() => Promise<void>> {
  const file = path.join(root, LOCK);
  for (let waited = 0; ; waited++) {
    try {
      const lock = await open(file, "wx");
      await lock.writeFile(String(process.pid));
      await lock.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = Number(await readFile(file, "utf8").catch(() => ""));
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
    else {
      if (waited === 0) say(`Waiting for the build of process ${holder}.`);
      await wait(250);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function runNextBuild(root: string): Promise<void> {
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [next, "build"], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`The build failed.\n${output}`))));
  });
}

/** Writes the smallest compressed forms of the files that every visitor loads. */
async function compressStaticFiles(root: string): Promise<void> {
  const folder = path.join(root, COMPRESSED_FOLDER);
  await rm(folder, { recursive: true, force: true });
  for (const { file, site } of await listStaticFiles(root)) {
    const bytes = await readFile(file);
    if (!isCompressible(contentTypeOf(file), bytes.length)) continue;
    const target = path.join(folder, site);
    await mkdir(path.dirname(target), { recursive: true });
    const [gzip, brotli] = await Promise.all([gzipped(bytes, 9), brotlied(bytes, 11)]);
    await Promise.all([writeFile(`${target}.gz`, gzip), writeFile(`${target}.br`, brotli)]);
  }
}
