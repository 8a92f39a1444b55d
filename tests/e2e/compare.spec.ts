import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import Papa from "papaparse";
import { expect, expectAccessible, test } from "./fixtures";

const row = (page: Page, attribute: string) => page.locator(`tr[data-attribute="${attribute}"]`);
const heads = async (page: Page) =>
  (await page.locator("#ledger-table thead th[data-column] a").allInnerTexts()).map((text) =>
    text.replace("\u00a0", " "),
  );

/** After a step of the client router, Next spells commas in the address bar as %2C: the query is read, not matched. */
const queryWith = (part: string) => (url: URL) => decodeURIComponent(url.search).includes(part);

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

test("a focal point who drafts a second plan finds theirs, adds a peer, reads the differences and takes notes away", async ({
  page,
}) => {
  await page.goto("/compare");
  await page.getByRole("searchbox", { name: "Find a plan" }).fill("namibie");
  await page.getByRole("link", { name: "Add Namibia 1 to the comparison" }).click();
  await expect(page.getByText("One plan makes no comparison yet.")).toBeVisible();

  await page.getByRole("link", { name: "Plans that hold what it lacks" }).click();
  await expect(page).toHaveURL(/purpose=complementary/);
  await page.getByRole("link", { name: "Plans that are alike" }).click();
  await expect(page.getByText("Same region: Africa (+3)").first()).toBeVisible();
  await page.getByRole("link", { name: "Switch off the reason: Same region" }).click();
  await expect(page.getByText("Same region: Africa (+3)")).toHaveCount(0);
  await page.getByRole("link", { name: /^Add South Africa 1/ }).click();
  await expect(page).toHaveURL(queryWith("plans=nam-1,zaf-1"));

  await page.getByRole("link", { name: /^Only differences/ }).click();
  await expect(page.locator('tr[data-outcome="same"]')).toHaveCount(0);
  expect(await page.locator('tr[data-outcome="differ"]').count()).toBeGreaterThan(0);

  const notes = page.getByLabel("Your notes on this question").first();
  await notes.fill("Ask Pretoria about the regional centre");
  await page.reload();
  await expect(notes).toHaveValue("Ask Pretoria about the regional centre");

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spreadsheet (XLSX)" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^nap-atlas-compare-nam-1_zaf-1-v\d+-2026-11-25\.xlsx$/);
  const { readSheet } = await import("read-excel-file/node");
  expect((await readSheet(await bytesOf(download), "Questions")).flat()).toContain(
    "Ask Pretoria about the regional centre",
  );
});

test("a researcher compares two regions, reads shares with their denominators and takes the numbers away", async ({
  page,
}) => {
  await page.goto("/compare");
  await page.locator("#a-region").selectOption({ label: "Africa" });
  await page.locator("#b-region").selectOption({ label: "Europe" });
  await page.getByRole("button", { name: "Compare the groups" }).click();

  await expect(page).toHaveURL(/\/compare\?a=region:africa&b=region:europe$/);
  await expect(page.getByText("A and B have no plan in common.")).toBeVisible();
  const lead = page.locator('tbody[data-attribute="lead"]');
  await expect(lead).toContainText(/known for \d+ of \d+/);
  await expect(lead.locator('tr[data-value="gender_social"]')).toContainText(/\d+%.*\d+ of \d+.*−\d+ points/s);

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Table (CSV)" }).click();
  const { data } = Papa.parse<string[]>((await bytesOf(await downloading)).toString("utf8").replace("\uFEFF", ""));
  const line = data.find(([key, , value]) => key === "lead" && value === "gender_social");
  await expect(lead.locator('tr[data-value="gender_social"] td').first()).toContainText(`${line?.[4]} of ${line?.[5]}`);
});

test("a reader without script finds, adds, moves, replaces, folds and downloads", async ({ noScript: page }) => {
  await page.goto("/compare?plans=nam-1");
  await page.getByRole("searchbox", { name: "Find a plan" }).fill("suede");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "Add Sweden 3 to the comparison" }).click();
  expect(await heads(page)).toEqual(["Namibia 1", "Sweden 3"]);
  await expect(row(page, "lead")).toHaveAttribute("data-outcome", "differ");
  await expect(row(page, "lead").getByRole("rowheader")).toContainText("Differs");

  await page.getByRole("link", { name: "Move Sweden 3 one place earlier" }).click();
  expect(await heads(page)).toEqual(["Sweden 3", "Namibia 1"]);
  await page.getByRole("link", { name: "Fold the rows of Lead", exact: true }).click();
  await expect(row(page, "lead")).toHaveCount(0);

  await page.getByLabel("Your notes on the whole comparison").fill("Read without script");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Brief (DOCX)" }).click();
  expect((await bytesOf(await downloading)).subarray(0, 2).toString()).toBe("PK");

  await page.getByRole("link", { name: "Replace Namibia 1 by another plan" }).click();
  await page.getByRole("searchbox", { name: "Find a plan" }).fill("zaf");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "Put South Africa 1 in the place of Namibia 1" }).click();
  expect(await heads(page)).toEqual(["Sweden 3", "South Africa 1"]);
});

test("the order is changed by keyboard, and focus stays near", async ({ page }) => {
  await page.goto("/compare?plans=nam-1,swe-3,zaf-1");
  await page.getByRole("link", { name: "Move South Africa 1 one place earlier" }).focus();
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(queryWith("plans=nam-1,zaf-1,swe-3"));
  await expect.poll(() => heads(page)).toEqual(["Namibia 1", "South Africa 1", "Sweden 3"]);
  await expect(page.getByRole("link", { name: "Move South Africa 1 one place earlier" })).toBeFocused();
});

test("plans are dragged into another order", async ({ page }) => {
  await page.goto("/compare?plans=nam-1,swe-3");
  const item = (slug: string) => page.locator(`#compared-plans li[data-slug="${slug}"]`);
  await expect(item("swe-3")).toHaveAttribute("draggable", "true");
  await item("swe-3").dragTo(item("nam-1"));

  await expect(page).toHaveURL(queryWith("plans=swe-3,nam-1"));
});

test("on a phone two plans are shown at a time, and buttons step to the next", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/compare?plans=nam-1,swe-3,zaf-1");
  const head = (name: string) => page.locator("#ledger-table thead th", { hasText: name });
  await expect(head("Namibia")).toBeVisible();
  await expect(head("South Africa")).toBeHidden();

  await page.getByRole("link", { name: "Next" }).click();
  await expect(head("Namibia")).toBeHidden();
  await expect(head("South Africa")).toBeVisible();
  await expect(page).toHaveURL(/at=1/);
  await page.reload();
  await expect(head("South Africa")).toBeVisible();
});

test("what is ticked on one page is remembered on the next and compared", async ({ page }) => {
  await page.goto("/countries/swe");
  await page.getByRole("checkbox", { name: "Compare Sweden 3" }).check();
  await page.goto("/plans/nam-1");
  await page.getByRole("checkbox", { name: "Compare Namibia 1" }).check();
  await page.getByRole("link", { name: "Compare 2 plans" }).click();

  await expect(page).toHaveURL(queryWith("plans=swe-3,nam-1"));
  await page.getByRole("link", { name: "Remove Sweden 3 from the comparison" }).click();
  await expect(page.getByText("One plan makes no comparison yet.")).toBeVisible();
  await page.goto("/countries/swe");
  await expect(page.getByRole("checkbox", { name: "Compare Sweden 3" })).not.toBeChecked();
});

test("plans ticked while browsing are compared, whatever the filter shows now", async ({ page }) => {
  await page.goto("/plans?country=nam,swe");
  await page.getByRole("checkbox", { name: "Compare Namibia 1" }).check();
  await page.goto("/plans?country=swe&view=cards");
  await page.getByRole("checkbox", { name: "Compare Sweden 2" }).check();
  await page.getByRole("link", { name: "Compare 2 plans" }).click();

  await expect(page).toHaveURL(queryWith("plans=nam-1,swe-2"));
});

test("without script, a tick and what the address carries are compared together", async ({ noScript: page }) => {
  await page.goto("/plans/nam-1?compare=swe-3");
  await page.getByRole("checkbox", { name: "Compare Namibia 1" }).check();
  await page.getByRole("button", { name: "Compare the picked plans" }).click();

  await expect(page).toHaveURL(/\/compare\?plans=(nam-1,swe-3|swe-3,nam-1)$/);
});

test("the generations of a country are one click away and show what changed", async ({ page }) => {
  await page.goto("/countries/swe");
  await page.getByRole("link", { name: "Compare the generations" }).click();

  await expect(page.getByRole("heading", { name: "From one generation to the next" })).toBeVisible();
  expect(await heads(page)).toEqual(["Sweden 1", "Sweden 2", "Sweden 3", "Sweden 4"]);
});

test("what can't be compared is said, and the rest is shown", async ({ page }) => {
  const say = async (address: string, words: RegExp) => {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    await expect(page.getByText(words).first(), address).toBeVisible();
  };

  await say("/compare?plans=nam-1,nam-1,swe-3", /Named more than once, shown once: nam-1/);
  await say("/compare?plans=nam-1,swe-3,zaf-1,jor-2,can-3,fin-3,usa-1", /at most 6 plans. Left out: usa-1/);
  await say("/compare?plans=nam-1,zzz-9,swe-3", /There is no plan zzz-9/);
  expect(await heads(page)).toEqual(["Namibia 1", "Sweden 3"]);
  await say("/compare?plans=%00,__proto__", /There are no plans/);
  await say("/compare?a=region:atlantis&b=region:africa", /One part of the address was ignored/);
  await say("/compare?a=region:oceania;lead:defence;adopted_from:2030&b=all", /No plan is in group A/);
  await say("/compare?a=region:africa", /One group makes no comparison yet/);
  await say("/compare?plans=nam-1,swe-3&a=all", /names plans and groups/);
  await say("/compare?plans=nam-1,swe-3&view=x&off=y&as_of=2026-02-30", /3 parts of the address were ignored/);
});

test("files answer with a message where nothing is compared, and to a body that is no form", async ({
  request,
  baseURL,
}) => {
  expect((await request.get("/compare.csv")).status()).toBe(400);
  const headers = { origin: String(baseURL) };
  expect((await request.post("/compare.csv?plans=nam-1,swe-3", { data: { odd: true }, headers })).status()).toBe(415);
});

test("evidence opened in the ledger, the picker and the tray are accessible", async ({ page }) => {
  await page.goto("/compare?plans=nam-1,swe-3&find=sweden");
  await row(page, "lead").locator("summary").first().click();
  await expectAccessible(page);
  await page.goto("/plans/nam-1?compare=swe-3");
  await expect(page.getByRole("link", { name: "Compare 2 plans" })).toBeVisible();
  // At the foot of the page the tray covers nothing; on the way there whatever scrolls below it is half hidden.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expectAccessible(page);
});
