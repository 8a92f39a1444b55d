import type { Browser, Page } from "@playwright/test";
import { becomeFirstAdmin, beginPlan, expect, invite, openSections, revise, signIn, test } from "./admin-portal";
import { expectAccessible } from "./fixtures";
import { BYTES, firstLoad } from "./weights";

const ADA = "ada@example.org";
const BEA = "bea@example.org";
const EVE = "eve@example.org";
const FAY = "fay@example.org";

test.use({ office: "editing" });
// Forms that save themselves make for long tests.
test.describe.configure({ mode: "serial", timeout: 120_000 });

/** A field of the plan's form by its name: labels of values, nothings and sources repeat the attribute's. */
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
/** A form rests four seconds before it saves itself, and the machine may be busy. */
const SAVES_ITSELF = { timeout: 20_000 };

/** What the form says of its being saved. */
const status = (page: Page) => page.locator("form.plan-form [role=status]").last();

async function choose(page: Page, name: string, ...codes: string[]): Promise<void> {
  for (const code of codes) await page.locator(`[name="${name}"][value="${code}"]`).check();
}

/** A page of its own for a person of their own. */
async function pageOf(browser: Browser, baseURL: string | undefined, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, reducedMotion: "reduce" });
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

test("an admin makes accounts for an editor, a publisher and a focal point @postgres", async ({
  page,
  browser,
  adminPortal,
}) => {
  await becomeFirstAdmin(page, adminPortal, ADA);
  await signIn(page, ADA);

  await invite(page, browser, { email: BEA, role: "editor" });
  await invite(page, browser, { email: EVE, role: "publisher" });
  await invite(page, browser, { email: FAY, role: "focal_point", country: "KEN" });
});

let draft: string;

test("an editor enters a plan with evidence from an empty form @postgres", async ({ page }) => {
  await signIn(page, BEA);
  draft = await beginPlan(page, "BHS");
  await expect(page.getByRole("heading", { level: 1, name: "Bahamas, 1st plan" })).toBeVisible();
  await expectAccessible(page);

  await field(page, "v.title").fill("National Action Plan of The Bahamas on Women, Peace and Security");
  await field(page, "v.language").selectOption("en");
  await field(page, "v.adopted").fill("2025-10");
  await field(page, "v.start").fill("2026");
  await field(page, "v.end").fill("2020");
  await field(page, "v.lead").selectOption("gender_social");
  await field(page, "v.lead_agency").fill("Department of Gender and Family Affairs");
  await field(page, "v.orientation").selectOption("inward");
  await choose(page, "v.focus", "emerging_issues");
  await choose(page, "v.pillar", "participation", "protection");
  await field(page, "v.budget").selectOption("mentioned");
  await field(page, "n.monitoring").selectOption("not_found");
  await choose(page, "v.issue", "climate_change", "natural_disasters");

  await page.getByRole("button", { name: "Save the draft" }).click();
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: "The end year 2020 is before the start year 2026" }).click();
  await expect(field(page, "v.end")).toBeFocused();
  await expect(field(page, "v.title")).toHaveValue(/Bahamas/);
  await expect(status(page)).toContainText("but for 1 field, which is kept as typed");
  await expectAccessible(page);
  // All the rest is saved, and what is wrong stands as it was typed.
  await page.reload();
  await openSections(page);
  await expect(field(page, "v.title")).toHaveValue(/Bahamas/);
  await expect(field(page, "v.end")).toHaveValue("2020");
  await expect(field(page, "v.end")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "n.title")).toBeHidden();
  await expect(field(page, "n.monitoring")).toBeVisible();

  await field(page, "v.end").fill("2030");
  await page.getByText("One source for several values").click();
  await field(page, "same.url").fill("https://example.org/bahamas-plan.pdf");
  await field(page, "same.title").evaluate((input: HTMLInputElement) => {
    input.value = "The plan as published";
  });
  await field(page, "same.publisher").evaluate((input: HTMLInputElement) => {
    input.value = "Government of the Bahamas";
  });
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page).toHaveURL(/\?saved=\d+$/);
  await openSections(page);
  await expect(status(page)).toHaveText("Saved.");
  await expect(page.getByText("12 of 12 values have a source")).toBeVisible();

  await page.reload();
  await openSections(page);
  await expect(field(page, "v.end")).toHaveValue("2030");
  await expect(page.locator('[name="v.pillar"][value="protection"]')).toBeChecked();
  await expect(field(page, "n.monitoring")).toHaveValue("not_found");
  await expect(field(page, "e.budget.0.title")).toHaveValue("The plan as published");

  await page.getByText("questions still open").click();
  await page.getByRole("link", { name: "Approach", exact: true }).click();
  await expect(field(page, "v.approach")).toBeFocused();
});

test("the form of a plan weighs no more script than any other page", async ({ page, browser }) => {
  await signIn(page, BEA);
  // Without what the pages before left in the browser.
  const alone = await browser.newContext({ storageState: await page.context().storageState() });
  const { script } = await firstLoad(await alone.newPage(), new URL(draft, page.url()).href);

  expect(script).toBeGreaterThan(50_000);
  expect(script).toBeLessThanOrEqual(BYTES.script.bare);
  await alone.close();
});

test("a form that was changed saves itself, and is not left by mistake @postgres", async ({ page, context }) => {
  await signIn(page, BEA);
  await page.goto(draft);
  await openSections(page);
  const posted = page.waitForRequest((sent) => sent.method() === "POST");
  await field(page, "v.approach").selectOption("pillars");
  // What changed goes out, not the whole form.
  expect((await posted).postDataBuffer()?.byteLength).toBeLessThan(10_000);
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d \(UTC\)$/, SAVES_ITSELF);
  await expect(page.getByText("1 value lacks a source")).toBeVisible();

  await context.setOffline(true);
  await field(page, "note").fill("Written on a train");
  await expect(status(page)).toHaveText(/^Not saved: the portal could not be reached/, SAVES_ITSELF);
  let question = "";
  page.once("dialog", (dialog) => {
    question = dialog.message();
    return dialog.dismiss();
  });
  await page.getByRole("link", { name: "Drafts" }).first().click();
  expect(question).toContain("not saved yet");
  await expect(field(page, "note")).toHaveValue("Written on a train");

  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(status(page)).toHaveText(/^Saved/);
  await page.getByRole("link", { name: "Drafts" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Drafts" })).toBeVisible();
  await page.goto(draft);
  await expect(field(page, "note")).toHaveValue("Written on a train");
});

test("a publisher sends it back with reasons, the editor mends it, and readers see it once it is approved @postgres", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, BEA);
  await page.goto(draft);
  await field(page, "message").fill("The first plan of the country.");
  await page.getByRole("button", { name: "Save and submit for review" }).click();
  await expect(page.getByText("The draft is submitted.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);

  const eve = await pageOf(browser, baseURL, EVE);
  await eve.getByRole("link", { name: "Drafts" }).first().click();
  await eve.getByRole("link", { name: "Bahamas, 1st plan" }).click();
  await expect(eve.getByText("The first plan of the country.")).toBeVisible();
  await expect(eve.getByText("Approach: “Approach” has no source")).toBeVisible();
  await expectAccessible(eve);
  await eve.getByRole("button", { name: "Send back with these reasons" }).click();
  await expect(eve.locator("#error-summary")).toBeFocused();
  await eve.getByLabel("What has to be mended, and why").fill("The approach needs its page.");
  await eve.getByRole("button", { name: "Send back with these reasons" }).click();
  await expect(eve.getByText("The draft is sent back")).toBeVisible();

  await page.reload();
  await expect(page.getByText("The approach needs its page.").first()).toBeVisible();
  await page.getByText("1 value lacks a source").click();
  await page.getByRole("link", { name: "Approach", exact: true }).first().click();
  await expect(field(page, "e.approach.0.url")).toBeFocused();
  await field(page, "e.approach.0.url").fill("https://example.org/bahamas-plan.pdf");
  await expect(field(page, "e.approach.0.title")).toHaveValue("The plan as published");
  await field(page, "e.approach.0.section").fill("p. 7");
  await page.getByRole("button", { name: "Save and submit for review" }).click();
  await expect(page.getByText("The draft is submitted.")).toBeVisible();

  expect((await page.request.get("/plans/bhs-1")).status()).toBe(404);
  await eve.reload();
  await eve.getByLabel("Why, for the history").fill("Coded from the plan as published.");
  await eve.getByRole("button", { name: "Publish" }).click();
  await expect(eve).toHaveURL(/\/admin\/plans\/bhs-1\?done=published$/);

  await page.goto("/plans/bhs-1");
  await expect(page.getByRole("heading", { level: 1, name: "Bahamas, 1st plan" })).toBeVisible();
  await expect(page.getByText("Department of Gender and Family Affairs").first()).toBeVisible();
  await eve.context().close();
});

test("of two tabs neither overwrites the other: what both changed is chosen, the rest is joined @postgres", async ({
  page,
  context,
}) => {
  await signIn(page, BEA);
  const path = await revise(page, "nam-1");
  const other = await context.newPage();
  await other.goto(path);
  await openSections(other);

  await field(page, "v.budget").selectOption("none");
  await field(page, "v.approach").selectOption("pillars");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(status(page)).toHaveText(/^Saved/);

  await field(other, "note").fill("From the other tab");
  await other.getByRole("button", { name: "Save the draft" }).click();
  await expect(other).toHaveURL(/\?saved=\d+$/);
  await expect(field(other, "v.budget")).toHaveValue("none");

  for (const tab of [page, other]) {
    await tab.reload();
    await openSections(tab);
  }
  await field(page, "v.budget").selectOption("mentioned");
  await page.keyboard.press("Control+s");
  await expect(status(page)).toHaveText(/^Saved/);
  await field(other, "v.budget").selectOption("allocated");
  await other.getByRole("button", { name: "Save the draft" }).click();
  const conflict = other.locator("form [role=alert]");
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText("Somebody saved this draft meanwhile");
  await expectAccessible(other);
  // Nothing is ticked beforehand: saving again asks again.
  await expect(conflict.getByRole("radio", { checked: true })).toHaveCount(0);
  await other.getByRole("button", { name: "Save the draft" }).click();
  await expect(conflict).toContainText("Somebody saved this draft meanwhile");
  await conflict.getByRole("radio", { name: /^Theirs: Mentioned/ }).check();
  await other.getByRole("button", { name: "Save the draft" }).click();
  await expect(field(other, "v.budget")).toHaveValue("mentioned");
  await expect(field(other, "note")).toHaveValue("From the other tab");
});

test("a draft takes in what was published meanwhile, and asks where both changed the same @postgres", async ({
  page,
  browser,
  baseURL,
}) => {
  const submit = async (writer: Page) => {
    await writer.getByRole("button", { name: "Save and submit for review" }).click();
    await expect(writer.getByText("The draft is submitted.")).toBeVisible();
  };
  await signIn(page, BEA);
  const path = await revise(page, "fin-3");
  await field(page, "note").fill("Bea's note");
  await submit(page);
  // Whoever edits the plan goes on with her draft; a row of an import is a draft of its own.
  const ada = await pageOf(browser, baseURL, ADA);
  await ada.goto("/admin/import");
  await ada.getByLabel("File with plans").setInputFiles({
    name: "plan.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("slug,note\nfin-3,Ada's note\n"),
  });
  for (const step of ["Read the file", "Check the file", "Make 1 draft"])
    await ada.getByRole("button", { name: step }).click();
  await expect(ada.getByText("1 draft is made")).toBeVisible();
  await ada.goto("/admin/drafts?state=draft&country=FIN");
  await ada
    .getByRole("main")
    .getByRole("link", { name: /Finland/ })
    .click();
  await openSections(ada);
  await submit(ada);
  const others = new URL(ada.url()).pathname;
  expect(others).not.toBe(path);
  const eve = await pageOf(browser, baseURL, EVE);
  await eve.goto(others);
  await eve.getByLabel("Why, for the history").fill("A note was missing.");
  await eve.getByRole("button", { name: "Publish" }).click();
  await expect(eve).toHaveURL(/\?done=published$/);
  for (const done of [ada, eve]) await done.context().close();

  await page.goto(path);
  await page.getByRole("button", { name: "Take it back to go on writing" }).click();
  await page.getByRole("button", { name: "Take them in" }).click();
  const conflict = page.locator("form [role=alert]");
  await expect(conflict).toBeFocused();
  await expect(conflict.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(conflict.getByRole("group", { name: "Note" })).toContainText("Published: Ada's note");
  await conflict.getByRole("radio", { name: /^This draft: Bea's note/ }).check();
  await page.getByRole("button", { name: "Take them in" }).click();

  await expect(page).toHaveURL(/\?saved=\d+$/);
  await expect(field(page, "note")).toHaveValue("Bea's note");
  await expect(page.getByRole("button", { name: "Take them in" })).toHaveCount(0);
});

test("what one tab saves by itself is not taken back by another that showed it earlier", async ({ page, context }) => {
  await signIn(page, BEA);
  const path = await revise(page, "swe-3");
  const other = await context.newPage();
  await other.goto(path);
  await openSections(other);

  await field(other, "v.approach").selectOption("hybrid");
  await field(other, "note").fill("Changed in the other tab");
  await expect(status(other)).toHaveText(/^Saved/, SAVES_ITSELF);
  await field(page, "v.disarmament").selectOption("yes");
  await expect(status(page)).toHaveText(/with what somebody else changed meanwhile/, SAVES_ITSELF);
  const savedAgain = page.waitForResponse((response) => response.request().method() === "POST");
  await field(page, "v.disarmament").selectOption("no");
  await savedAgain;

  await page.reload();
  await openSections(page);
  await expect(field(page, "note")).toHaveValue("Changed in the other tab");
  await expect(field(page, "v.disarmament")).toHaveValue("no");
});

test("all of it works without script @postgres", async ({ noScript }) => {
  await signIn(noScript, BEA);
  const path = await beginPlan(noScript, "BRB");
  await field(noScript, "v.title").fill("Plan of Barbados");
  await field(noScript, "v.adopted").fill("2026-02-30");
  await choose(noScript, "v.pillar", "prevention");
  await noScript.getByRole("button", { name: "Save the draft" }).click();
  await expect(noScript.locator("#error-summary")).toContainText("Write a real date");
  await openSections(noScript);
  await expect(field(noScript, "v.adopted")).toHaveValue("2026-02-30");
  await expect(field(noScript, "v.title")).toHaveValue("Plan of Barbados");
  await expect(noScript.locator('[name="v.pillar"][value="prevention"]')).toBeChecked();

  await field(noScript, "v.adopted").fill("2026-02-28");
  await noScript.getByRole("button", { name: "Save and submit for review" }).click();
  await expect(noScript.getByText("The draft is submitted.")).toBeVisible();
  await noScript.getByRole("button", { name: "Take it back to go on writing" }).click();
  await openSections(noScript);
  await expect(field(noScript, "v.adopted")).toHaveValue("2026-02-28");
  await noScript.goto(`${path}/preview`);
  await expect(noScript.getByText("Plan of Barbados").first()).toBeVisible();
});

test("a plan is written and submitted by keyboard alone", async ({ page }) => {
  await signIn(page, BEA);
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 300; presses++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => document.activeElement?.getAttribute("name"));
      if (at === name) return;
    }
    throw new Error(`The keyboard never came to ${name}`);
  };

  await beginPlan(page, "GRD");
  await tabTo("v.title");
  await page.keyboard.type("Plan of Grenada");
  await tabTo("v.language");
  await page.keyboard.type("English");
  await tabTo("v.pillar");
  await page.keyboard.press("Space");
  await tabTo("button");
  await page.keyboard.press("Enter");

  await expect(status(page)).toHaveText(/^Saved/);
  await page.reload();
  await expect(field(page, "v.title")).toHaveValue("Plan of Grenada");
  await expect(field(page, "v.language")).toHaveValue("en");
  await expect(page.locator('[name="v.pillar"]').first()).toBeChecked();
});

test("a focal point writes for their own country and comes into no other's drafts", async ({ page }) => {
  await signIn(page, FAY);
  await page.goto("/admin/drafts");
  await expect(page.locator("#start-country option")).toHaveText(["Kenya"]);
  await expect(page.getByRole("link", { name: /Bahamas|Namibia/ })).toHaveCount(0);
  await page.goto(draft);
  await expect(page).toHaveURL(/\/admin\/not-allowed$/);

  await beginPlan(page, "KEN");
  await expect(page.getByRole("heading", { level: 1, name: /^Kenya/ })).toBeVisible();
});

test("every page of drafts is accessible in both languages", async ({ page }) => {
  await signIn(page, ADA);
  const path = await revise(page, "nam-1");
  for (const locale of ["", "/fr"]) {
    for (const at of ["/admin/drafts", path, `${path}/preview`, draft]) {
      await page.goto(`${locale}${at}`);
      await expectAccessible(page);
    }
  }
});
