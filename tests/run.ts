import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { findChromium, provideTools, type Tool } from "./fixtures/machine";

/** Test counts of one step. */
type Counts = { passed: number; failed: number; skipped: number };

type Command = [program: string, ...args: string[]];

type Step = {
  name: string;
  /** Run one after the other, through node_modules/.bin, until one fails. */
  commands: Command[];
  /** Reads the counts from the JSON report that the commands wrote; absent for a step that has no tests. */
  count?: (report: string) => Counts;
  tools?: Tool[];
  /** The steps that must have ended before this one starts; those that are not wanted count as ended. */
  after?: string[];
  /** The step whose success this one stands on. */
  needs?: string;
};

const root = resolve(import.meta.dirname, "..");
const results = join(root, "test-results");
const reportOf = (name: string) => join(results, `${name}.json`);
const logOf = (name: string) => join(results, `${name}.log`);

/** How much of a failed step's log is shown; the whole of it is in test-results. */
const SHOWN_LOG_LINES = 300;

const vitest = (project: string): Command => [
  "vitest",
  "run",
  "--project",
  project,
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${reportOf(project)}`,
];

const knip = (...args: string[]): Command => ["knip", "--config", "tests/knip.ts", ...args];

function countVitest(report: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = JSON.parse(report);
  // A file that fails to load has no failed test in it, and the run is not a success.
  const failed = numFailedTests === 0 && !success ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

function countPlaywright(report: string): Counts {
  const { stats, errors } = JSON.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * What may run side by side does, which is two at a time on purpose: lint and unit tests keep one core busy, build and
 * integration tests, which wait for databases, the other. The build writes the types that the first step reads.
 */
const STEPS: readonly Step[] = [
  {
    name: "types",
    commands: [
      ["next", "typegen"],
      ["tsc", "--noEmit"],
    ],
  },
  {
    name: "lint",
    commands: [
      ["biome", "check", "--error-on-warnings", "."],
      // Not in biome.json: it reads the whole project even where one file is checked, which takes ten times as long.
      ["biome", "lint", "--error-on-warnings", "--only=suspicious/noImportCycles", "."],
      knip(),
      knip("--production"),
    ],
    after: ["types"],
  },
  { name: "unit", commands: [vitest("unit")], count: countVitest, after: ["lint"] },
  { name: "build", commands: [["tsx", "scripts/build.ts"]], after: ["types"] },
  {
    name: "integration",
    commands: [vitest("integration")],
    count: countVitest,
    tools: ["postgresql"],
    after: ["build"],
  },
  {
    name: "e2e",
    commands: [["playwright", "test", "--config", "tests/e2e/playwright.config.ts"]],
    count: countPlaywright,
    tools: ["chromium", "postgresql"],
    after: ["unit", "integration"],
    needs: "build",
  },
];

/** Runs one command with its output in the log, and on the terminal too if `live`. Gives its exit code. */
async function run([command, ...args]: Command, env: NodeJS.ProcessEnv, logPath: string, live: boolean) {
  const log = createWriteStream(logPath, { flags: "a" });
  const child = spawn(join(root, "node_modules/.bin", command), args, {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      log.write(chunk);
      if (live) process.stdout.write(chunk);
    });
  }
  const code = await new Promise<number>((done) => {
    child.on("error", (error) => {
      log.write(`${error.message}\n`);
      done(1);
    });
    child.on("close", (status) => done(status ?? 1));
  });
  log.end();
  await finished(log);
  return code;
}

function environment(tools: readonly Tool[]): NodeJS.ProcessEnv {
  const chromiumPath = tools.includes("chromium") ? findChromium() : null;
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf("e2e"),
    ...(chromiumPath && { CHROMIUM_PATH: chromiumPath }),
  };
}

/** What a step came to: never a success without a test executed, nor with a failed one, whatever the exit code said. */
function judge(step: Step, code: number): Counts & { ok: boolean; why?: string } {
  const none: Counts = { passed: 0, failed: 0, skipped: 0 };
  if (!step.count) return code === 0 ? { ...none, ok: true } : { ...none, failed: 1, ok: false };

  let counts: Counts;
  try {
    counts = step.count(readFileSync(reportOf(step.name), "utf8"));
  } catch {
    return { ...none, failed: 1, ok: false, why: "wrote no report" };
  }
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, ok: false, why: "executed no test" };
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, ok: false, why: `ended with code ${code}` };
  return { ...counts, ok: counts.failed === 0 };
}

async function runStep(step: Step, live: boolean): Promise<Counts & { ok: boolean; why?: string }> {
  try {
    provideTools(step.tools ?? [], (line) => console.log(line));
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, ok: false, why: error instanceof Error ? error.message : String(error) };
  }

  let code = 0;
  for (const command of step.commands) {
    code = await run(command, environment(step.tools ?? []), logOf(step.name), live);
    if (code !== 0) break;
  }
  return judge(step, code);
}

function parseWanted(names: string[]): readonly Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(", ")}. Steps: ${STEPS.map((step) => step.name).join(", ")}`);
    process.exit(2);
  }
  return names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step.name));
}

const wanted = parseWanted(process.argv.slice(2));
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const broken = new Set<string>();
const live = wanted.length === 1;

async function runAndTell(step: Step): Promise<void> {
  const start = performance.now();
  const outcome =
    step.needs && broken.has(step.needs)
      ? { passed: 0, failed: 1, skipped: 0, ok: false, why: `not run, because ${step.needs} failed` }
      : await runStep(step, live);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);

  if (!outcome.ok) broken.add(step.name);
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += outcome[key];

  if (!outcome.ok && !live) {
    const log = readLog(step.name);
    if (log) console.log(`--- ${step.name}\n${log}\n---`);
  }
  const counts = step.count ? `  ${outcome.passed} passed, ${outcome.failed} failed` : "";
  const why = outcome.why ? `  (${outcome.why})` : "";
  console.log(`${outcome.ok ? "ok    " : "FAILED"} ${step.name.padEnd(12)} ${seconds.padStart(7)} s${counts}${why}`);
}

const ends = new Map<string, Promise<void>>();
for (const step of wanted) {
  const before = Promise.all((step.after ?? []).map((name) => ends.get(name)));
  ends.set(
    step.name,
    before.then(() => runAndTell(step)),
  );
}
await Promise.all(ends.values());

function readLog(name: string): string {
  try {
    return readFileSync(logOf(name), "utf8").trimEnd().split("\n").slice(-SHOWN_LOG_LINES).join("\n");
  } catch {
    return "";
  }
}

if (broken.size > 0) console.log(`Failed: ${[...broken].join(", ")}. Full logs are in test-results/`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = broken.size > 0 ? 1 : 0;
