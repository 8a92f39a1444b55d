import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What opens a transaction, and what must not be in its callback: anything that queries past `tx`. */
const OPENERS = /(?:\binTransaction|\$transaction)\s*\(/g;
const PAST_TX = /\b(?:prisma|db|database|pool)\.|\b(?:getDb|getDatabase|inTransaction|getCatalogue|getPlanIndex)\s*\(/;

/** Uses, inside a transaction's callback, of anything but `tx`: on the embedded database they wait for ever. */
function usesPastTx(source: string): string[] {
  return [...source.matchAll(OPENERS)].flatMap((opener) => {
    const start = opener.index + opener[0].length;
    const found = PAST_TX.exec(source.slice(start, closingParenthesis(source, start)));
    return found ? [found[0]] : [];
  });
}

/** Index of the parenthesis that closes the one before `start`. */
function closingParenthesis(source: string, start: number): number {
  let depth = 1;
  for (let at = start; at < source.length; at++) {
    if (source[at] === "(") depth++;
    if (source[at] === ")" && --depth === 0) return at;
  }
  return source.length;
}

const sources = ["app", "lib", "prisma"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(join("db", "generated")))
    .map((name) => join(folder, name)),
);

test("finds what it is to find", () => {
  expect(
    usesPastTx("await inTransaction(async (tx) => { await tx.plan.count(); await prisma.plan.count(); })"),
  ).toEqual(["prisma."]);
  expect(usesPastTx("db.$transaction(async (tx) => save(tx, await getDb()));")).toEqual(["getDb("]);
  expect(usesPastTx("await inTransaction((tx) => save(tx)); await db.plan.count();")).toEqual([]);
});

test.each(sources.filter((file) => readFileSync(file, "utf8").match(OPENERS)))(
  "%s uses only tx inside a transaction",
  (file) => {
    expect(usesPastTx(readFileSync(file, "utf8"))).toEqual([]);
  },
);
