import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { ELEMENTS, GLOBAL_TRENDS, MODELS } from "@/lib/domain/vocabulary/vocabulary";
import { expect, expectAccessible, test } from "./fixtures";

const CHECK = "/framework/check";

/** A draft of which everything is open to question: the longest result and the longest brief. */
const EVERY_GAP = [
  "country=KEN&model=inward&lead=gender_social",
  ...[
    ["political_will", 3],
    ["inclusive_design", 3],
    ["monitoring_evaluation", 4],
    ["coordination", 3],
    ["civil_society_role", 3],
    ["resources", 4],
  ].flatMap(([element, count]) => Array.from({ length: Number(count) }, (_, place) => `${element}_${place + 1}=no`)),
].join("&");

const question = (page: Page, words: RegExp) => page.getByRole("group", { name: words });
const gap = (page: Page, element: string) => page.locator(`[data-gap="${element}"]`);
const numberIn = async (locator: Locator) => Number((await locator.innerText()).replace(/\D/g, ""));

/** A focal point who drafts the next plan: what hers lacks, and who has done it. */
async function findWhatTheDraftLacks(page: Page, addressAfter: RegExp) {
  await page.goto("/framework");
  await page.getByRole("link", { name: "Check a draft against it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check a draft plan" })).toBeVisible();

  await page.getByLabel("Your country").selectOption({ label: "Kenya" });
  await page.getByLabel("Model of the plan").selectOption({ label: "Inward" });
  await question(page, /money allocated for the plan/)
    .getByRole("radio", { name: "No", exact: true })
    .check();
  await question(page, /cost of the plan been estimated/)
    .getByRole("radio", { name: "Yes" })
    .check();
  await question(page, /one body that coordinates/)
    .getByRole("radio", { name: "Yes" })
    .check();
  await question(page, /Does each result have an indicator/)
    .getByRole("radio", { name: "Don’t know" })
    .check();
  await page.getByRole("button", { name: "Show the gaps" }).click();

  await expect(page).toHaveURL(addressAfter);
  await expect(page.getByText("1 known of 6: 0 met, 1 partly, 0 not met")).toBeVisible();
  await expect(page.getByRole("heading", { name: "One gap, and who has filled it" })).toBeVisible();
  await expect(page.locator('[data-open="missing"]')).toContainText("16 questions are not answered");
  await expect(page.locator('[data-open="missing"]')).toContainText(/Resources\s3 and 4/);
  await expect(page.locator('[data-open="unknown"]')).toContainText(/Monitoring and evaluation\s1/);

  const plans = gap(page, "resources").locator("[data-plan]");
  await expect(plans).toHaveCount(5);
  for (const plan of await plans.all()) await expect(plan).toContainText("same region");
  await expect(gap(page, "resources").getByText("Kenya")).toHaveCount(0);
  await plans.first().locator("summary").click();
  await expect(plans.first().locator("details a").first()).toHaveAttribute("href", /^https?:/);

  await gap(page, "resources").getByRole("link", { name: "Compare them with your country’s last plan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Kenya");
  expect(decodeURIComponent(page.url())).toMatch(/plans=ken-\d(,[a-z]{3}-\d){5}$/);
}

/** A researcher who follows an element, then a trend, to plans and what backs them. */
async function followToPlansAndEvidence(page: Page) {
  await page.goto("/framework");
  await page.getByRole("link", { name: "Resources", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Resources" })).toBeVisible();
  await expect(page.getByText("Derived from: Budget and Stated sum.")).toBeVisible();

  const africa = page.getByRole("row", { name: /^Africa/ });
  const met = await numberIn(africa.getByRole("cell").nth(3));
  await africa.getByRole("link", { name: "Africa" }).click();
  await expect(page.locator("data#result-count")).toHaveAttribute("value", String(met));
  await page.goBack();

  const first = page.locator("li[data-plan]").first();
  await first.locator("summary").click();
  await expect(first.locator("details a").first()).toHaveAttribute("href", /^https?:/);
  const name = await first.getByRole("link").first().innerText();
  await first.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name.split(",")[0] ?? name);
  await expect(page.getByText("Derived from Budget").first()).toBeVisible();

  await page.goto("/framework/trends/youth");
  const region = page.getByRole("row", { name: /^Europe/ });
  const showing = await numberIn(region.getByRole("cell").nth(3));
  const known = await numberIn(region.getByRole("cell").nth(2));
  expect(showing).toBeLessThanOrEqual(known);
  await region.getByRole("link", { name: "Europe" }).click();
  await expect(page.locator("data#result-count")).toHaveAttribute("value", String(showing));
}

test("a focal point finds what her draft lacks and who has done it", async ({ page }) => {
  await findWhatTheDraftLacks(page, /check#country=KEN.*model=inward.*resources_2=no/);
});

test("with script no answer leaves the browser: neither the form's, nor the brief's, nor an old address's again", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.goto(CHECK);
  await question(page, /money allocated for the plan/)
    .getByRole("radio", { name: "No", exact: true })
    .check();
  await page.getByRole("button", { name: "Show the gaps" }).click();
  await expect(page.locator('[data-element="resources"]')).toContainText("Not met so far");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the brief (DOCX)" }).click();
  expect((await readFile(await (await downloading).path())).subarray(0, 2).toString()).toBe("PK");
  await page.reload();
  await expect(page.locator('[data-element="resources"]')).toContainText("Not met so far");
  expect(sent.filter((request) => request.includes("resources_2"))).toEqual([]);

  await page.goto(`${CHECK}?resources_2=yes`);
  await expect(page).toHaveURL(/check#resources_2=yes$/);
  await expect(page.locator('[data-element="resources"]')).toContainText("Met so far");
});

test("a focal point finds the same without script, and no address holds her answers", async ({ noScript }) => {
  await findWhatTheDraftLacks(noScript, /framework\/check$/);
});

test("a researcher follows an element and a trend to plans and evidence", async ({ page }) => {
  await followToPlansAndEvidence(page);
});

test("a researcher follows them without script", async ({ noScript }) => {
  await followToPlansAndEvidence(noScript);
});

test("answers are remembered on this device until they are cleared, and an address wins over them", async ({
  page,
}) => {
  await page.goto(CHECK);
  const no = question(page, /money allocated for the plan/).getByRole("radio", { name: "No", exact: true });
  const yes = question(page, /money allocated for the plan/).getByRole("radio", { name: "Yes" });
  const clear = page.getByRole("button", { name: "Clear the answers" });
  await expect(clear).toHaveCount(0);
  await no.check();
  await page.getByLabel("Led by").selectOption({ label: "Defence" });
  await expect(clear).toBeVisible();

  await page.goto(CHECK);
  await expect(no).toBeChecked();
  await expect(page.getByLabel("Led by")).toHaveValue("defence");

  await page.goto(`${CHECK}?resources_2=yes`);
  await expect(yes).toBeChecked();
  await expect(page.getByLabel("Led by")).toHaveValue("");

  await page.goto(CHECK);
  await expect(yes).toBeChecked();
  await clear.click();
  await expect(yes).not.toBeChecked();
  await page.reload();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("the self-check is answered and sent by keyboard alone", async ({ page }) => {
  await page.goto(CHECK);
  const radios = question(page, /approved the plan/).getByRole("radio");
  await radios.first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(radios.nth(2)).toBeChecked();
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/political_will_1=no/);
  const open = page.locator('[data-open="missing"]').getByRole("link", { name: /Resources/ });
  await open.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/political_will_1=no/);
  await expect(page.getByRole("heading", { level: 3, name: "Resources" })).toBeInViewport();
});

test("forged and missing parts of an address are named, and the rest counts", async ({ page }) => {
  const answer = await page.goto(
    `${CHECK}?country=ATL&model=sideways&resources_1=maybe&resources_9=yes&resources_2=no&resources_2=yes&x=%3Cb%3E`,
  );

  expect(answer?.status()).toBe(200);
  const ignored = page.locator("[data-ignored]");
  await expect(ignored).toHaveCount(6);
  for (const part of ["ATL", "sideways", "maybe", "resources_9", "<b>"])
    await expect(ignored.filter({ hasText: part })).toHaveCount(1);
  await expect(page.locator('[data-element="resources"]')).toContainText("Not met so far");
  await expect(page.locator('[data-element="resources"]')).toContainText("1 of 4 answered");
  await expect(page.locator('[data-open="missing"]')).toContainText("19 questions");
  await expect(page.getByLabel("Your country")).toHaveValue("");
});

test("the brief is a DOCX file in the reader's language, and needs an answer", async ({ page, request }) => {
  await page.goto(`/fr${CHECK}?${EVERY_GAP}`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger la note (DOCX)" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("nap-self-check.docx");
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");

  for (const query of ["", "?country=KEN", "?resources_1=maybe"]) {
    const refused = await request.get(`/framework/check.docx${query}`);
    expect(refused.status()).toBe(400);
    expect(await refused.text()).toContain("Answer at least one question");
  }
});

for (const path of [CHECK, `/fr${CHECK}`]) {
  test(`${path}: the longest result prints on two pages`, async ({ page }) => {
    await page.goto(`${path}?${EVERY_GAP}`);

    expect((await page.pdf({ format: "A4", pageRanges: "2" })).length).toBeGreaterThan(0);
    await expect(page.pdf({ format: "A4", pageRanges: "3" })).rejects.toThrow(/range/i);
  });

  test(`${path}: a result with gaps has no axe finding, its sources open`, async ({ page }) => {
    await page.goto(`${path}?${EVERY_GAP}`);
    for (const fold of await page.locator("[data-plan] summary").all()) await fold.click();

    await expectAccessible(page);
  });
}

test("every element, trend and model has its page, and no other name has one", async ({ request }) => {
  const found = [
    ...ELEMENTS.map((element) => `/framework/${element}`),
    ...GLOBAL_TRENDS.map((trend) => `/framework/trends/${trend}`),
    ...MODELS.map((model) => `/models/${model}`),
  ];
  for (const path of found) expect((await request.get(path)).status(), path).toBe(200);
  for (const path of ["/framework/luck", "/framework/trends/luck", "/models/luck", "/models/constructor"])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("an element says what its rule reads and what overrides it, and a trend that only a coder can tag says so", async ({
  page,
}) => {
  await page.goto("/framework/political_will");
  await expect(page.getByText("Derived from: Signals of political will.")).toBeVisible();
  await expect(
    page.getByText(/A coder’s own assessment, with evidence, overrides what the rule derives/),
  ).toBeVisible();

  await page.goto("/framework/trends/localization");
  await expect(page.getByText("Tagged by a coder, with evidence")).toBeVisible();
  await expect(page.getByText(/the \d+ plans that a coder has looked at for trends/)).toBeVisible();
});

test("the framework is drawn, and said in the same words", async ({ page }) => {
  await page.goto("/framework");
  const picture = page.getByRole("img", { name: /^Process: how a plan is made and carried/ });
  await expect(picture).toHaveCount(1);
  const said = (await page.locator("article section").allInnerTexts()).join("").replace(/\s/g, "");

  const drawn = await picture.locator("text").allTextContents();

  expect(drawn.length).toBe(2 + 6 + 3 + 4);
  for (const words of drawn) expect(said).toContain(words.replace(/\s/g, ""));
});

test("chips of a model lead to what the model means, on the plan, its country and in a comparison", async ({
  page,
}) => {
  for (const path of ["/plans/swe-3", "/countries/swe", "/compare?plans=swe-3,nam-1"]) {
    await page.goto(path);
    await expect(page.locator('main a[href="/models/outward"]').first(), path).toBeVisible();
  }
  await page.goto("/plans/swe-3");
  await page.locator('main a[href="/models/donor"]').first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Donor/ })).toBeVisible();
  await expect(page.locator("[data-verdict]", { hasText: "Sweden" })).toBeVisible();
});

test("what the literature names is held against our coding, and disagreement is said", async ({ page }) => {
  await page.goto("/models/mixed");
  const verdicts = page.locator("[data-verdict]");
  await expect(verdicts).toHaveCount(3);
  for (const verdict of await verdicts.all()) {
    const kind = await verdict.getAttribute("data-verdict");
    await expect(verdict).toContainText(
      kind === "agrees" ? "Our coding agrees." : /Our coding (agrees for some|disagrees)/,
    );
  }
});

test("the agenda holds texts and regional plans on one line, and counts plans around each in every region", async ({
  page,
}) => {
  await page.goto("/agenda");
  const line = page.locator("ol [data-event]");
  const table = page.locator("table [data-event]");
  expect(await line.count()).toBeGreaterThan(30);
  expect(await table.count()).toBe(await line.count());

  const row = page.getByRole("row").filter({ has: page.locator('[data-event="1325"]') });
  await expect(row.getByRole("cell")).toHaveCount(8);
  await expect(row.getByRole("cell").first()).toContainText("Plans: 0 before, 239 after");
  const regions = await row.getByRole("cell").allInnerTexts();
  const after = (words: string) => Number(/(\d+) after/.exec(words)?.[1]);
  expect(regions.slice(1).reduce((sum, words) => sum + after(words), 0)).toBe(after(regions[0] ?? ""));
  await expect(page.getByRole("link", { name: "the text of the recommendation" })).toHaveAttribute(
    "href",
    /peacewomen/,
  );
});

test("on French pages a regional plan keeps its language, and one without a title is named in French", async ({
  page,
}) => {
  await page.goto("/fr/agenda");
  const untitled = page.locator('ol [data-event="nato-eapc-action-plan-2010"] a');
  await expect(untitled).toHaveText(/^OTAN \/ Conseil de partenariat euro-atlantique\s: plan d’action$/);
  await expect(untitled).not.toHaveAttribute("lang");
  await expect(page.locator('ol [data-event="au-framework-2018"] a')).toHaveAttribute("lang", "en");

  await page.goto("/fr/countries/jor");
  await expect(page.getByRole("heading", { name: "Les plans régionaux qui le concernent" })).toBeVisible();
  await expect(page.getByText("Ligue des États arabes").first()).toBeVisible();
});

test("resolutions are marks on the year axis when the address asks, and not before", async ({ page }) => {
  const chart = page.locator(".recharts-surface[tabindex='0']").first();
  await page.goto("/trends/adopters");
  await chart.waitFor();
  await expect(chart.getByText("2242")).toHaveCount(0);

  await page.getByLabel("Resolutions").selectOption({ label: "marked" });
  const show = page.getByRole("button", { name: "Show", exact: true });
  if (await show.isVisible()) await show.click();
  await expect(page).toHaveURL(/marks=1/);
  await chart.waitFor();
  await expect(chart.getByText("2242")).toBeVisible();
});
