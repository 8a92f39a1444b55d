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
    });
  }
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
