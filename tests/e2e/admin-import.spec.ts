import type { Page } from "@playwright/test";
import { becomeFirstAdmin, expect, signIn, test } from "./admin-portal";
import { expectAccessible } from "./fixtures";

const ADA = "ada@example.org";

/** As somebody keeps it in a spreadsheet: their own heads, words in place of codes, semicolons. */
const HEAD = "Country;Generation;Budget;Année de fin;Issues;Source URL;Remarks";
const WRONG = `${HEAD}\nNambia;1;alocated;2026;youth;https://example.org/a;first\nBahamas;1;;2030;Youth, cyber;example.org;second\n`;

const fileOf = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function bring(page: Page, label: string, name: string, text: string): Promise<void> {
  await page.getByLabel(label).setInputFiles(fileOf(name, text));
  await page.getByRole("button", { name: "Read the file" }).click();
}

const rows = (page: Page, outcome: string) => page.locator(`#rows-${outcome}`);

test.use({ office: "import" });
test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser, adminPortal }) => {
  const page = await browser.newPage();
  await becomeFirstAdmin(page, adminPortal, ADA);
  await page.close();
});

test("a file with errors is reported, mended, previewed and becomes drafts @postgres", async ({ page }) => {
  await signIn(page, ADA);
  await page.getByRole("link", { name: "Import" }).first().click();
  await expectAccessible(page);
  await bring(page, "File with plans", "plans.csv", "");
  await expect(page.locator("#error-summary")).toBeFocused();
  await expect(page.locator("#error-summary")).toContainText("The file is empty");

  await bring(page, "File with plans", "plans.csv", WRONG);
  await expect(page.getByRole("heading", { level: 1, name: "plans.csv" })).toBeVisible();
  await expect(page.getByLabel("Année de fin")).toHaveValue("end");
  await expect(page.getByLabel("Remarks")).toHaveValue("");
  await page.getByLabel("Remarks").selectOption("budget");
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.locator("#error-summary")).toContainText("Budget is chosen twice");
  await expectAccessible(page);
  await page.getByLabel("Remarks").selectOption("note");
  await page.getByRole("button", { name: "Check the file" }).click();

  await expect(rows(page, "wrong")).toHaveText("2");
  const report = page.getByRole("table", { name: "Report" });
  await expect(report.getByRole("row").filter({ hasText: "Country" })).toContainText("NAM (Namibia)");
  await expect(report.getByRole("row").filter({ hasText: "Source: address" })).toContainText("full web address");
  await expect(page.getByRole("button", { name: /^Make/ })).toHaveCount(0);
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Report as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("nap-atlas-import-report.csv");

  await report.getByLabel("What Country in row 2 should say").fill("Namibia");
  await report
    .getByRole("row")
    .filter({ hasText: "Source: address" })
    .getByRole("textbox")
    .fill("https://example.org/b");
  await page.getByRole("button", { name: "Check again with these" }).click();
  await expect(rows(page, "wrong")).toHaveText("1");
  await report.getByRole("row").filter({ hasText: "Budget" }).getByLabel("Take it").check();
  await page.getByRole("button", { name: "Check again with these" }).click();
  await expect(rows(page, "changed")).toHaveText("1");
  await expect(rows(page, "new")).toHaveText("1");
  const preview = page.getByRole("region", { name: "What would change" });
  await expect(preview.getByRole("listitem").first()).toContainText(/End year\s*2024 2026/);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Make 2 drafts" }).click();
  await expect(page.getByText("2 drafts are made")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/admin/audit?event=imported");
  await expect(page.getByText("drafts: 2")).toBeVisible();
});

test("without script the same steps lead to drafts @postgres", async ({ noScript }) => {
  await signIn(noScript, ADA);
  await noScript.goto("/fr/admin/import");
  await noScript
    .getByLabel("Fichier de plans")
    .setInputFiles(fileOf("plan.csv", "slug;note\nswe-3;Nouvelle note\nzzz-1;Rien\n"));
  await noScript.getByRole("button", { name: "Lire le fichier" }).click();
  await noScript.getByRole("button", { name: "Contrôler le fichier" }).click();
  await expect(noScript.getByText("1 ligne contient des erreurs")).toBeVisible();
  await noScript.getByLabel("Ce que Identifiant doit contenir, ligne 3").fill("swe-2");
  await noScript.getByRole("button", { name: "Vérifier de nouveau avec ces valeurs" }).click();
  await expect(noScript.getByText("1 ligne contient des erreurs")).toHaveCount(0);

  await noScript.getByRole("button", { name: "Créer 2 brouillons" }).click();

  await expect(noScript.getByText("2 brouillons sont créés")).toBeVisible();
});

test("a download of all plans says nothing new when it is imported again", async ({ page, request, portalUrl }) => {
  await signIn(page, ADA);
  const download = await request.get(`${portalUrl}/plans.xlsx`);
  await page.goto("/admin/import");
  await page.getByLabel("File with plans").setInputFiles({
    name: "plans.xlsx",
    mimeType: "application/octet-stream",
    buffer: await download.body(),
  });
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.getByLabel("Remove what is published.").check();
  await page.getByRole("button", { name: "Check the file" }).click();

  await expect(page.getByText("Nothing to import")).toBeVisible({ timeout: 20_000 });
  await expect(rows(page, "changed")).toHaveText("0");
});

test("20,000 rows are checked with their progress in sight, and can be cancelled", async ({ page }) => {
  await signIn(page, ADA);
  const lines = Array.from({ length: 20_000 }, (_, index) => `NAM;${(index % 99) + 1};note ${index}`);
  await page.goto("/admin/import");
  await bring(page, "File with plans", "long.csv", `country;generation;note\n${lines.join("\n")}\n`);
  await page.getByRole("button", { name: "Check the file" }).click();

  await expect(page.getByRole("progressbar", { name: "Rows checked" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cancel the import" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
  await expect(page.getByRole("link", { name: "long.csv" })).toHaveCount(0);
});

test("every step is accessible in French too, and the templates are there", async ({ page }) => {
  await signIn(page, ADA);
  await page.goto("/fr/admin/import");
  await expectAccessible(page);
  for (const format of ["xlsx", "csv"]) {
    const template = await page.request.get(`/fr/admin/import/template.${format}`);
    expect(template.headers()["content-disposition"]).toContain(`nap-atlas-plans.${format}`);
  }
  await page.getByLabel("Fichier de plans").setInputFiles(fileOf("plans.csv", WRONG));
  await page.getByRole("button", { name: "Lire le fichier" }).click();
  await expect(page.getByRole("button", { name: "Contrôler le fichier" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Contrôler le fichier" }).click();
  await expect(page.getByRole("heading", { name: "Rapport" })).toBeVisible();
  await expectAccessible(page);
});
