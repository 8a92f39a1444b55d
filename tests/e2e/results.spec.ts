import { expect, test } from "./fixtures";

const OUTCOME = /Women meaningfully prevent radicalization/;
const OUTPUT = "Women can detect early signs of radicalization";

test("a results framework folds without a script, its outcomes unfolded at first", async ({ noScript: page }) => {
  await page.goto("/plans/jor-1");
  const framework = page.locator("#results");

  await expect(framework.getByText("1 outcome, 3 sub-outcomes and 6 outputs")).toBeVisible();
  await expect(framework.getByText("The record begins at 2")).toBeVisible();
  await expect(framework.getByText(OUTCOME)).toBeVisible();
  await expect(framework.getByText(OUTPUT)).toBeHidden();

  await framework.getByText("Women can contribute to PVE efforts").click();
  await expect(framework.getByText(OUTPUT)).toBeVisible();
});

test("the address of a result opens what it is folded in", async ({ noScript: page }) => {
  await page.goto("/plans/jor-1#result-2.1.A");

  await expect(page.locator("#results").getByText(OUTPUT)).toBeVisible();
});

test("on paper the whole framework is open", async ({ page }) => {
  await page.goto("/plans/jor-1");
  await page.emulateMedia({ media: "print" });

  for (const text of [OUTPUT, "Jordanian women's representation in mediation networks is ensured"]) {
    await expect(page.locator("#results").getByText(text)).toBeVisible();
  }
});

test("one branch is shown alone, and one that is not there is told", async ({ noScript: page }) => {
  await page.goto("/plans/jor-1?branch=2.2");
  await expect(page.locator("#results").getByText("Broader spaces for religious dialogue")).toBeVisible();
  await expect(page.locator("#results").getByText(OUTPUT)).toHaveCount(0);
  await page.getByRole("link", { name: "Show the whole framework" }).click();
  await expect(page.locator("#results").getByText("Women can contribute to PVE efforts")).toBeVisible();

  await page.goto("/plans/jor-1?branch=9.9");
  await expect(page.locator('[data-ignored="branch"]')).toBeVisible();
});

test("a plan without a framework says that nobody has entered it", async ({ noScript: page }) => {
  await page.goto("/plans/nam-1");

  await expect(page.locator("#results")).toContainText("Not coded");
  await expect(page.locator("#results").getByRole("link")).toHaveCount(0);
});

test("a search finds a plan by its results and leads to the one that holds the words", async ({ noScript: page }) => {
  await page.goto("/plans?q=early signs radicalization");

  await expect(page.locator("#result-count")).toHaveAttribute("value", "1");
  await page.getByRole("link", { name: `2.1.A ${OUTPUT}` }).click();
  await expect(page).toHaveURL(/\/plans\/jor-1#result-2\.1\.A$/);
  await expect(page.locator("#results").getByText(OUTPUT)).toBeVisible();
});

test("a comparison shows the framework of who has one and names who has none", async ({ noScript: page }) => {
  await page.goto("/compare?plans=jor-1,nam-1");
  const section = page.locator("#results");

  await expect(section.getByText(OUTCOME)).toBeVisible();
  await expect(section).toContainText("The results framework of Namibia 1 has not been entered yet.");
});

test("the framework is taken away as a file in each form", async ({ noScript: page, request }) => {
  await page.goto("/plans/jor-1");
  for (const [name, extension] of [
    ["CSV", "csv"],
    ["Excel", "xlsx"],
    ["JSON", "json"],
    ["Numbered list", "txt"],
  ]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#results").getByRole("link", { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^nap-atlas-results-jor-1-v\\d+-[\\d-]+\\.${extension}$`));
  }

  const first = await request.get("/api/v1/plans/jor-1/results.json");
  const { total, results } = await first.json();
  expect([total, results[0].children.length]).toEqual([10, 3]);
  const again = await request.get("/api/v1/plans/jor-1/results.json", {
    headers: { "If-None-Match": first.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  expect((await request.get("/api/v1/plans/nam-1/results.csv")).status()).toBe(404);
  expect((await request.get("/api/v1/plans/jor-1/results.csv?x=1")).status()).toBe(400);
});
