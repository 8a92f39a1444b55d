import type { Browser, Page } from "@playwright/test";
import { test as base, expect } from "./fixtures";
import { startTestPortal } from "./start-portal";

export const PASSWORD = "a long sentence of mine";

type AdminPortal = {
  url: string;
  /** What the start printed for the first admin. */
  firstAdminLink: string;
};

/**
 * Tests of the administration on a portal of their own: the first admin exists once in a portal's life. Each file names
 * its office with `test.use`; a worker that is done with one file would go on to the next with the same portal.
 */
export const test = base.extend<object, { office: string; adminPortal: AdminPortal }>({
  office: ["", { scope: "worker", option: true }],
  adminPortal: [
    async ({ office }, use, workerInfo) => {
      if (!office) throw new Error("Name this file's office: test.use({ office: … })");
      const portal = await startTestPortal(workerInfo.project.name === "postgres" ? "server" : "embedded");
      const path = /\/admin\/first\?key=[\w-]+/.exec(portal.output().stderr)?.[0];
      if (!path) throw new Error(`The start printed no link for the first admin.\n${portal.output().stderr}`);
      await use({ url: portal.url, firstAdminLink: `${portal.url}${path}` });
      await portal.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
  portalUrl: [async ({ adminPortal }, use) => use(adminPortal.url), { scope: "worker" }],
});

export { expect };

/** Signs in by the form, as a person would. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  // Who has just set their password is signed in already.
  await page.context().clearCookies();
  await page.goto("/admin/sign-in");
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  // The first page counts over the whole catalogue, which the portal may still have to read.
  await expect(page.getByRole("heading", { level: 1, name: "Administration" })).toBeVisible({ timeout: 30_000 });
}

/** Makes the portal's first account, by the link that its start printed. */
export async function becomeFirstAdmin(page: Page, { firstAdminLink }: AdminPortal, email: string): Promise<void> {
  await page.goto(firstAdminLink);
  await page.getByLabel("Name").fill("Ada Obi");
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();
}

type Invited = { email: string; role: string /** ISO3, of a focal point. */; country?: string };

/** Invites somebody, named as their address begins, who sets the password at once. */
export async function invite(admin: Page, browser: Browser, { email, role, country }: Invited): Promise<void> {
  await admin.goto("/admin/people");
  await admin.getByLabel("Name").fill(email.replace(/@.*/, ""));
  await admin.getByLabel("Mail address").fill(email);
  await admin.getByLabel("Role").selectOption(role);
  if (country) await admin.getByLabel("Country").selectOption(country);
  await admin.getByRole("button", { name: "Invite" }).click();
  const link = await admin.locator("code", { hasText: "/admin/set-password?key=" }).innerText();

  const context = await browser.newContext({ baseURL: new URL(admin.url()).origin });
  const page = await context.newPage();
  await page.goto(link.replace(/^https?:\/\/[^/]+/, ""));
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();
  await context.close();
}

/** Begins a country's next plan, and gives the path of the draft. */
export async function beginPlan(page: Page, country: string): Promise<string> {
  await page.goto("/admin/drafts");
  await page.locator("#start-country").selectOption(country);
  await page.getByRole("button", { name: "Begin the plan" }).click();
  return pathOfDraft(page);
}

/** Begins a draft of a published plan, or goes on with the one that is open, and gives its path. */
export async function revise(page: Page, slug: string): Promise<string> {
  await page.goto(`/admin/plans/${slug}`);
  await page.getByRole("button", { name: /^(Edit|Go on editing)$/ }).click();
  return pathOfDraft(page);
}

async function pathOfDraft(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/admin\/drafts\/\d+$/);
  await openSections(page);
  return new URL(page.url()).pathname;
}

/** Opens every section of a draft's form, with script or without. */
export async function openSections(page: Page): Promise<void> {
  const folded = page.locator("form.plan-form details.plan-section:not([open]) > summary");
  await expect(page.locator("form.plan-form")).toBeVisible();
  while ((await folded.count()) > 0) await folded.first().click();
}
