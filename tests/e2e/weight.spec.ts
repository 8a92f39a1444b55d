import { LOCALES } from "@/lib/i18n/locales";
import { expect, test } from "./fixtures";
import { addressOf, PAGES } from "./pages";
import { BYTES, firstLoad } from "./weights";

const table: string[] = [];

// In order, in one worker: the table at the end holds every page.
test.describe.configure({ mode: "default" });

for (const { name, path, weight } of PAGES) {
  for (const locale of LOCALES) {
    test(`${name}, ${locale}: its first load is within the budget`, async ({ page }) => {
      const { document, script, stylesheet, font } = await firstLoad(page, addressOf(path, locale));

      const cells = [document, script, stylesheet, font].map((bytes) => (bytes / 1000).toFixed(1).padStart(8));
      table.push(`${`${name}, ${locale}`.padEnd(32)}${cells.join("")}`);
      expect.soft(script, "bytes of script").toBeLessThanOrEqual(BYTES.script[weight]);
      expect.soft(stylesheet, "bytes of style").toBeLessThanOrEqual(BYTES.style);
      expect.soft(font, "bytes of fonts").toBeLessThanOrEqual(BYTES.fonts);
      expect.soft(document, "bytes of HTML").toBeLessThanOrEqual(BYTES.html);
      // Nothing measured would be within any budget.
      expect(Math.min(document, script, stylesheet)).toBeGreaterThan(1_000);
    });
  }
}

for (const { name, path } of PAGES.filter(({ status = 200 }) => status === 200)) {
  test(`${name}: kept for the next reader, who need not fetch it again`, async ({ request }) => {
    const { etag } = (await request.get(path)).headers();
    expect(etag).toBeDefined();
    const again = await request.get(path, { headers: { "if-none-match": String(etag) } });
    expect(again.status()).toBe(304);
  });
}

test.afterAll(() => {
  const head = ["html", "script", "css", "fonts"].map((title) => title.padStart(8)).join("");
  console.log(`\n${"kB, compressed, first load".padEnd(32)}${head}\n${table.join("\n")}\n`);
});
