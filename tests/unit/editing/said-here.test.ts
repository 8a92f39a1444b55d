import { expect, test } from "vitest";
import { saidHere } from "@/components/editing/said-here";
import { attributeLabel } from "@/lib/i18n/labels";
import { LOCALES } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { say } from "@/lib/schemas/say";

test.each(LOCALES)("says in the browser what the server says, in %s", (locale) => {
  const rules = MESSAGES[locale].validation?.rule as Record<string, string>;
  const labels = { budget: attributeLabel(locale, "budget") };
  expect(Object.keys(rules).length).toBeGreaterThan(20);

  for (const [key, rule] of Object.entries(rules)) {
    const names = [...rule.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const values = Object.fromEntries(names.map((name) => [name, name === "key" ? "budget" : `<${name}>`]));
    const message = say(key, values);

    expect(saidHere({ rules, labels }, message)).toBe(saidInWords(locale, message));
  }
});

test("names an attribute as people know it", () => {
  expect(saidInWords("fr", say("noSource", { key: "lead" }))).toContain("«\u00a0Pilotage\u00a0»");
});
