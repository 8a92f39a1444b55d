import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeFactBase } from "@/lib/export/fact-base";
import { readFactBase } from "@/lib/import/fact-base";
import { OUTCOMES, type ReportLine, takeEdition } from "@/lib/import/take-edition";
import { EDITION_FILES, type EditionInputs } from "@/lib/schemas/edition-inputs";
import { FACT_BASE_FOLDER } from "@/prisma/facts-hash";

// npm run facts:take -- <folder> <day>: takes an edition's files into prisma/data, and writes what became of each value
// to docs/facts/<day>.md. Run it on a clean tree, and review the difference.

async function read<Name extends keyof typeof EDITION_FILES>(folder: string, name: Name) {
  const content: unknown = JSON.parse(await readFile(path.join(folder, `${name}.json`), "utf8"));
  return EDITION_FILES[name].parse(content) as ReturnType<(typeof EDITION_FILES)[Name]["parse"]>;
}

async function readInputs(folder: string): Promise<EditionInputs> {
  return {
    framework: await read(folder, "framework-values"),
    trends: (await read(folder, "trends-values")).trends,
    results: await read(folder, "results-frameworks"),
    corrections: await read(folder, "corrections"),
    missingDates: await read(folder, "missing-dates"),
    betterDocuments: await read(folder, "better-documents"),
    searched: await read(folder, "searched-countries"),
    developments: await read(folder, "developments"),
    hosts: await read(folder, "source-hosts"),
  };
}

function reportText(day: string, report: readonly ReportLine[]): string {
  const count = (outcome: string) => report.filter((line) => line.outcome === outcome).length;
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  return [
    `# The fact base's edition of ${day}`,
    "",
    "What `npm run facts:take` took from the edition's files, value by value. Taken: nothing was coded before. Confirmed: a",
    "further source. Disagreement: kept beside the coded value, with what its source states. Changed: the old value's",
    "source stays, with what it states. Left out: with the reason.",
    "",
    ...OUTCOMES.map((outcome) => `- ${outcome}: ${count(outcome)}`),
    "",
    "| record | field | value | outcome | why |",
    "|---|---|---|---|---|",
    ...report.map(
      ({ record, field, value, outcome, why }) => `| ${[record, field, value, outcome, why].map(cell).join(" | ")} |`,
    ),
    "",
  ].join("\n");
}

const [folder, day] = process.argv.slice(2);
if (!folder || !/^\d{4}-\d{2}-\d{2}$/.test(day ?? "")) {
  console.error("Say the folder of the edition's files and its day: npm run facts:take -- ../edition 2026-11-28");
  process.exitCode = 1;
} else {
  const before = await readFactBase(FACT_BASE_FOLDER);
  if (!before.ok)
    throw new Error(before.errors.map(({ file, field, message }) => `${file} ${field}: ${message}`).join("\n"));
  const { facts, report } = takeEdition(before.facts, await readInputs(folder), day as string);
  await writeFactBase(FACT_BASE_FOLDER, facts);
  await mkdir("docs/facts", { recursive: true });
  await writeFile(`docs/facts/${day}.md`, reportText(day as string, report));
  const after = await readFactBase(FACT_BASE_FOLDER);
  if (!after.ok) {
    for (const { file, field, message } of after.errors) console.error(`${file} ${field}: ${message}`);
    process.exitCode = 1;
  }
  for (const outcome of OUTCOMES)
    console.log(`${outcome}: ${report.filter((line) => line.outcome === outcome).length}`);
}
