import type { Page } from "@playwright/test";
import { becomeFirstAdmin, expect, signIn, test } from "./admin-portal";
import { expectAccessible } from "./fixtures";

const ADA = "ada@example.org";

test.use({ office: "places" });
test.describe.configure({ mode: "serial" });

/** The page in both languages, each in both themes. */
async function expectAccessibleInBothLanguages(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.getByRole("link", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expectAccessible(page);
}

test("the first admin begins", async ({ page, adminPortal }) => {
  await becomeFirstAdmin(page, adminPortal, ADA);
});

test("a country is found, mended and public at once, without script", async ({ noScript }) => {
  await signIn(noScript, ADA);
  await noScript.goto("/admin/countries");
  await noScript.getByLabel("Name or ISO code").fill("namib");
  await noScript.getByRole("button", { name: "Search" }).click();
  await noScript.getByRole("rowheader", { name: "Namibia" }).getByRole("link").click();

  await noScript.getByLabel("Further names").fill("Republic of Namibia\nSouth West Africa <b>then</b>");
  await noScript.getByLabel("Longitude").fill("east");
  await noScript.getByRole("button", { name: "Save and publish" }).click();
  const summary = noScript.locator("#error-summary");
  await expect(summary).toContainText("Write the longitude in degrees");
  await expect(summary).toContainText("Say in a few words why");
  await expect(noScript.getByLabel("Further names")).toHaveValue(/South West Africa <b>then<\/b>/);
  await expect(noScript.getByLabel("Longitude")).toHaveValue("east");

  await noScript.getByLabel("Longitude").fill("17,5");
  await noScript.getByLabel("French name").fill("Namibie d’essai");
  await noScript.getByLabel("Why").fill("Told by the ministry");
  await noScript.getByRole("button", { name: "Save and publish" }).click();
  await expect(noScript.getByText("Saved, and public.")).toBeVisible();
  await expect(noScript.getByText("Told by the ministry")).toBeVisible();
  await expect(noScript.getByText("Point: 17, -22 → 17.5, -22")).toBeVisible();
});

test("readers see it at the next request, with another ETag", async ({ page, request, noScript }) => {
  const before = await request.get("/fr/countries/nam");
  expect(await before.text()).toContain("Namibie d’essai");
  await signIn(page, ADA);
  await page.goto("/admin/countries/nam");
  await page.getByLabel("French name").fill("Namibie");
  await page.getByLabel("Why").fill("Seen in print");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Saved, and public.")).toBeVisible();

  const etag = before.headers().etag ?? "";
  const after = await request.get("/fr/countries/nam", { headers: { "If-None-Match": etag } });
  expect(after.status()).toBe(200);
  const text = await after.text();
  expect(text).toContain("Namibie");
  expect(text).not.toContain("Namibie d’essai");
  expect(after.headers().etag).not.toBe(etag);
  await noScript.goto("/countries?q=South West Africa");
  await expect(noScript.locator("main")).toContainText("Namibia");
});

test("who saves a country second is shown both and chooses", async ({ page, context }) => {
  await signIn(page, ADA);
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto("/admin/countries/zaf");
  await page.getByLabel("Note").fill("From the first tab");
  await page.getByLabel("Why").fill("First");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Saved, and public.")).toBeVisible();

  await other.getByLabel("Note").fill("From the second tab");
  await other.getByLabel("Why").fill("Second");
  await other.getByRole("button", { name: "Save and publish" }).click();
  await expect(other.locator("#error-summary")).toBeFocused();
  await expect(other.getByText("now “From the first tab”, yours “From the second tab”")).toBeVisible();
  await expectAccessible(other);
  await other.getByLabel("I have compared, and want what I typed").check();
  await other.getByRole("button", { name: "Save and publish" }).click();
  await expect(other.getByText("Saved, and public.")).toBeVisible();
  await expect(other.getByText("Note: From the first tab → From the second tab")).toBeVisible();
});

test("a country that is not there yet is added with its codes checked", async ({ page }) => {
  await signIn(page, ADA);
  await page.goto("/admin/countries/new");
  await page.getByLabel("Three-letter ISO code").fill("GRL");
  await page.getByLabel("Two-letter ISO code").fill("NA");
  await page.getByLabel("Numeric ISO code").fill("304");
  await page.getByLabel("Name", { exact: true }).fill("Greenland");
  await page.getByLabel("French name").fill("Groenland");
  await page.getByLabel("United Nations").selectOption("none");
  await page.getByLabel("Region", { exact: true }).selectOption("north_america");
  await page.getByLabel("Subregion").selectOption("Northern America");
  await page.getByLabel("Plan", { exact: true }).selectOption("");
  await page.getByLabel("Longitude").fill("-40");
  await page.getByLabel("Latitude").fill("72");
  await page.getByLabel("Why").fill("It may write one");
  await page.getByRole("button", { name: "Add the country" }).click();
  await expect(page.locator("#error-summary")).toContainText("304 is not the numeric code of NA");
  await page.getByLabel("Two-letter ISO code").fill("GL");
  await page.getByRole("button", { name: "Add the country" }).click();

  await expect(page.getByText("The country is added and public.")).toBeVisible();
  expect((await page.goto("/countries/grl"))?.status()).toBe(200);
});

test("an agency is added without script, changes its plans knowingly, and takes in a duplicate", async ({
  noScript,
  page,
}) => {
  await signIn(noScript, ADA);
  await noScript.goto("/admin/agencies?country=NAM");
  await noScript.getByRole("link", { name: "Add an agency" }).click();
  await noScript.getByRole("textbox", { name: "Name", exact: true }).fill("Ministry of Peace");
  await noScript.getByRole("button", { name: "Add the agency" }).click();
  await expect(noScript.locator("#error-summary")).toContainText("Choose a type");
  await noScript.getByLabel("Type").selectOption("other");
  await noScript.getByLabel("Why").fill("Named in the law");
  await noScript.getByRole("button", { name: "Add the agency" }).click();
  await expect(noScript.getByText("The agency is added.")).toBeVisible();

  await noScript.goto("/admin/agencies?country=NAM");
  const ledPlans = noScript.getByRole("cell", { name: "1", exact: true });
  const leading = noScript.getByRole("row").filter({ has: ledPlans }).first();
  await leading.getByRole("link").click();
  const name = await noScript.getByRole("heading", { level: 1 }).innerText();
  await noScript.getByLabel("Type").selectOption("defence");
  await noScript.locator("#agency-why").fill("Others joined");
  await noScript.getByRole("button", { name: "Save", exact: true }).click();
  await expect(noScript.locator("#error-summary")).toContainText("Look at the plans that this changes");
  await expect(
    noScript
      .getByRole("listitem")
      .filter({ hasText: /^Namibia, 1st plan$/ })
      .first(),
  ).toBeVisible();
  await noScript.getByLabel("I know, and they are to be changed").check();
  await noScript.getByRole("button", { name: "Save", exact: true }).click();
  await expect(noScript.getByText("Saved, and public.")).toBeVisible();
  const address = noScript.url();
  await noScript.goto("/plans/nam-1");
  await expect(noScript.getByText("Defence", { exact: true }).first()).toBeVisible();

  await noScript.goto(address);
  await noScript.getByRole("button", { name: "Make them one" }).click();
  await expect(noScript.locator("#error-summary")).toContainText("Tick what is a duplicate");
  await noScript.getByLabel(/^Ministry of Peace/).check();
  await noScript.locator("#merge-why").fill("Another name of it");
  await noScript.getByRole("button", { name: "Make them one" }).click();
  await expect(noScript.getByText("They are one now.")).toBeVisible();
  await expect(noScript.getByText("Became one with it: nothing → Ministry of Peace")).toBeVisible();

  await signIn(page, ADA);
  await page.goto("/admin/agencies?country=NAM");
  await expect(page.getByRole("link", { name })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ministry of Peace" })).toHaveCount(0);
});

for (const path of ["countries", "countries/new", "countries/nam", "agencies?country=NOR", "agencies/new"]) {
  test(`/admin/${path} is accessible in both languages`, async ({ page }) => {
    await signIn(page, ADA);
    await page.goto(`/admin/${path}`);
    await expectAccessibleInBothLanguages(page);
  });
}

test("the page of an agency is accessible in both languages", async ({ page }) => {
  await signIn(page, ADA);
  await page.goto("/admin/agencies?country=NOR");
  await page.getByRole("rowheader").first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 2, name: "The same agency twice?" })).toBeVisible();
  await expectAccessibleInBothLanguages(page);
});
