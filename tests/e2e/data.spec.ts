import { expect, test } from "./fixtures";

test("the plans of a filter are downloaded as they are listed, without a script", async ({ noScript: page }) => {
  await page.goto("/plans?region=oceania&sort=adopted");
  const count = Number(await page.locator("#result-count").getAttribute("value"));
  await page.getByText(`Download ${count} plans`).click();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV", exact: true }).click(),
  ]);

  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^nap-atlas-plans-${count}-of-\\d+-v\\d+-\\d{4}-\\d\\d-\\d\\d\\.csv$`),
  );
  const stream = await download.createReadStream();
  const text = (await stream.toArray()).join("");
  expect(text.trim().split("\r\n").length).toBeGreaterThanOrEqual(count + 1);
});

test("an API answer is not sent again to who holds it, and tells where the client stands", async ({ request }) => {
  const first = await request.get("/api/v1/plans?region=africa&per_page=5");
  const again = await request.get("/api/v1/plans?region=africa&per_page=5", {
    headers: { "If-None-Match": first.headers().etag ?? "" },
  });

  expect(first.status()).toBe(200);
  expect((await first.json()).plans).toHaveLength(5);
  expect(first.headers()["access-control-allow-origin"]).toBe("*");
  expect(first.headers().ratelimit).toMatch(/^"api";r=\d+;t=\d+$/);
  expect(again.status()).toBe(304);
});

test("the API answers the number of plans that the page lists", async ({ page, request }) => {
  for (const query of [
    "region=africa&lead=gender_social",
    "q=action&budget=unknown",
    "issue=youth,cyber&issue_match=all",
  ]) {
    await page.goto(`/plans?${query}`);
    const listed = await page.locator("#result-count").getAttribute("value");
    const { total } = await (await request.get(`/api/v1/plans?${query}`)).json();

    expect(String(total), query).toBe(listed);
  }
});

test("the examples of the API page work", async ({ page, request }) => {
  await page.goto("/data/api");
  const examples = await page
    .locator('a[href^="/api/v1/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

  expect(examples.length).toBeGreaterThan(8);
  for (const address of examples) {
    const { status } = { status: (await request.get(address)).status() };
    // There is no release until the first one is made.
    expect([200, ...(address.includes("/releases/") ? [404] : [])], address).toContain(status);
  }
});

test("a code of the codebook can be linked to", async ({ page }) => {
  await page.goto("/data/codebook#budget.allocated");

  await expect(page.locator('[id="budget.allocated"]')).toBeInViewport();
  await expect(page.locator('[id="budget.allocated"]')).toContainText("Allocated");
});

test("a plan tells how it is cited, with version and day of access", async ({ page }) => {
  await page.goto("/plans/nam-1");
  await page.getByText("Cite this").click();

  await expect(page.getByText(/NAP Atlas\. \(\d{4}\)\. Namibia.*Version \d+.*Retrieved/)).toBeVisible();
  await expect(page.getByRole("link", { name: "BibTeX" })).toHaveAttribute("download", "nap-atlas-nam-1.bib");
});
