import type { Locator, Page } from "@playwright/test";
import { NAV_ENTRIES } from "@/components/layout/nav-entries";
import { LOCALES } from "@/lib/i18n/locales";
import { expect, test } from "./fixtures";
import { addressOf, PAGES } from "./pages";

for (const { name, path, status = 200 } of PAGES) {
  for (const locale of LOCALES) {
    test(`${name}, ${locale}: heading and content are there without script`, async ({ noScript }) => {
      const response = await noScript.goto(addressOf(path, locale));

      expect(response?.status()).toBe(status);
      await expect(noScript.getByRole("heading", { level: 1 })).toBeVisible();
      const content = (await noScript.locator("main").innerText()).trim();
      expect(content.length, "characters that can be read in main").toBeGreaterThan(100);
      // What React puts in place by script only: a template where it belongs, and the part itself, hidden, at the end.
      expect(await noScript.locator('template[id^="B:"], template[id^="P:"], [hidden][id^="S:"]').count()).toBe(0);

      for (const width of [360, 1280]) {
        await noScript.setViewportSize({ width, height: 900 });
        await expectFrame(noScript, width);
      }
    });
  }
}

/** The frame of every page, as an eye sees it: the ways through the site above what the page says, and again below it. */
async function expectFrame(page: Page, width: number): Promise<void> {
  const header = page.getByRole("banner");
  if (width < 1024) await header.locator("summary").first().click();
  const footer = page.getByRole("contentinfo");
  for (const { path } of NAV_ENTRIES) {
    for (const [place, name] of [
      [header, "header"],
      [footer, "footer"],
    ] as const) {
      const link = place.locator(`a[href$="${path}"]`).filter({ visible: true });
      await expect(link.first(), `${path} in the ${name} at ${width}`).toBeVisible();
    }
  }
  if (width < 1024) await header.locator("summary").first().click();
  await expect(header.locator('a[hreflang="fr"]'), `language switch at ${width}`).toBeVisible();
  await expect(header.getByRole("searchbox"), `search at ${width}`).toBeVisible();

  const top = async (locator: Locator) => (await locator.boundingBox())?.y ?? Number.NaN;
  const heading = await top(page.getByRole("heading", { level: 1 }));
  expect(await top(header.locator('a[hreflang="fr"]')), "the header is above the heading").toBeLessThan(heading);
  expect(await top(footer), "the footer is below the heading").toBeGreaterThan(heading);
}

test("the browse form filters without script @postgres", async ({ noScript }) => {
  await noScript.goto("/plans");
  const resultCount = async () => Number(await noScript.locator("data#result-count").getAttribute("value"));
  const all = await resultCount();

  const form = noScript.locator("main form").first();
  await form.getByRole("checkbox", { name: /^Africa/ }).check();
  await form.getByRole("button", { name: /^Show/ }).click();

  await expect(noScript).toHaveURL(/[?&]region=africa(&|$)/);
  const inAfrica = await resultCount();
  expect(inAfrica).toBeGreaterThan(0);
  expect(inAfrica).toBeLessThan(all);
});
