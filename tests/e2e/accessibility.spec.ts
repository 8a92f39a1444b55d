import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/i18n/locales";
import { expect, expectAccessible, test } from "./fixtures";
import { addressOf, PAGES } from "./pages";

/** A 1280 px window at 400% zoom, which WCAG 2.2 (1.4.10 Reflow) names: 320 CSS px wide. */
const ZOOMED = { width: 320, height: 256 };

/** How many stops of the Tab key each page is tried for. */
const TAB_STOPS = 12;

/**
 * What is wrong with the focused element, or null: its focus must be drawn (by itself or the label around a hidden box)
 * and nothing may cover it (WCAG 2.2, 2.4.7 and 2.4.11).
 */
function faultOfFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const label = element.closest("label") ?? element.parentElement;
    const isDrawn = (candidate: Element) => {
      const style = getComputedStyle(candidate);
      const hasOutline = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
      return hasOutline || style.boxShadow !== "none";
    };
    const name = element.outerHTML.slice(0, 160);
    if (![element, label].some((candidate) => candidate && isDrawn(candidate))) return `focus is not drawn: ${name}`;

    const box = element.getClientRects()[0];
    if (!box) return `focused but not displayed: ${name}`;
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const related = top && (element.contains(top) || top.contains(element) || label?.contains(top));
    return related ? null : `focused but covered or out of sight: ${name}`;
  });
}

/** Reaches past no edge, and bars that stay leave half of the window to the page. */
async function expectReflow(page: Page): Promise<void> {
  const width = await page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    return { scrollWidth, innerWidth, first: wide[0]?.outerHTML.slice(0, 160) };
  });
  expect.soft(width.scrollWidth, `reaches past the edge: ${width.first}`).toBeLessThanOrEqual(width.innerWidth);

  const stuckHeight = await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    return [...document.querySelectorAll("body *")]
      .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position))
      .map((element) => element.getBoundingClientRect())
      .filter(({ top, bottom, width }) => width > innerWidth / 2 && bottom > 0 && top < innerHeight)
      .reduce((sum, { top, bottom }) => sum + Math.min(bottom, innerHeight) - Math.max(top, 0), 0);
  });
  expect.soft(stuckHeight, "height of the bars that stay").toBeLessThanOrEqual(ZOOMED.height / 2);
}

/** The first stop is a link into the page that leads past the header, and focus is always in sight. */
async function expectKeyboard(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  const skipTarget = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  expect.soft(skipTarget, "the first stop is a link into the page").toMatch(/^#/);
  expect.soft(await page.locator(`main${skipTarget}, main ${skipTarget}`).count(), "targets in main").toBe(1);

  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  // A page with nothing to focus in it leads on to the footer, and out of the page after that.
  const inHeader = await page.evaluate(() => {
    const element = document.activeElement;
    return element?.closest("header") && !element.closest("main") ? element.outerHTML.slice(0, 160) : null;
  });
  expect.soft(new URL(page.url()).hash, "followed the skip link").toBe(skipTarget);
  expect.soft(inHeader, "still in the header").toBeNull();

  await page.locator(`a[href="${skipTarget}"]`).first().focus();
  const faults: string[] = [];
  for (let stop = 0; stop < TAB_STOPS; stop++) {
    const fault = await faultOfFocus(page);
    if (fault) faults.push(fault);
    await page.keyboard.press("Tab");
  }
  expect.soft(faults, "stops of the Tab key").toEqual([]);
}

// One load for all that is looked at in a page: loading it is most of what a check costs.
for (const { name, path, weight, status = 200 } of PAGES) {
  for (const locale of LOCALES) {
    test(`${name}, ${locale}: keyboard, axe in both themes, reflow at 400% zoom`, async ({ page }) => {
      // Four looks in one test, one of which takes axe some seconds on a busy machine.
      test.setTimeout(120_000);
      const response = await page.goto(addressOf(path, locale), {
        waitUntil: weight === "chart" || weight === "check" ? "networkidle" : "load",
      });

      expect(response?.status()).toBe(status);
      await test.step("goes by keyboard", () => expectKeyboard(page));
      await test.step("names each of its parts once", async () => {
        const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
        expect.soft(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      });
      await test.step("has no axe finding in either theme", () => expectAccessible(page));
      await test.step("reflows without sideways scroll", async () => {
        await page.setViewportSize(ZOOMED);
        await page.evaluate(
          () => new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut))),
        );
        await expectReflow(page);
      });
    });
  }
}

for (const [theme, colour] of [
  ["light", "light-dark(#eee, #fff)"],
  ["dark", "light-dark(#000, #222)"],
] as const) {
  test(`a text that can't be read in the ${theme} theme alone is found`, async ({ page }) => {
    await page.goto("/about");
    await page
      .locator("main p")
      .first()
      .evaluate((element, value) => {
        element.style.color = value;
      }, colour);

    await expect(expectAccessible(page)).rejects.toThrow(new RegExp(`${theme} theme[\\s\\S]*color-contrast`));
  });
}
