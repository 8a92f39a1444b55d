import { LOCALES } from "@/lib/i18n/locales";
import { expect, test } from "./fixtures";
import { addressOf } from "./pages";

const LONG = "a".repeat(4_000);

/** Addresses whose unusable part is dropped: the page answers 200 and its notice names the parameter. */
const DROPPED: [address: string, parameter: string][] = [
  ["/plans?region=atlantis", "region"],
  ["/plans?region=africa,atlantis", "region"],
  ["/plans?lead=%00", "lead"],
  ["/plans?lead[]=defence", "lead[]"],
  ["/plans?status=in%20force", "status"],
  ["/plans?issue=__proto__", "issue"],
  ["/plans?model_match=both", "model_match"],
  ["/plans?generation=first", "generation"],
  ["/plans?generation=1.5", "generation"],
  ["/plans?adopted_from=yesterday", "adopted_from"],
  ["/plans?adopted_to=2019-13-45", "adopted_to"],
  ["/plans?as_of=2026-02-30", "as_of"],
  ["/plans?as_of=0", "as_of"],
  ["/plans?sort=constructor", "sort"],
  ["/plans?order=sideways", "order"],
  ["/plans?view=hologram", "view"],
  ["/plans?source=mail", "source"],
  ["/plans?asof=2015-06-30", "asof"],
  ["/plans?as_of=9999-12-31", "as_of"],
  ["/plans/nam-1?with=abc", "with"],
  ["/countries?asof=2015-06-30", "asof"],
  ["/countries/nam?x=1", "x"],
  ["/compare?plan=nam-1", "plan"],
  ["/compare?as_of=1999-01-01", "as_of"],
  ["/trends?x=1", "x"],
  ["/trends/models?as_of=9999-12-31", "as_of"],
  ["/trends/models?region=atlantis", "region"],
  ["/map?asof=2015-06-30", "asof"],
  ["/map?as_of=9999-12-31", "as_of"],
  ["/framework?x=1", "x"],
  ["/framework/check?toString=0", "toString"],
  ["/framework/check?constructor=1", "constructor"],
  ["/data?x=1", "x"],
  ["/data/api?x=1", "x"],
  ["/data/releases?release=1", "release"],
  ["/about?x=1", "x"],
  ["/corrections?plan=zzz-9", "plan"],
  ["/corrections?plan=nam-1&atribute=lead", "atribute"],
  ["/corrections/received?plan=zzz-9", "plan"],
  ["/search?q=nam&region=africa", "region"],
  ["/?as_of=nonsense", "as_of"],
  ["/plans?sort=country&sort=end", "sort"],
  ["/plans?page=-1", "page"],
  ["/plans?page=1e9", "page"],
  ["/plans?page=NaN", "page"],
  ["/plans?page=99999999999999999999", "page"],
  ["/plans?per_page=0", "per_page"],
  ["/plans?per_page=100000", "per_page"],
  [`/plans?country=${LONG}`, "country"],
  [`/plans?q=${LONG}`, "q"],
];

/** Addresses that are odd and yet mean something: they answer 200 without more ado. */
const TAKEN = [
  "/plans?region=africa&region=asia",
  "/plans?region=,,,",
  "/plans?q=%27%3B%20DROP%20TABLE%20plan%3B--",
  "/plans?q=%3Cscript%3Ealert(1)%3C/script%3E",
  "/plans?q=%E2%80%AE%F0%9F%92%A5",
  "/plans?q=%25%5C%5F*(",
  "/countries?q=%00",
];

/** Addresses that name nothing. */
const NOTHING_THERE = [
  "/plans/zzz-1",
  "/plans/nam-0",
  "/plans/nam-99999999999999999999",
  "/plans/nam-1%00",
  "/plans/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "/plans/__proto__",
  `/plans/${LONG}`,
  "/countries/atlantis",
  "/countries/constructor",
  "/map/constructor",
  "/trends/adopters/toString",
  "/trends/constructor",
  "/models/hasOwnProperty",
  "/framework/valueOf",
  "/countries/%E0%A4%A",
  "/countries/nam/extra",
  "/no/such/page",
  "/de/plans",
];

for (const locale of LOCALES) {
  test(`what an address says in vain is left out, and the page says so, ${locale}`, async ({ noScript }) => {
    for (const [path, parameter] of DROPPED) {
      const response = await noScript.goto(addressOf(path, locale));

      expect.soft(response?.status(), path.slice(0, 80)).toBe(200);
      const notices = await noScript.getByRole("status").allInnerTexts();
      expect.soft(notices.join("\n"), path.slice(0, 80)).toContain(parameter);
    }
  });

  test(`an odd address that means something answers 200, ${locale}`, async ({ request }) => {
    for (const path of TAKEN) {
      const response = await request.get(addressOf(path, locale));

      expect.soft(response.status(), path).toBe(200);
    }
  });

  test(`an address of nothing answers 400 or 404, without a trace of the program, ${locale}`, async ({ request }) => {
    for (const path of NOTHING_THERE) {
      const response = await request.get(addressOf(path, locale));

      expect.soft([400, 404], path.slice(0, 80)).toContain(response.status());
      expect.soft(await response.text(), path.slice(0, 80)).not.toMatch(/at .+\.(js|ts):\d+/);
    }
  });
}

test("what was probably meant is one link away, and everything else of the address stays", async ({ noScript }) => {
  await noScript.goto("/plans?region=afrika&asof=2015-06-30");
  await noScript.getByRole("status").getByRole("link", { name: "africa" }).click();
  await noScript.getByRole("status").getByRole("link", { name: "as_of" }).click();

  await expect(noScript).toHaveURL("/plans?region=africa&as_of=2015-06-30");
  await expect(noScript.locator("[data-ignored]")).toHaveCount(0);
});

test("text of the address comes back as text, never as markup", async ({ page }) => {
  await page.goto("/plans?q=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D%27taken%27%22%3E");

  await expect(page).not.toHaveTitle("taken");
  await expect(page.locator("main img[src=x]")).toHaveCount(0);
});
