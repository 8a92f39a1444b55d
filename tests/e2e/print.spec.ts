import { expect, test } from "./fixtures";
import { PAGES } from "./pages";

/** Paper has no scroll and no folds: what a box or a fold hides on it is lost. */
test("no page hides anything on paper: boxes are as large as what they hold, folded facts stand open", async ({
  page,
}) => {
  test.setTimeout(180_000);
  // As wide as A4 between the margins.
  await page.setViewportSize({ width: 690, height: 1000 });
  await page.emulateMedia({ media: "print" });

  const hidden: Record<string, string[]> = {};
  for (const { name, path, status = 200 } of PAGES.filter((each) => (each.status ?? 200) === 200)) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(status);
    const found = await page.locator("main").evaluate((main) => {
      const shown = [...main.querySelectorAll<HTMLElement>("*")].filter((part) => part.checkVisibility());
      const boxes = shown.filter((part) => {
        const { overflowX, overflowY } = getComputedStyle(part);
        const scrolls = [overflowX, overflowY].some((overflow) => overflow === "auto" || overflow === "scroll");
        return scrolls && (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1);
      });
      const folds = shown.filter(
        (part) =>
          part instanceof HTMLDetailsElement &&
          !part.querySelector("input, select, textarea") &&
          !part.open &&
          part.getBoundingClientRect().height <=
            (part.querySelector("summary")?.getBoundingClientRect().height ?? 0) + 1,
      );
      return [...boxes, ...folds].map((part) => `${part.tagName} ${(part.textContent ?? "").trim().slice(0, 60)}`);
    });
    if (found.length > 0) hidden[name] = found;
  }
  expect(hidden).toEqual({});
});

test("one page of a long list says on paper which of how many it is, and where all of it is", async ({ page }) => {
  await page.goto("/plans?region=africa&per_page=10");
  await page.emulateMedia({ media: "print" });

  await expect(page.getByText(/^Page 1 of \d+\. All \d+ plans as a file: .*\/plans\.csv\?region=africa/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Next" })).toBeHidden();
});
