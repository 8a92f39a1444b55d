import type { Page } from "@playwright/test";
import { becomeFirstAdmin, expect, invite, PASSWORD, revise, signIn, test } from "./admin-portal";
import { expectAccessible } from "./fixtures";

const ADA = "ada@example.org";
const SELMA = "selma@example.org";
const PAUL = "paul@example.org";

test.use({ office: "focal" });
test.describe.configure({ mode: "serial" });

async function report(page: Page, plan: string): Promise<void> {
  await page.goto(`/corrections?plan=${plan}`);
  await page.getByLabel("What is wrong").fill(`The title of ${plan} lacks its year.`);
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
}

let othersDraft: string;

test.beforeAll(async ({ browser, adminPortal }) => {
  const page = await browser.newPage({ baseURL: adminPortal.url });
  await becomeFirstAdmin(page, adminPortal, ADA);
  await signIn(page, ADA);
  await invite(page, browser, { email: SELMA, role: "focal_point", country: "NAM" });
  await invite(page, browser, { email: PAUL, role: "publisher" });
  othersDraft = await revise(page, "zaf-1");
  for (const plan of ["nam-1", "zaf-1"]) await report(page, plan);
  await page.close();
});

test("a focal point sees the plans, drafts and reports of her own country alone", async ({ page }) => {
  await signIn(page, SELMA);
  const navigation = page.getByRole("navigation", { name: "Administration" });
  for (const name of ["People", "Audit", "Settings", "Import"]) {
    await expect(navigation.getByRole("link", { name })).toHaveCount(0);
  }

  for (const path of ["/admin/plans", "/admin/drafts", "/admin/corrections"]) {
    await page.goto(path);
    await expect(page.locator("main")).not.toContainText("South Africa");
    await expectAccessible(page);
  }
  await expect(page.locator("main ol")).toContainText("Namibia");
  for (const path of [othersDraft, `${othersDraft}/preview`, "/admin/plans/zaf-1", "/admin/people"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/admin\/not-allowed$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You may not do this");
  }
});

let draft: string;

test("she proposes a change and submits it, and can't publish", async ({ page }) => {
  await signIn(page, SELMA);
  draft = await revise(page, "nam-1");
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await title.fill(`${await title.inputValue()} (2019)`);
  await page.getByRole("button", { name: "Save and submit for review" }).click();

  await expect(page.getByText("The draft is submitted.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Send back/ })).toHaveCount(0);
  await expectAccessible(page);
});

test("a publisher publishes it, and she resolves the report by a link to the revision", async ({
  page,
  browser,
  portalUrl,
}) => {
  const publisher = await browser.newPage({ baseURL: portalUrl });
  await signIn(publisher, PAUL);
  await publisher.goto(draft);
  await publisher.getByLabel("Why, for the history").fill("The title as the plan has it on its first page");
  await publisher.getByRole("button", { name: "Publish" }).click();
  await expect(publisher).toHaveURL(/\/admin\/plans\/nam-1\?done=published/);
  await publisher.close();
  await page.goto("/plans/nam-1");
  await expect(page.locator("main")).toContainText("(2019)");

  await signIn(page, SELMA);
  await page.goto("/admin/corrections");
  await page.locator("main ol").getByRole("link").first().click();
  await page.getByLabel("The revision that mended it").selectOption({ index: 0 });
  await page.getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByText("The report is resolved.")).toBeVisible();
  await page.goto("/admin/corrections?state=resolved");
  await page.locator("main ol").getByRole("link").first().click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Revision 2." }).click();
  await expect(page).toHaveURL(/\/admin\/plans\/nam-1\/revisions\/2$/);
});

test("the pages are used by keyboard alone: skip link, order of fields, and the list of what to mend", async ({
  page,
}) => {
  await page.goto("/admin/sign-in");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Mail address")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#error-summary")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Mail address")).toBeFocused();
  await page.keyboard.type(SELMA);
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Administration" })).toBeVisible();

  const reached: string[] = [];
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ""));
  }
  for (const name of ["Plans", "Reported mistakes", "Sign out"]) expect(reached).toContain(name);
});
