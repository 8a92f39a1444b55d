import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SOURCES = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
);
const SHEETS = SOURCES.filter((file) => file.endsWith(".css"));
const markup = SOURCES.filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** Classes that a package draws, not we. */
const OF_PACKAGES = /^recharts-/;

const classesOf = (css: string) => {
  const selectors = css.replace(/\/\*.*?\*\//gs, "").replace(/(?<=\{)[^{}]*(?=\})/g, "");
  return [...new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = ""]) => name))].filter(
    (name) => !OF_PACKAGES.test(name) && name !== "css",
  );
};

test.each(SHEETS)("every class of %s stands somewhere", (file) => {
  const unused = classesOf(readFileSync(file, "utf8")).filter(
    (name) => !new RegExp(`["'\`\\s.]${name}(?=["'\`\\s\\])}])`).test(markup),
  );

  expect(unused).toEqual([]);
});

test.each(SHEETS)("%s says in its first line why it is no utilities", (file) => {
  expect(readFileSync(file, "utf8")).toMatch(/^\/\* [A-Z].*\. \*\/\n/);
});
