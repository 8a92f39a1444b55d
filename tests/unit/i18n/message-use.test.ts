import { expect, test } from "vitest";
import { findMessageUses } from "./message-use";

const usesIn = (text: string) =>
  findMessageUses({ file: "a.tsx", text }).map((use) =>
    use.kind === "key"
      ? `${use.namespace}: ${use.key}${use.probed ? " ?" : ""}`
      : `${use.namespace}: ${use.pattern.source}`,
  );

test("finds a literal key in the namespace its translator was made for", () => {
  expect(usesIn('const t = translator(locale, "plans");\nt("title"); t.rich("lead.text", { b });')).toEqual([
    "plans: title",
    "plans: lead.text",
  ]);
});

test("tells two translators of one file apart, and the same name bound again", () => {
  const text = `
    function A() { const t = translator(locale, "plans"); const c = translator(locale, "common"); return t("a") + c("b"); }
    function B() { const t = translator(locale, "countries"); return t("c"); }
    function C({ t }: { t: Translator }) { return t("d"); }`;

  expect(usesIn(text)).toEqual(["plans: a", "countries: c", "null: d", "common: b"]);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the source under test has templates in it
test("reads a template as its fixed parts around anything", () => {
  expect(usesIn('const t = translator(locale, "common");\nt(`nav.${entry.key}.short`);')).toEqual([
    "common: ^nav\\..+\\.short$",
  ]);
});

test("takes the branches of a choice as possible keys", () => {
  expect(usesIn('const t = translator(locale, "plans");\nt(open ? "close" : "open", { n: f("x") });')).toEqual([
    "plans: close ?",
    "plans: open ?",
  ]);
});

test("finds a translator that is called where it is made", () => {
  expect(usesIn('return translator(locale, "codes")(`${list}.${code}`);')).toEqual(["codes: ^.+\\..+$"]);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above

test("does not take a method of another thing for a translator", () => {
  expect(usesIn('const t = translator(locale, "plans");\nform.t("a"); get("b"); format("c");')).toEqual([]);
});
