import { expect, PASSWORD, signIn, test } from "./admin-portal";
import { expectAccessible } from "./fixtures";

const ADA = "ada@example.org";
const BEA = "bea@example.org";

test.use({ office: "people" });
test.describe.configure({ mode: "serial" });

test("the first admin begins by the printed link, and mends what is missing", async ({ page, adminPortal }) => {
  await page.goto(adminPortal.firstAdminLink);
  await page.getByLabel("Name").fill("Ada Obi");
  await page.getByRole("button", { name: "Make the account" }).click();

  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveValue("Ada Obi");
  await summary.getByRole("link", { name: /mail address/ }).click();
  await expect(page.getByLabel("Mail address")).toBeFocused();
  await expectAccessible(page);

  await page.getByLabel("Mail address").fill(ADA);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();

  await page.goto(adminPortal.firstAdminLink);
  await expect(page.getByText("This link does not work any more")).toBeVisible();
});

let invitation: string;

test("an admin invites an editor, and every page of hers is accessible in both languages", async ({ page }) => {
  await signIn(page, ADA);
  await page.getByRole("link", { name: "People" }).first().click();
  await page.getByLabel("Name").fill("Bea");
  await page.getByLabel("Mail address").fill(BEA);
  await page.getByLabel("Role").selectOption("editor");
  await page.getByRole("button", { name: "Invite" }).click();
  const link = page.locator("code", { hasText: "/admin/set-password?key=" });
  await expect(link).toBeVisible();
  invitation = (await link.innerText()).replace(/^https?:\/\/[^/]+/, "");
  await expect(page.getByRole("rowheader", { name: "Bea" })).toBeVisible();

  for (const locale of ["", "/fr"]) {
    for (const path of ["", "/people", "/audit", "/settings", "/account", "/corrections"]) {
      const response = await page.goto(`${locale}/admin${path}`);
      expect(response?.headers()["cache-control"]).toContain("no-store");
      expect(await page.locator('meta[name="robots"]').getAttribute("content")).toContain("noindex");
      await expectAccessible(page);
    }
  }
});

test("the editor sets a password and signs in without script, and may not look after people", async ({ noScript }) => {
  await noScript.goto(invitation);
  await noScript.getByLabel("New password").fill("short");
  await noScript.getByRole("button", { name: "Set the password" }).click();
  await expect(noScript.locator("#error-summary")).toContainText("at least 12 characters");
  await noScript.getByLabel("New password").fill(PASSWORD);
  await noScript.getByRole("button", { name: "Set the password" }).click();
  await expect(noScript.getByText("Your password is set. You are signed in.")).toBeVisible();
  await noScript.getByRole("button", { name: "Sign out" }).click();

  await noScript.getByLabel("Mail address").fill(BEA);
  await noScript.getByLabel("Password").fill("not my password");
  await noScript.getByRole("button", { name: "Sign in" }).click();
  await expect(noScript.locator("#error-summary")).toContainText("do not match");
  await expect(noScript.getByLabel("Mail address")).toHaveValue(BEA);
  await noScript.getByLabel("Password").fill(PASSWORD);
  await noScript.getByRole("button", { name: "Sign in" }).click();
  await expect(noScript.getByRole("heading", { level: 1, name: "Administration" })).toBeVisible();

  await noScript.goto("/admin/people");
  await expect(noScript).toHaveURL(/\/admin\/not-allowed$/);
  expect((await noScript.reload())?.status()).toBe(403);

  await noScript.getByRole("button", { name: "Sign out" }).click();
  await noScript.goto("/admin/audit");
  await expect(noScript).toHaveURL(/\/admin\/sign-in\?next=/);
});

test("the session's cookie is out of reach of scripts and other sites", async ({ page, context }) => {
  await signIn(page, ADA);

  const cookies = await context.cookies();
  expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
    { name: "nap.session_token", httpOnly: true, sameSite: "Lax" },
  ]);
});

test("a reader reports a mistake without script; an editor dismisses it with a reason", async ({ page, noScript }) => {
  await noScript.goto("/plans/nam-1");
  await noScript.getByRole("link", { name: "Report a mistake", exact: true }).first().click();
  await noScript.getByLabel("Which value?").selectOption("lead");
  await noScript.getByLabel("What is wrong").fill("wrong");
  await noScript.getByRole("button", { name: "Send the report" }).click();
  await expect(noScript.locator("#error-summary")).toContainText("ten characters");
  await expect(noScript.getByLabel("Which value?")).toHaveValue("lead");
  await noScript.getByLabel("What is wrong").fill("Another ministry <b>leads</b> it.");
  await noScript.getByRole("button", { name: "Send the report" }).click();
  await expect(noScript.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();

  await signIn(page, BEA);
  await page.getByRole("link", { name: "Reported mistakes" }).first().click();
  await page.locator("main ol").getByRole("link").first().click();
  await expect(page.getByText("Another ministry <b>leads</b> it.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Why it is dismissed").fill("The plan itself names this ministry.");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("The report is dismissed.")).toBeVisible();
});

for (const locale of ["", "/fr"]) {
  test(`pages that need no account are accessible${locale && ", in French"}`, async ({ page }) => {
    for (const path of ["/admin/sign-in", "/admin/forgot", "/admin/second-factor", "/corrections?plan=nam-1"]) {
      await page.goto(`${locale}${path}`);
      await expectAccessible(page);
    }
  });
}
