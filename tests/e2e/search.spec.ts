import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const field = (page: Page) => page.getByRole("banner").getByRole("combobox");

test("the field in the header suggests as one types, and is worked by keys alone", async ({ page }) => {
  await page.goto("/about");
  await expect(field(page)).toBeVisible();
  await field(page).pressSequentially("namib");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options.first()).toContainText("Namibia");
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await expectAccessible(page);

  await page.keyboard.press("ArrowDown");
  await expect(field(page)).toBeFocused();
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", (await options.first().getAttribute("id")) ?? "");
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/countries/nam");
});

test("without script the same field leads to a page of results", async ({ noScript }) => {
  await noScript.goto("/fr");
  const box = noScript.getByRole("banner").getByRole("searchbox");
  await box.fill("Namibya");
  await box.press("Enter");

  await expect(noScript).toHaveURL("/fr/search?q=Namibya");
  await noScript.getByRole("main").getByRole("link", { name: "Namibie" }).first().click();
  await expect(noScript).toHaveURL("/fr/countries/nam");
});

test("a country that is known and has no plan is said so, in plans and in the comparison", async ({ noScript }) => {
  for (const [address, country] of [
    ["/plans?q=Turkey", "TUR"],
    ["/compare?find=Burma", "MMR"],
  ]) {
    await noScript.goto(address as string);
    await expect(noScript.locator(`[data-without-plan=${country}] a`)).toBeVisible();
  }
  await noScript.goto("/plans?q=Namibya");
  await expect(noScript.locator("[data-near]").getByRole("link", { name: "Namibia" })).toBeVisible();
});

test("a search without a letter or a digit finds nothing and says why", async ({ noScript, request }) => {
  for (const q of ["😀", "_", "%", "'\"<>"]) {
    const text = encodeURIComponent(q);
    await noScript.goto(`/plans?q=${text}`);
    await expect(noScript.locator("#result-count")).toHaveAttribute("value", "0");
    await expect(noScript.locator("[data-unsearchable]")).toBeVisible();
    const answer = await (await request.get(`/api/v1/plans?q=${text}`)).json();
    expect(answer).toMatchObject({ total: 0, plans: [], notes: [expect.stringContaining("no letter")] });
    expect((await (await request.get(`/plans.csv?q=${text}`)).text()).trim().split("\n")).toHaveLength(1);
  }
});

test("each filter is one step back, typing is one, and focus comes back", async ({ page }) => {
  await page.goto("/about");
  await page.getByRole("navigation").first().getByRole("link", { name: "Plans" }).click();
  await expect(page).toHaveURL("/plans");
  const region = page.getByRole("group", { name: "Region" });
  await region.getByLabel(/^Africa/).check();
  await expect(page).toHaveURL("/plans?region=africa");
  await region.getByLabel(/^Asia/).check();
  await expect(page).toHaveURL("/plans?region=africa,asia");
  const q = page.locator("#filters input[name=q]");
  await q.pressSequentially("plan", { delay: 250 });
  await expect(page).toHaveURL("/plans?q=plan&region=africa,asia");

  await page.goBack();
  await expect(page).toHaveURL("/plans?region=africa,asia");
  await expect(q).toHaveValue("");
  await page.goBack();
  await expect(page).toHaveURL("/plans?region=africa");
  await expect(region.getByLabel(/^Asia/)).not.toBeChecked();
  await expect(region.getByLabel(/^Asia/)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL("/plans");
  await page.goBack();
  await expect(page).toHaveURL("/about");
});

test("moving the map's slider is one step back, however many years go by", async ({ page }) => {
  await page.goto("/map");
  const slider = page.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL("/map?as_of=2025-12-31");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL("/map?as_of=2024-12-31");
  await page.goBack();
  await expect(page).toHaveURL("/map?as_of=2025-12-31");
  await page.goBack();
  await expect(page).toHaveURL("/map");
});
