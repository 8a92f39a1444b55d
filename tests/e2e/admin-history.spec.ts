import type { Page } from "@playwright/test";
import { becomeFirstAdmin, expect, invite, PASSWORD, revise, signIn, test } from "./admin-portal";
import { expectAccessible } from "./fixtures";

const ADA = "ada@example.org";
const BEA = "bea@example.org";
const FAY = "fay@example.org";

test.use({ office: "history" });
test.describe.configure({ mode: "serial" });

/** Changes the note of a published plan and publishes that, as the only admin of a small office may. */
async function publishNote(page: Page, slug: string, note: string, why: string): Promise<void> {
  await revise(page, slug);
  await page.locator('[name="note"]').fill(note);
  await page.getByRole("button", { name: "Save and submit for review" }).click();
  await expect(page.getByText("The draft is submitted.")).toBeVisible();
  await publish(page, why);
}

async function publish(page: Page, why: string): Promise<void> {
  await page.getByLabel("Why, for the history").fill(why);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("The draft is published.")).toBeVisible();
}

test("an office of one lets its admin publish, and has somebody else withdraw plans", async ({
  page,
  browser,
  adminPortal,
}) => {
  await becomeFirstAdmin(page, adminPortal, ADA);
  await signIn(page, ADA);
  await page.goto("/admin/settings");
  await page.getByLabel("One person may publish what they wrote themselves").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await invite(page, browser, { email: BEA, role: "publisher" });
  await invite(page, browser, { email: FAY, role: "focal_point", country: "KEN" });
});

test("a plan is found by any name of its country, and its history tells who, why and what, old to new", async ({
  page,
}) => {
  await signIn(page, ADA);
  await page.goto("/admin/plans");
  await page.getByLabel("Country, title or slug").fill("Namibie");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.locator("main ol > li")).toHaveCount(1);
  await page.getByRole("link", { name: "Namibia, 1st plan" }).click();
  await expect(page.getByText("Public. 1 revision so far.")).toBeVisible();

  await publishNote(page, "nam-1", "Read in the ministry’s library.", "The ministry showed us the text.");

  const latest = page.locator("#revision-2");
  await expect(latest).toContainText("by Ada Obi");
  await expect(latest).toContainText("The ministry showed us the text.");
  await expect(latest.locator("dl > div")).toHaveCount(1);
  await expect(latest.locator("dt")).toHaveText("Note");
  await expect(latest.locator("dd").first()).toContainText("Document dated March 2019");
  await expect(latest.locator("dd").last()).toContainText("Read in the ministry’s library.");
});

test("two revisions are compared by the address, and the older stands first", async ({ page, noScript }) => {
  await signIn(page, ADA);
  await publishNote(page, "nam-1", "Read twice.", "We went again.");

  await signIn(noScript, ADA);
  await noScript.goto("/admin/plans/nam-1/revisions/3");
  await expect(noScript.getByText("This is how the plan is now.")).toBeVisible();
  await noScript.getByLabel("Compare with").selectOption("1");
  await noScript.getByRole("button", { name: "Compare" }).click();

  await expect(noScript).toHaveURL(/revisions\/3\?with=1$/);
  await expect(noScript.getByRole("heading", { name: "1 difference" })).toBeVisible();
  const sides = noScript.locator("section[aria-labelledby=differences-title] dd");
  await expect(sides.first()).toContainText("Revision 1");
  await expect(sides.first()).toContainText("Document dated March 2019");
  await expect(sides.last()).toContainText("Read twice.");
});

test("an earlier revision comes back as a draft, and is published as a new one", async ({ page }) => {
  await signIn(page, ADA);
  await page.goto("/admin/plans/nam-1/revisions/1?with=now");
  await expect(page.getByRole("heading", { name: "1 difference" })).toBeVisible();
  await page.getByRole("button", { name: "Begin a draft of it" }).click();

  await expect(page.locator('[name="note"]')).toHaveValue(/^Document dated March 2019/);
  await page.getByRole("button", { name: "Save and submit for review" }).click();
  await expect(page.getByText("The draft is submitted.")).toBeVisible();
  await publish(page, "The first note was right.");

  await expect(page.locator("#revision-4")).toContainText("bringing back an earlier revision");
  await page.goto("/admin/plans/nam-1/revisions/4?with=1");
  await expect(page.getByRole("heading", { name: "No differences" })).toBeVisible();
});

test("a withdrawn plan is gone for readers and stays for editors, until it is brought back", async ({ page }) => {
  await signIn(page, BEA);
  expect((await page.request.get("/plans/nam-1")).status()).toBe(200);
  await page.goto("/admin/plans/nam-1");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await page.getByLabel("Why?").fill("The ministry says it is another text.");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("The plan is withdrawn.")).toBeVisible();

  expect((await page.request.get("/plans/nam-1")).status()).toBe(404);
  await expect(page.locator("#revision-5")).toContainText("Withdrawn from the public catalogue.");
  await page.goto("/admin/plans?list=archived");
  await expect(page.locator("main ol > li")).toHaveText([/Namibia, 1st plan/]);
  await page.getByRole("link", { name: "Namibia, 1st plan" }).click();
  await page.getByLabel("Why?").fill("It was the right text.");
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByText("The plan is back.")).toBeVisible();

  expect((await page.request.get("/plans/nam-1")).status()).toBe(200);
  await expect(page.locator("#revision-6")).toContainText("by bea");
});

test("the history outlives accounts: theirs is the work of a former editor", async ({ page }) => {
  await signIn(page, BEA);
  await page.goto("/admin/account");
  await page.locator("#delete-password").fill(PASSWORD);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByText("Your account is deleted.")).toBeVisible();

  await signIn(page, ADA);
  await page.goto("/admin/plans/nam-1");
  await expect(page.locator("#revision-6")).toContainText("by a former editor");
  await page.goto("/fr/admin/audit?event=published");
  await expect(page.getByText("plan\u202f: nam-1, retiré du catalogue, révision\u202f: 5")).toBeVisible();
});

test("work lists lead to the plans, by page and as a file; a focal point's hold their country alone", async ({
  page,
}) => {
  await signIn(page, ADA);
  const count = page.locator('section[aria-labelledby="work-title"] data');
  await expect(count).toHaveCount(8);
  await page.getByRole("link", { name: "Not coded, by country" }).click();
  await expect(page.locator("main h2")).toHaveCount(50);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/\/admin\/work\/uncoded\?page=2$/);
  await page.locator("main li:has(h2)").first().getByRole("link").first().click();
  await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeVisible();

  const file = await page.request.get("/admin/work/published_figures/rows.csv");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect((await file.text()).split("\r\n").length).toBeGreaterThan(2);
  expect((await page.request.get("/admin/work/nothing")).status()).toBe(404);

  await page.context().clearCookies();
  await signIn(page, FAY);
  await page.goto("/admin/work/uncoded");
  await expect(page.locator("main h2")).toHaveText(["Kenya"]);
  await page.goto("/admin/plans");
  for (const name of await page.locator("main ol a.font-semibold").allInnerTexts()) expect(name).toMatch(/^Kenya/);
  await page.goto("/admin/plans/nam-1");
  await expect(page).toHaveURL(/\/admin\/not-allowed$/);
});

for (const locale of ["", "/fr"]) {
  test(`plans, histories and work lists are accessible${locale && ", in French"}`, async ({ page }) => {
    await signIn(page, ADA);
    for (const path of [
      "",
      "/plans",
      "/plans/nam-1",
      "/plans/nam-1/revisions/1",
      "/plans/nam-1/revisions/2?with=1",
      "/work",
      "/work/uncoded",
      "/work/published_figures",
      "/audit",
    ]) {
      await page.goto(`${locale}/admin${path}`);
      await expectAccessible(page);
    }
  });
}
