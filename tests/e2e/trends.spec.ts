import { readFile } from "node:fs/promises";
import { CHART_NAMES } from "@/lib/domain/trends/charts";
import { expect, test } from "./fixtures";

/** The first chart on the page, once Recharts has drawn it. */
const CHART = ".recharts-surface[tabindex='0']";

test("every value of a chart is reached by arrow keys and read out", async ({ page }) => {
  await page.goto("/trends/adopted-per-year?from=2018&to=2020");
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^20/ }) });
  await page.locator(CHART).first().focus();

  for (const year of ["2018", "2019", "2020"]) {
    if (year !== "2018") await page.keyboard.press("ArrowRight");
    const stop = page.getByRole("status").filter({ hasText: year });
    const inward = await rows.filter({ hasText: year }).getByRole("cell").first().innerText();
    await expect(stop).toContainText(`Inward${inward}`);
  }
});

test("the chart takes the place that is kept for it, and moves nothing", async ({ page, noScript }) => {
  for (const name of ["adopters", "issues", "practice"]) {
    const bottoms: number[] = [];
    for (const reader of [noScript, page]) {
      await reader.goto(`/trends/${name}`, { waitUntil: "networkidle" });
      if (reader === page) await page.locator(CHART).first().waitFor();
      bottoms.push((await reader.locator("figcaption").boundingBox())?.y ?? 0);
    }

    expect(bottoms[0], name).toBeGreaterThan(500);
    expect(bottoms[1], name).toBeCloseTo(bottoms[0] ?? 0, 0);
  }
});

test("a series that is hidden in the legend is hidden in the address", async ({ page }) => {
  await page.goto("/trends/models");
  const outward = page.getByRole("button", { name: "Outward" });
  await page.locator(CHART).first().waitFor();

  await outward.click();

  await expect(outward).toHaveAttribute("aria-pressed", "false");
  await expect(page).toHaveURL(/[?&]hide=outward/);
  await page.reload();
  await expect(outward).toHaveAttribute("aria-pressed", "false");
});

test("a choice shows at once and is in the address", async ({ page }) => {
  await page.goto("/trends/adopted-per-year");
  await page.locator(CHART).first().waitFor();

  await page.getByLabel("Broken down by").selectOption("lead");

  await expect(page).toHaveURL(/[?&]breakdown=lead/);
  await expect(page.getByRole("columnheader", { name: "Foreign affairs" })).toBeVisible();
});

test("the same choice works without script", async ({ noScript }) => {
  await noScript.goto("/trends/adopted-per-year");
  await noScript.getByLabel("Broken down by").selectOption("lead");
  await noScript.getByRole("button", { name: "Show", exact: true }).click();

  await expect(noScript).toHaveURL(/[?&]breakdown=lead/);
  await expect(noScript.getByRole("columnheader", { name: "Foreign affairs" })).toBeVisible();
});

test("the picture downloads as PNG of the drawn size", async ({ page }) => {
  await page.goto("/trends/models");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Picture (PNG)" }).click();

  const file = await (await download).path();
  const png = await readFile(file);

  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2000);
});

for (const name of CHART_NAMES) {
  test(`${name}: its files are what they say`, async ({ request }) => {
    const [svg, shown, all, metadata] = await Promise.all(
      ["picture.svg", "shown.csv", "all.csv", "metadata.json"].map((file) => request.get(`/trends/${name}/${file}`)),
    );

    expect(svg?.headers()["content-type"]).toContain("image/svg+xml");
    expect(await svg?.text()).toContain("catalogue version");
    expect(shown?.headers()["content-disposition"]).toContain("attachment");
    expect((await all?.text())?.split("\r\n")[0]).toBe("\ufeffyear,group,value,bound,count,lacking,known,total");
    expect(await metadata?.json()).toMatchObject({ chart: name, licence: "CC-BY-4.0" });
  });
}

test("the renewal calendar is a calendar, and other charts have none", async ({ request }) => {
  const calendar = await request.get("/trends/renewals/calendar.ics");
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect((await request.get("/trends/models/calendar.ics")).status()).toBe(404);
});

test("an embedded chart may be framed, and stands alone", async ({ page, request }) => {
  const { "content-security-policy": policy, "x-frame-options": frames } = (
    await request.get("/embed/trends/adopters")
  ).headers();
  expect(policy).not.toContain("frame-ancestors 'none'");
  expect(frames).toBeUndefined();

  await page.goto("/embed/trends/adopters");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
});

test("the code to embed a chart gives its frame the chart's whole height, and more once the numbers are unfolded", async ({
  page,
  portalUrl,
}) => {
  await page.goto("/trends/models");
  const code = (await page.locator("pre code", { hasText: "<iframe" }).textContent()) ?? "";
  const own = /src="(https?:\/\/[^/"]+)/.exec(code)?.[1] ?? "";
  await page.route("**/somebodys-page.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>A</title>${code.replaceAll(own, portalUrl)}`,
    }),
  );
  await page.goto("/somebodys-page.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText(/catalogue version \d+.*CC BY 4\.0/)).toBeVisible();

  const below = () =>
    frame.locator("html").evaluate((root) => [root.scrollHeight - window.innerHeight, window.innerHeight] as const);
  await expect.poll(async () => (await below())[0]).toBeLessThanOrEqual(1);
  const [, folded] = await below();
  await frame.getByText("The numbers as a table").click();
  await expect.poll(async () => (await below())[1]).toBeGreaterThan(folded + 100);
  await expect.poll(async () => (await below())[0]).toBeLessThanOrEqual(1);
});

test("without script an embedded chart is a picture with its axes, and its numbers unfold", async ({ noScript }) => {
  await noScript.goto("/embed/trends/models");

  const picture = noScript.getByRole("img");
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1000);
  await expect(noScript.locator(".chart-words")).toBeHidden();
  await noScript.getByText("The numbers as a table").click();
  await expect(noScript.getByRole("columnheader", { name: "Outward" })).toBeVisible();
});

test("the renewals of a country whose plan is overdue list it where the chart has nothing to draw", async ({
  noScript,
  request,
}) => {
  await noScript.goto("/countries/nam");
  await noScript.getByRole("link", { name: "In the list of renewals" }).click();

  await expect(noScript).toHaveURL(/\/trends\/renewals\?country=NAM&within=60#overdue$/);
  await expect(noScript.getByRole("heading", { name: /^Overdue.*\(1\)/ })).toBeVisible();
  await expect(noScript.getByRole("link", { name: "Namibia" })).toBeVisible();
  const calendar = await (await request.get("/trends/renewals/calendar.ics?country=NAM&within=60")).text();
  expect(calendar.replaceAll("\r\n ", "")).toMatch(/DESCRIPTION:[^\r]*31 December stands for it/);
});

test("what an address asks wrongly is told, and an empty filter has a way back", async ({ page }) => {
  await page.goto("/trends/models?from=1066&breakdown=colour");
  await expect(page.getByText("2 parts of the address were ignored")).toBeVisible();

  await page.goto("/trends/models?region=oceania&lead=defence");
  await page.getByRole("link", { name: "Take all filters off" }).click();
  await expect(page).toHaveURL(/\/trends\/models$/);
});

test("the map goes through the years by keyboard", async ({ page }) => {
  await page.goto("/map?as_of=2015-12-31");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("31 December 2015");

  await page.getByRole("slider", { name: "Year" }).focus();
  await page.keyboard.press("ArrowLeft");

  await expect(heading).toContainText("31 December 2014");
  await expect(page).toHaveURL(/as_of=2014-12-31/);
});

test("the map's legend picks countries out, on the map and in the list", async ({ page }) => {
  await page.goto("/map?by=lead");
  const entry = page.getByRole("list", { name: /Legend/ }).getByRole("link", { name: /Defence/ });
  const count = Number((await entry.innerText()).match(/\d+/)?.[0]);

  await entry.click();

  await expect(page).toHaveURL(/show=defence/);
  await expect(page.getByRole("rowheader")).toHaveCount(count);
});

test("a country of the map opens its page", async ({ page }) => {
  await page.goto("/map?form=tiles");
  await page.locator("a[data-iso3='NAM']").click();

  await expect(page).toHaveURL(/\/countries\/nam$/);
});

test("the shapes of the map are drawn", async ({ page }) => {
  await page.goto("/map");
  const namibia = page.locator("a[data-iso3='NAM'] use");

  await expect.poll(async () => (await namibia.boundingBox())?.height ?? 0).toBeGreaterThan(10);
});

test("a country of the map shows its plan by pointer and by arrow keys", async ({ page }) => {
  await page.goto("/map");
  const namibia = page.locator("a[data-iso3='NAM']");
  const card = page.getByRole("region", { name: /arrow keys/ }).getByRole("status");

  await namibia.hover();
  await expect(card).toContainText("Namibia");

  await page.mouse.move(0, 0);
  await page.getByRole("region", { name: /arrow keys/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(card).not.toBeEmpty();
  const first = await card.innerText();
  await page.keyboard.press("ArrowRight");
  await expect(card).not.toHaveText(first);
  await page.keyboard.press("Escape");
  await expect(card).toBeEmpty();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test("the first tap on a country shows its card, the second opens its page", async ({ page }) => {
    await page.goto("/map?zoom=africa");
    const namibia = page.locator("a[data-iso3='NAM']");
    const card = page.getByRole("region", { name: /arrow keys/ }).getByRole("status");

    await namibia.tap();
    await expect(card).toContainText("Namibia");
    await expect(page).toHaveURL(/\/map/);
    await namibia.tap();
    await expect(page).toHaveURL(/\/countries\/nam$/);
  });
});

test("a country's card stays on the map when the window is made narrower", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/map");
  await page.getByRole("region", { name: /arrow keys/ }).focus();
  for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowRight");
  await page.setViewportSize({ width: 320, height: 256 });

  const past = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(past).toBe(0);
});
