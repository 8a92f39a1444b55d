import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A file and an import in it that the walls refuse. */
const WRONG = [
  ["lib/domain/a.ts", "@/lib/schemas/plan-query"],
  ["lib/domain/b.ts", "@/lib/format"],
  ["lib/domain/c.ts", "@/components/ui/chip"],
  ["lib/domain/d.ts", "react"],
  ["lib/domain/e.ts", "@prisma/client"],
  ["lib/domain/trends/f.ts", "../plan/plan"],
  ["lib/domain/vocabulary/a.ts", "@/lib/domain/plan/plan"],
  ["lib/domain/plan/a.ts", "@/lib/domain/attributes/attributes"],
  ["lib/domain/framework/a.ts", "@/lib/domain/guidance/self-check"],
  ["lib/domain/attributes/a.ts", "@/lib/domain/catalogue/view"],
  ["lib/domain/results/a.ts", "@/lib/domain/catalogue/plan-index"],
  ["lib/domain/agenda/a.ts", "@/lib/domain/trends/rows"],
  ["lib/domain/catalogue/a.ts", "@/lib/domain/compare/compare"],
  ["lib/domain/compare/a.ts", "@/lib/domain/guidance/element-shares"],
  ["lib/domain/guidance/a.ts", "@/lib/domain/trends/adopters"],
  ["lib/domain/trends/a.ts", "@/lib/domain/work/draft"],
  ["lib/domain/g.ts", "node:fs"],
  ["lib/domain/plan/g.ts", "lru-cache"],
  ["lib/schemas/a.ts", "@/lib/db/client"],
  ["lib/schemas/b.ts", "@/app/page"],
  ["lib/db/a.ts", "@/lib/catalogue/catalogue"],
  ["lib/db/queries/b.ts", "@/components/ui/chip"],
  ["lib/catalogue/a.ts", "@prisma/client"],
  ["lib/catalogue/b.ts", "@/app/page"],
  ["lib/export/a.ts", "@/lib/db/generated/client"],
  ["lib/export/b.ts", "recharts"],
  ["lib/format.ts", "@/components/ui/chip"],
  ["components/plans/a.tsx", "@/lib/db/queries/catalogue"],
  ["components/plans/b.tsx", "@/lib/catalogue/catalogue"],
  ["components/plans/c.tsx", "@prisma/client"],
  ["components/plans/d.tsx", "recharts"],
  ["components/plans/e.tsx", "@/app/page"],
  ["components/charts/a.tsx", "@/lib/catalogue/catalogue"],
  ["components/charts/b.tsx", "@/app/page"],
  ["components/plans/f.tsx", "../ui/chip"],
  ["app/[locale]/a.tsx", "recharts"],
  ["app/[locale]/b.tsx", "@prisma/client"],
  ["app/[locale]/c.tsx", "@/lib/db/generated/client"],
  ["scripts/a.ts", "@prisma/client"],
] as const;

/** Imports that they let pass: without these a wall of everything would do. */
const RIGHT = [
  ["lib/domain/right.ts", "zod"],
  ["lib/domain/right-too.ts", "./plan"],
  ["lib/domain/plan/right.ts", "@/lib/domain/vocabulary/vocabulary"],
  ["lib/domain/trends/right.ts", "@/lib/domain/plan/plan"],
  ["lib/domain/work/right.ts", "@/lib/domain/guidance/self-check"],
  ["lib/domain/catalogue/right.ts", "lru-cache"],
  ["lib/schemas/right.ts", "@/lib/domain/plan/plan"],
  ["lib/db/right.ts", "@prisma/client"],
  ["lib/db/queries/right.ts", "@/lib/schemas/plan-query"],
  ["lib/catalogue/right.ts", "@/lib/db/queries/catalogue"],
  ["components/plans/right.tsx", "@/lib/domain/plan/plan"],
  ["components/plans/right-too.tsx", "@/lib/catalogue/page-release"],
  ["components/charts/right.tsx", "recharts"],
  ["app/[locale]/right.tsx", "@/lib/catalogue/catalogue"],
  ["scripts/right.ts", "@/lib/db/client"],
] as const;

const CYCLE = [
  ["lib/catalogue/circle.ts", "./square"],
  ["lib/catalogue/square.ts", "./circle"],
] as const;

/** Asks an object for a key that may come from outside, and gets what every object inherits. */
const INHERITED = "asks-for-inherited-keys.ts";

let folder: string;
/** What the linter says of each planted file. */
let refusals: Map<string, string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "import-walls-"));
  await copyFile("biome.json", join(folder, "biome.json"));
  await copyFile(".gitignore", join(folder, ".gitignore"));
  await mkdir(join(folder, "tests/lint"), { recursive: true });
  await copyFile("tests/lint/own-keys.grit", join(folder, "tests/lint/own-keys.grit"));
  await writeFile(join(folder, INHERITED), "export const has = (held: object, key: string) => key in held;\n");
  for (const [path, imported] of [...WRONG, ...RIGHT, ...CYCLE]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `import { it } from "${imported}";\n\nexport const kept = () => it;\n`);
  }
  refusals = await lint(folder, "--diagnostic-level=error");
});

afterAll(() => rm(folder, { recursive: true }));

test.each(WRONG)("%s may not import %s", (path) => {
  expect(refusals.get(path)).toEqual(["lint/style/noRestrictedImports"]);
});

test.each(RIGHT)("%s may import %s", (path) => {
  expect(refusals.get(path)).toBeUndefined();
});

test("two files may not import each other", async () => {
  const circles = await lint(folder, "--only=suspicious/noImportCycles");

  expect([...circles.keys()].sort()).toEqual(CYCLE.map(([path]) => path));
});

test("no file may ask by `in` whether an object has a key that it is handed", () => {
  expect(refusals.get(INHERITED)).toEqual(["plugin"]);
});

async function lint(cwd: string, option: string): Promise<Map<string, string[]>> {
  const report = await new Promise<string>((resolve) => {
    const linter = join(process.cwd(), "node_modules/@biomejs/biome/bin/biome");
    const options = [linter, "lint", ".", "--reporter=json", option, "--max-diagnostics=none"];
    // It ends with an error, as it should: what matters is what it reports.
    execFile(process.execPath, options, { cwd, maxBuffer: 2 ** 24 }, (_error, stdout) => resolve(stdout));
  });

  const { diagnostics } = JSON.parse(report) as { diagnostics: { category: string; location: { path: string } }[] };
  const byPath = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    byPath.set(location.path, [...(byPath.get(location.path) ?? []), category]);
  }
  return byPath;
}
