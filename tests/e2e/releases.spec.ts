import { heedsReleases, splitLocale } from "@/lib/i18n/href";
import { LOCALES } from "@/lib/i18n/locales";
import { test as base, expect } from "./fixtures";
import { addressOf, PAGES } from "./pages";
import { startTestPortal } from "./start-portal";

/** A portal of its own, whose first start made release 1 of the facts. */
const test = base.extend<object, { portalUrl: string }>({
  portalUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const portal = await startTestPortal("server");
      await use(portal.url);
      await portal.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

/** Pages of every kind that a release has, but those about addresses that lead nowhere. */
const RELEASED = PAGES.filter(({ path, status = 200 }) => status === 200 && heedsReleases(path.split("?")[0] ?? ""));

/** What is the same for every release: what tells of changes. */
const SAME_EVERYWHERE = /^\/(fr\/)?changes\.(atom|json)$|^\/_next\//;

function links(html: string): URL[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"]*)"/g)].map(
    ([, address = ""]) => new URL(address.replaceAll("&amp;", "&"), "http://portal"),
  );
}

test.describe.configure({ mode: "default" });

for (const locale of LOCALES) {
  test(`every link and form on a page of a release leads to the same release, ${locale}`, async ({ request }) => {
    for (const { name, path } of RELEASED) {
      const address = addressOf(path, locale);
      const response = await request.get(`${address}${address.includes("?") ? "&" : "?"}release=1`);
      expect(response.status(), name).toBe(200);
      const html = await response.text();

      const astray = links(html).filter(
        ({ pathname, searchParams }) =>
          !SAME_EVERYWHERE.test(pathname) &&
          heedsReleases(splitLocale(pathname).path) &&
          searchParams.get("release") !== "1",
      );
      expect.soft([...new Set(astray.map(({ pathname, search }) => pathname + search))], name).toEqual([]);
      const forms = html.match(/<form\b(?=[^>]*method="get")[\s\S]*?<\/form>/gi) ?? [];
      expect.soft(forms.filter((form) => !/name="release"/.test(form)).length, `${name}: forms`).toBe(0);
    }
  });
}

test("a release that does not exist is a 404 with ways on, on pages and files", async ({ page, request }) => {
  for (const path of ["/plans", "/plans/zaf-1", "/compare", "/framework", "/agenda", "/models", "/trends", "/map"]) {
    for (const release of ["99", "0", "abc"]) {
      const response = await page.goto(`${path}?release=${release}`);
      expect(response?.status(), `${path} ${release}`).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`“${release}”`);
    }
  }
  await page.getByRole("link", { name: "This page as it is now" }).click();
  await expect(page).toHaveURL(/\/map\??$/);
  for (const file of ["/map/countries.csv", "/trends/adopters/all.csv", "/compare.csv?plans=nam-1,swe-3&"])
    expect((await request.get(`${file}${file.includes("?") ? "" : "?"}release=99`)).status(), file).toBe(404);
});

test("the foot of a page names the release that it shows", async ({ page }) => {
  await page.goto("/plans/zaf-1?release=1");
  await expect(page.getByRole("contentinfo")).toContainText("Release 1 of");
  await page.goto("/plans/zaf-1");
  await expect(page.getByRole("contentinfo")).not.toContainText("Release 1 of");
});
