import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { knownParameters, PAGES_WITHOUT_PARAMETERS } from "@/lib/server/page-parameters";

test.each([
  ["/plans", "region=africa&utm_source=x&q=water", "region=africa&q=water"],
  ["/fr/plans", "fbclid=1", ""],
  ["/plans", "zz=1", "zz=1"],
  ["/about", "zz=1", ""],
  ["/fr/about", "zz=1", ""],
])("of %s?%s the page is told %o", (pathname, query, known) => {
  expect(knownParameters(pathname, query)).toBe(known);
});

test("the pages that read no parameter are those that say so", () => {
  const site = join("app", "[locale]", "(site)");
  const silent = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx") && !file.startsWith("[...rest]"))
    .filter((file) => !readFileSync(join(site, file), "utf8").includes("searchParams"))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`);

  expect(silent.sort()).toEqual([...PAGES_WITHOUT_PARAMETERS].sort());
});
