import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { draftPlanSchema } from "@/lib/schemas/plan-record";
import { readSaid, say } from "@/lib/schemas/say";
import { makePlan } from "@/tests/fixtures/make-plan";

/** Each `say("key", { names })` in the schemas: key to the names that it fills in. */
const FOLDER = resolve(import.meta.dirname, "../../../lib/schemas");
const CALL = /\bsay\(\s*"(\w+)"(?:,\s*\{([^}]*)\})?/g;
const said = new Map(
  readdirSync(FOLDER)
    .flatMap((file) => [...readFileSync(join(FOLDER, file), "utf8").matchAll(CALL)])
    .map(([, key = "", values = ""]) => [key, values.split(",").flatMap((part) => /^\s*(\w+)/.exec(part)?.[1] ?? [])]),
);

describe("what schemas say", () => {
  test("every key of a schema has words, and all words are some schema's", () => {
    expect([...said.keys()].sort()).toEqual(Object.keys(MESSAGES.en.validation?.rule ?? {}).sort());
  });

  test.each(LOCALES)("reads as a whole sentence in %s, with everything filled in", (locale) => {
    for (const [key, names] of said) {
      const values = Object.fromEntries(names.map((name) => [name, `<${name}>`]));

      const words = saidInWords(locale, say(key, values));

      for (const name of names) expect(words, key).toContain(`<${name}>`);
      expect(words, key).not.toMatch(/[{}]|rule\./);
    }
  });

  test("keeps what somebody typed as it is, whatever it looks like", () => {
    const typed = 'a {max} "quoted" {\n} <b>';

    expect(readSaid(say("nodeTwice", { id: typed }))).toEqual({ key: "nodeTwice", values: { id: typed } });
    expect(saidInWords("en", say("nodeTwice", { id: typed }))).toBe(
      `Two nodes have the id “${typed}”: give each its own`,
    );
  });

  test("a message of Zod's own is passed on as something to correct", () => {
    const message = "Too small: expected number to be >=0";

    expect(saidInWords("en", message)).toBe(`Correct this: ${message}`);
    expect(saidInWords("fr", message)).toBe(`Corrigez ceci\u202f: ${message}`);
  });

  test("a plan's mistake is told in the reader's language", () => {
    const message = draftPlanSchema.safeParse({ ...makePlan(), startYear: 2020, endYear: 2018 }).error?.issues[0]
      ?.message;

    expect(saidInWords("fr", message ?? "")).toBe(
      "L’année de fin 2018 précède l’année de début 2020\u202f: corrigez l’une des deux",
    );
  });
});
