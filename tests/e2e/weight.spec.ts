import type { Request } from "@playwright/test";
import { LOCALES } from "@/lib/i18n/locales";
import { expect, test } from "./fixtures";
import { addressOf, PAGES, type PageKind } from "./pages";

/** What a first load may bring, in compressed bytes. */
const CSS_BYTES = 20_000;
const FONT_BYTES = 60_000;
const HTML_BYTES = 60_000;
const SCRIPT_BYTES: Record<PageKind["weight"], number> = { bare: 150_000, browse: 165_000, chart: 265_000 };

type Weights = Record<"document" | "script" | "stylesheet" | "font", number>;

async function weigh(requests: Request[]): Promise<Weights> {
  const weights: Weights = { document: 0, script: 0, stylesheet: 0, font: 0 };
  for (const request of requests) {
    const type = request.resourceType();
    if (type in weights) weights[type as keyof Weights] += (await request.sizes()).responseBodySize;
  }
  return weights;
}

const table: string[] = [];

// In order, in one worker: the table at the end holds every page.
test.describe.configure({ mode: "default" });

for (const { name, path, weight } of PAGES) {
  for (const locale of LOCALES) {
    test(`${name}, ${locale}: its first load is within the budget`, async ({ page }) => {
      const done: Request[] = [];
      page.on("requestfinished", (request) => done.push(request));
      await page.goto(addressOf(path, locale), { waitUntil: "networkidle" });

      const { document, script, stylesheet, font } = await weigh(done);

      const cells = [document, script, stylesheet, font].map((bytes) => (bytes / 1000).toFixed(1).padStart(8));
      table.push(`${`${name}, ${locale}`.padEnd(32)}${cells.join("")}`);
      expect.soft(script, "bytes of script").toBeLessThanOrEqual(SCRIPT_BYTES[weight]);
      expect.soft(stylesheet, "bytes of style").toBeLessThanOrEqual(CSS_BYTES);
      expect.soft(font, "bytes of fonts").toBeLessThanOrEqual(FONT_BYTES);
      expect.soft(document, "bytes of HTML").toBeLessThanOrEqual(HTML_BYTES);
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
