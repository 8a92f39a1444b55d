import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { readMigrations } from "@/lib/db/migrations";
import { buildIfNeeded } from "@/lib/server/build";
import { BARE_APP, buildBareApp } from "./bare-app";
import { type BenchRow, benchCore } from "./core";
import { benchExports, type ExportResult } from "./exports";
import { type Load, load, residentMb, withProcess, withStaticServer } from "./http";
import { type Weight, weigh } from "./weights";

// npm run bench: how fast the portal is on this machine, as a table and in bench-results.json.

type Target = { name: string; path: string };

type PageResult = {
  page: string;
  /** Addresses asked before, and the same bytes from a plain Node server. */
  askedBefore: Load;
  staticFile: Load;
  /** The same by clients that hold the answer: 304. */
  held: Load;
  /** Addresses never asked before, and the same markup as a bare page of the framework. Pages only. */
  neverAsked: Load;
  framework: Load | null;
};

type ScaleResult = { plans: number; askedBefore: Load; neverAsked: Load; residentMb: number };

const SECONDS = 3;

const TARGETS: Target[] = [
  { name: "home", path: "/" },
  { name: "plans", path: "/plans" },
  { name: "plans-filtered", path: "/plans?region=africa&status=in_force" },
  { name: "plan", path: "/plans/nam-1" },
  { name: "compare", path: "/compare?plans=nam-1,zaf-1,swe-3,fra-1,gbr-1,jpn-1" },
  { name: "trends", path: "/trends/issues" },
  { name: "api-plans", path: "/api/v1/plans" },
  { name: "api-plans-filtered", path: "/api/v1/plans?region=africa&status=in_force" },
];
const SCALE = [250, 2_500, 25_000];
const SCALE_PATH = "/plans?region=africa";

/** Days that pages can be asked about as of, one for each address never asked before. */
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAYS = 2_100;
let asked = 0;

/** The path with an as-of date, and past the dates with a limit too, that no request had before. */
function neverAsked(target: string): string {
  const day = new Date(FIRST_DAY + (asked % DAYS) * 86_400_000).toISOString().slice(0, 10);
  const round = Math.floor(asked / DAYS);
  asked += 1;
  // A day that no plan is adopted after: the API refuses a parameter that it does not know.
  const more = round > 0 ? `&adopted_to=${2100 - round}` : "";
  return `${target}${target.includes("?") ? "&" : "?"}as_of=${day}${more}`;
}

async function benchPages(url: string, pages: Map<string, string>): Promise<PageResult[]> {
  const results: PageResult[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), "nap-bench-"));
  for (const { name, path: target } of TARGETS) {
    const html = pages.get(name);
    if (html === undefined) continue;
    say(`Asking for ${target}`);
    const file = path.join(folder, name);
    writeFileSync(file, html);
    const isPage = html.startsWith("<!DOCTYPE html>");
    await load(url, 1, () => target);
    const askedBefore = await load(url, SECONDS, () => target);
    const tag = (await fetch(url + target)).headers.get("etag") ?? "";
    const held = await load(url, SECONDS, () => target, tag);
    const neverAskedLoad = await load(url, SECONDS, () => neverAsked(target));
    const staticFile = await withStaticServer(file, (address) => load(address, SECONDS, () => "/"));
    const framework = isPage ? await benchFramework(name) : null;
    results.push({ page: target, askedBefore, staticFile, held, neverAsked: neverAskedLoad, framework });
  }
  rmSync(folder, { recursive: true });
  return results;
}

function benchFramework(name: string): Promise<Load> {
  const next = path.resolve("node_modules/next/dist/bin/next");
  return withProcess(
    [next, "start", "-p", "{port}"],
    { NODE_ENV: "production" },
    `/${name}`,
    async (url) => {
      await load(url, 2, () => `/${name}`);
      return load(url, SECONDS, () => neverAsked(`/${name}`));
    },
    BARE_APP,
  );
}

/** A data folder with so many invented plans. Loading 25,000 takes minutes, so it is kept until what it is made of changes. */
function loadSynthetic(plans: number): string {
  const hash = createHash("sha256").update(readFileSync("tests/bench/synthetic-catalogue.ts"));
  for (const { name, checksum } of readMigrations()) hash.update(name).update(checksum);
  const folder = path.resolve(".cache", `synthetic-${plans}-${hash.digest("hex").slice(0, 12)}`);
  const loaded = path.join(folder, "loaded");
  if (existsSync(loaded)) return folder;

  say(`Loading ${plans} invented plans`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, ["--import", "tsx", "tests/bench/load-synthetic.ts", String(plans)], {
    env: { ...process.env, NAP_DATA_DIR: folder, DATABASE_URL: "" },
    stdio: "inherit",
  });
  writeFileSync(loaded, "");
  return folder;
}

async function benchScale(plans: number): Promise<ScaleResult> {
  const env = { NODE_ENV: "production" as const, NAP_DATA_DIR: loadSynthetic(plans), DATABASE_URL: "" };
  return withProcess(["tests/bench/serve-prepared.ts"], env, SCALE_PATH, async (url, child) => {
    await load(url, 2, () => neverAsked(SCALE_PATH));
    const never = await load(url, SECONDS, () => neverAsked(SCALE_PATH));
    const before = await load(url, SECONDS, () => SCALE_PATH);
    return { plans, askedBefore: before, neverAsked: never, residentMb: residentMb(child) };
  });
}

/** The targets that the portal has, with what it answers. */
async function findPages(url: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const { name, path: target } of TARGETS) {
    const response = await fetch(url + target);
    const text = await response.text();
    if (response.status === 200) pages.set(name, text);
    else say(`${target} is left out: it answers ${response.status}.`);
  }
  return pages;
}

async function bench() {
  await buildIfNeeded(process.cwd(), say);
  say("Timing the core");
  const core = benchCore();
  say("Timing the exports");
  const exports = benchExports();

  const folder = mkdtempSync(path.join(tmpdir(), "nap-bench-"));
  const env = {
    NODE_ENV: "production" as const,
    NAP_DATA_DIR: folder,
    DATABASE_URL: "",
    // The bench is one client.
    NAP_API_PER_MINUTE: "0",
    NAP_PAGES_PER_MINUTE: "0",
  };
  execFileSync(process.execPath, ["--import", "tsx", "scripts/db-setup.ts"], {
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  say("Starting the portal");
  const portal = await withProcess(["scripts/start.ts"], env, "/", async (url, child, firstPageMs) => {
    const residentAtStartMb = residentMb(child);
    const pages = await findPages(url);
    const paged = [...pages].filter(([, html]) => html.startsWith("<!DOCTYPE html>"));
    const weights: Record<string, Weight> = {};
    for (const [name] of paged) {
      const target = TARGETS.find((one) => one.name === name)?.path ?? "/";
      weights[target] = await weigh(url, target);
    }
    say("Building the framework's bare pages");
    buildBareApp(Object.fromEntries(paged));
    const results = await benchPages(url, pages);
    return {
      firstPageMs: Math.round(firstPageMs),
      residentAtStartMb,
      residentAfterLoadMb: residentMb(child),
      pages: results,
      weights,
    };
  });
  rmSync(folder, { recursive: true });

  const scale: ScaleResult[] = [];
  if (portal.pages.some(({ page }) => page === "/plans"))
    for (const plans of SCALE) scale.push(await benchScale(plans));

  const machine = { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length };
  const results = { at: new Date().toISOString(), machine, core, exports, ...portal, scale };
  writeFileSync("bench-results.json", `${JSON.stringify(results, null, 2)}\n`);
  print(results);
}

function print({
  machine,
  core,
  exports,
  firstPageMs,
  residentAtStartMb,
  residentAfterLoadMb,
  pages,
  weights,
  scale,
}: {
  machine: { node: string; cpu: string; cores: number };
  core: BenchRow[];
  exports: ExportResult[];
  firstPageMs: number;
  residentAtStartMb: number;
  residentAfterLoadMb: number;
  pages: PageResult[];
  weights: Record<string, Weight>;
  scale: ScaleResult[];
}) {
  console.log(`\n${machine.cores} cores, ${machine.cpu}, Node ${machine.node}; 10 connections, ${SECONDS} s each`);
  console.table(
    core.map(({ name, n, p50Ms, p95Ms }) => ({ core: name, plans: n, p50Ms: round(p50Ms), p95Ms: round(p95Ms) })),
  );
  console.table(exports);
  console.table(
    pages.flatMap(({ page, askedBefore, staticFile, held, neverAsked: never, framework }) => [
      { page, asked: "before", ...rounded(askedBefore), limit: "static file", ...ratio(askedBefore, staticFile) },
      { page, asked: "before, held (304)", ...rounded(held), limit: "static file", ...ratio(held, staticFile) },
      { page, asked: "never", ...rounded(never), limit: "framework", ...ratio(never, framework) },
    ]),
  );
  console.table(
    scale.flatMap(({ plans, askedBefore, neverAsked: never, residentMb: memory }) => [
      { plans, page: SCALE_PATH, asked: "before", ...rounded(askedBefore), residentMb: memory },
      { plans, page: SCALE_PATH, asked: "never", ...rounded(never), residentMb: memory },
    ]),
  );
  const inKb = ({ html, script, style, font }: Weight) =>
    Object.fromEntries(
      Object.entries({ html, script, style, font }).map(([part, bytes]) => [`${part} kB`, round(bytes / 1000)]),
    );
  console.table(Object.entries(weights).map(([page, weight]) => ({ page, ...inKb(weight) })));
  console.log(
    `From start to first page ${firstPageMs} ms; memory ${residentAtStartMb} MB then, ${residentAfterLoadMb} MB after the load.`,
  );
}

function rounded({ perSecond, p50Ms, p95Ms, p99Ms }: Load) {
  return { perSecond: Math.round(perSecond), p50Ms: round(p50Ms), p95Ms: round(p95Ms), p99Ms: round(p99Ms) };
}

function ratio(ours: Load, limit: Load | null) {
  return limit ? { limitPerSecond: Math.round(limit.perSecond), ratio: round(ours.perSecond / limit.perSecond) } : {};
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function say(line: string) {
  console.error(line);
}

await bench();
