import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("every page reads its address, and says what it did not understand of it", () => {
  const site = join("app", "[locale]", "(site)");
  const silent = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file) && !file.startsWith("[...rest]"))
    .filter((file) => !/<(?:Ignored|Edition|Compare)Notices?\b/.test(readFileSync(join(site, file), "utf8")));

  expect(silent).toEqual([]);
});
