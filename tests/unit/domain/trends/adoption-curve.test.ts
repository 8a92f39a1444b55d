import { expect, test } from "vitest";
import { headline } from "@/lib/domain/catalogue/headline";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { adoptionCurve, latestAdopted } from "@/lib/domain/trends/adoption-curve";
import { makeCatalogue } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const view = viewCatalogue(realCatalogue());

test("the curve ends at the headline's number of adopters", () => {
  for (const day of ["2012-03-31", "2020-12-31", "2026-11-25"]) {
    const curve = adoptionCurve(view, day);

    expect(curve?.last.count).toBe(headline(view, day).adopters.total);
    expect(curve?.points.at(-1)?.count).toBe(curve?.last.count);
  }
});

test("the curve never falls and starts at none", () => {
  const counts = adoptionCurve(view, "2026-11-25")?.points.map(({ count }) => count) ?? [];

  expect(counts[0]).toBe(0);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
});

test("the first plan of all is Denmark's of 2005", () => {
  expect(adoptionCurve(view, "2026-11-25")?.first).toMatchObject({ year: 2005, plan: { slug: "dnk-1" } });
});

test("there is no curve before any plan was adopted", () => {
  expect(adoptionCurve(view, "2001-01-01")).toBeNull();
  expect(adoptionCurve(viewCatalogue(makeCatalogue({ countries: [], plans: [] })), "2026-01-01")).toBeNull();
});

test("the latest adopted plans come newest first and none is later than the day", () => {
  const dates = latestAdopted(view, "2020-06-30", 10).map(({ adopted }) => adopted ?? "");

  expect(dates).toHaveLength(10);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(dates.every((date) => date <= "2020-06-30")).toBe(true);
});
