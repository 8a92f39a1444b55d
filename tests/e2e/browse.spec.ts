import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const count = (page: Page) => page.locator("#result-count");
const rows = (page: Page) => page.getByRole("table").getByRole("row");
const option = (page: Page, facet: string, name: RegExp) => page.getByRole("group", { name: facet }).getByLabel(name);

/** The number of results that the page says, to people and machines alike. */
async function resultCount(page: Page): Promise<number> {
  return Number(await count(page).getAttribute("value"));
}

/** Waits until the page's script listens: it answers the form's submission itself from then on. */
async function hydrated(page: Page) {
  await page.waitForFunction(() => {
    const form = document.querySelector("#filters");
    return form !== null && Object.keys(form).some((key) => key.startsWith("__reactFiber"));
  });
}

test("a change of filter shows at once, in place, and keeps focus and scroll", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/plans");
  await hydrated(page);
  const all = await resultCount(page);
  // Once for the code that a first navigation loads.
  await option(page, "Region", /^Oceania/).click();
  await expect(page).toHaveURL("/plans?region=oceania");
  await option(page, "Region", /^Oceania/).click();
  await expect(count(page)).toHaveAttribute("value", String(all));
  await page.evaluate(() => window.scrollTo(0, 150));

  const times: number[] = [];
  for (const [region, facet, name] of [
    ["region=africa", "Region", /^Africa/],
    ["region=africa,asia", "Region", /^Asia/],
    ["region=africa,asia,europe", "Region", /^Europe/],
    ["region=africa,asia,europe&lead=defence", "Led by", /^Defence/],
    ["region=africa,asia,europe&lead=foreign_affairs,defence", "Led by", /^Foreign affairs/],
  ] as const) {
    const box = option(page, facet, name);
    await box.focus();
    times.push(await page.evaluate(timeOfChange));
    await expect(page).toHaveURL(`/plans?${region}`);
    await expect(box).toBeChecked();
    await expect(box).toBeFocused();
  }

  expect(await page.evaluate(() => window.scrollY)).toBe(150);
  expect(await resultCount(page)).toBeLessThan(all);
  await expect(page.getByRole("main").getByRole("status").first()).toContainText(
    "led by foreign affairs or by defence in Africa, in Asia or in Europe",
  );
  // Told, not judged: how quick a change is depends on what else the machine does.
  console.log(`browse: a change of filter showed after ${times.map(Math.round).join(", ")} ms`);
});

/** Presses the focused tick and waits for another sentence. @returns milliseconds from one to the other. */
function timeOfChange(): Promise<number> {
  const shown = document.querySelector('[role="status"]:has(#result-count)');
  if (!shown || !(document.activeElement instanceof HTMLElement)) throw new Error("nothing to press or to watch");
  const start = performance.now();
  const changed = new Promise<number>((resolve) => {
    new MutationObserver((_changes, observer) => {
      observer.disconnect();
      resolve(performance.now() - start);
    }).observe(shown, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  document.activeElement.click();
  return changed;
}

test("a change of filter asks the server once, and is not redirected", async ({ page }) => {
  await page.goto("/plans");
  await hydrated(page);
  const answers: number[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname === "/plans") answers.push(response.status());
  });

  await option(page, "Region", /^Africa/).click();
  await expect(page).toHaveURL("/plans?region=africa");
  await page.waitForLoadState("networkidle");

  expect(answers).toEqual([200]);
});

test("ticks and removals in quick succession end in what the form says", async ({ page }) => {
  await page.goto("/plans");
  await hydrated(page);

  await option(page, "Region", /^Africa/).click();
  await option(page, "Region", /^Asia/).click();
  await option(page, "Region", /^Africa/).click();

  await expect(page).toHaveURL("/plans?region=asia");
  await expect(option(page, "Region", /^Asia/)).toBeChecked();
  await expect(option(page, "Region", /^Africa/)).not.toBeChecked();
});

test("typing a country's name narrows the list, whatever its accents, and keeps the caret", async ({ page }) => {
  await page.goto("/plans");
  await hydrated(page);
  const search = page.getByRole("searchbox", { name: "Country, title, agency, results" });

  await search.pressSequentially("cote d");

  await expect(page).toHaveURL("/plans?q=cote%20d");
  await expect(rows(page).nth(1)).toContainText("Côte d");
  await expect(search).toBeFocused();
  await expect(search).toHaveValue("cote d");
});

test("a chip takes its filter off, and the form follows", async ({ page }) => {
  await page.goto("/plans?region=africa,asia&status=in_force");
  await hydrated(page);
  await option(page, "Region", /^Europe/).click();
  await expect(page).toHaveURL("/plans?region=africa,asia,europe&status=in_force");

  await page.getByRole("link", { name: "Remove the filter Region: Europe" }).click();

  await expect(page).toHaveURL("/plans?region=africa,asia&status=in_force");
  await expect(option(page, "Region", /^Europe/)).not.toBeChecked();

  await page.getByRole("link", { name: "Clear all" }).click();

  await expect(page).toHaveURL("/plans");
  await expect(option(page, "Region", /^Africa/)).not.toBeChecked();
});

test("the counts beside the options are the results that choosing them gives", async ({ page }) => {
  await page.goto("/plans?region=africa");
  await hydrated(page);
  const label = page.getByRole("group", { name: "Led by" }).locator("label", { hasText: "Defence" });
  const promised = Number(await label.locator("b").textContent());

  await label.click();

  await expect(page).toHaveURL("/plans?region=africa&lead=defence");
  expect(await resultCount(page)).toBe(promised);
});

test("the number of results is announced", async ({ page }) => {
  await page.goto("/plans?region=oceania");

  const status = page.getByRole("status").filter({ has: count(page) });

  await expect(status).toHaveText(/^\d+ plans in Oceania, as of 25 November 2026$/);
  expect(await resultCount(page)).toBe(Number.parseInt(await status.innerText(), 10));
});

test("without script the form asks the same question", async ({ noScript }) => {
  await noScript.goto("/plans");
  await option(noScript, "Region", /^Africa/).check();
  await option(noScript, "Region", /^Asia/).check();
  await noScript.getByRole("searchbox", { name: "Country, title, agency, results" }).fill("nam");
  await noScript.getByRole("button", { name: "Show the plans" }).click();

  const url = new URL(noScript.url());
  expect(url.searchParams.getAll("region")).toEqual(["africa", "asia"]);
  await expect(count(noScript)).not.toHaveAttribute("value", "0");
  await expect(rows(noScript).filter({ hasText: "Namibia" }).first()).toBeVisible();
  await expect(option(noScript, "Region", /^Africa/)).toBeChecked();
  await expect(noScript.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/plans\?q=nam&region=africa,asia$/);
});

test("on a phone the filters are a sheet, with script and without", async ({ page, noScript }) => {
  for (const each of [page, noScript]) {
    await each.setViewportSize({ width: 360, height: 740 });
    await each.goto("/plans");
    if (each === page) await hydrated(each);
    await expect(option(each, "Region", /^Africa/)).toBeHidden();

    await each.getByRole("button", { name: "Filter" }).click();
    await option(each, "Region", /^Africa/).check();
    await each.getByRole("button", { name: /^Show/ }).click();

    await expect(each).toHaveURL(/\/plans\?(q=&)?region=africa/);
    await expect(option(each, "Region", /^Africa/)).toBeHidden();
    await expect(each.getByRole("main").getByRole("status").first()).toContainText("in Africa");
  }
});

test("the page stands as of the day that the address names, and says so", async ({ page }) => {
  await page.goto("/plans?status=in_force&as_of=2012-06-30");
  const then = await resultCount(page);

  await expect(page.getByText("You see the catalogue as it stood on 30 June 2012")).toBeVisible();
  await page.getByRole("link", { name: "Back to today" }).click();

  await expect(page).toHaveURL("/plans?status=in_force");
  await expect(count(page)).not.toHaveAttribute("value", String(then));
  await expect(page.getByText("You see the catalogue as it stood")).toBeHidden();
});

test("an empty result says what each removal would give", async ({ page }) => {
  await page.goto("/plans?q=namibia&region=europe");
  await expect(page.getByRole("heading", { name: "No plan matches all of this" })).toBeVisible();
  const removal = page.getByRole("listitem").filter({ hasText: "Without Region: Europe" });
  const promised = Number.parseInt((await removal.innerText()).replace(/^\D+/, ""), 10);

  await removal.getByRole("link").click();

  await expect(page).toHaveURL("/plans?q=namibia");
  await expect(count(page)).toHaveAttribute("value", String(promised));
});

for (const [view, shows] of [
  ["Cards", "heading"],
  ["Timeline", "list"],
] as const) {
  test(`the view "${view}" keeps the filter and is accessible`, async ({ page }) => {
    await page.goto("/plans?region=north_america");
    const before = await resultCount(page);
    await page.getByRole("link", { name: view, exact: true }).click();

    await expect(page).toHaveURL(`/plans?region=north_america&view=${view.toLowerCase()}`);
    expect(await resultCount(page)).toBe(before);
    await expect(page.locator("#results").getByRole(shows).filter({ hasText: "Canada" }).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test("every facet unfolded, with its definition, is accessible", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/plans?region=africa&as_of=2020-06-30");
  await hydrated(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await expectAccessible(page);
});

test("a long facet can be searched within", async ({ page }) => {
  await page.goto("/plans");
  await hydrated(page);
  await page.locator("summary", { hasText: /^Issues/ }).click();
  await page.getByRole("searchbox", { name: "Search within Issues" }).fill("CLIMATE");

  await expect(option(page, "Issues", /^Climate change/)).toBeVisible();
  await expect(option(page, "Issues", /^Terrorism/)).toBeHidden();
  await expect(page).toHaveURL("/plans");
});

test("the keyboard alone filters, reads a definition, sorts and opens a plan", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/plans");
  await hydrated(page);

  await page.getByRole("searchbox", { name: "Country, title, agency, results" }).focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("summary", { hasText: /^Region/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL("/plans?region=africa");
  for (let press = 0; press < 7; press++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The part of the world in which the country lies.")).toBeVisible();

  await page.getByRole("link", { name: "Adopted", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/plans?region=africa&sort=adopted");
  await expect(page.getByRole("link", { name: /^Adopted/ })).toBeFocused();

  await rows(page).nth(1).getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/plans\/[a-z]{3}-\d$/);
});

test("parts of the address that mean nothing are named, and the rest is kept", async ({ page }) => {
  await page.goto("/plans?region=atlantis,africa&page=-1&colour=blue");

  const notice = page.getByRole("status").filter({ hasText: "3 parts of the address were ignored" });

  await expect(notice).toContainText("atlantis");
  await expect(notice).toContainText("colour");
  await expect(option(page, "Region", /^Africa/)).toBeChecked();
});

test("the table says each plan's orientation on a window of 1024 px", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto("/plans");

  await expect(page.getByRole("columnheader", { name: "Orientation" })).toBeVisible();
});
