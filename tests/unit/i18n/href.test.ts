import { describe, expect, test, vi } from "vitest";
import { heedsReleases, href, hrefNow } from "@/lib/i18n/href";

// Outside of React's rendering nothing is kept between calls: here one release is shown throughout.
const shown = vi.hoisted(() => ({ release: null as number | null }));
vi.mock("@/lib/catalogue/page-release", () => ({ pageRelease: () => shown.release }));

describe("on a page that shows a release", () => {
  test("links lead to the same release, whatever their query", () => {
    shown.release = 2;

    expect(href("en", "/plans")).toBe("/plans?release=2");
    expect(href("fr", "/plans/nam-1", { branch: "2.1" })).toBe("/fr/plans/nam-1?branch=2.1&release=2");
    expect(href("en", "/plans.csv", "region=africa")).toBe("/plans.csv?region=africa&release=2");
  });

  test("a release that is named stays, and what is the same for all releases has none", () => {
    shown.release = 2;

    expect(href("en", "/plans", { release: 1 })).toBe("/plans?release=1");
    expect(href("en", "/data/releases")).toBe("/data/releases");
    expect(href("en", "/corrections", { plan: "nam-1" })).toBe("/corrections?plan=nam-1");
    expect(hrefNow("en", "/plans")).toBe("/plans");
  });
});

test("on other pages links name no release", () => {
  shown.release = null;

  expect(href("en", "/plans", { region: "africa" })).toBe("/plans?region=africa");
});

test("only paths, not their beginnings, are the same for all releases", () => {
  expect(["/about", "/data/api", "/data", "/about-us", "/"].map(heedsReleases)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
