import { expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

test("gives a country's plans by generation, whatever order the catalogue has", () => {
  const catalogue = makeCatalogue({ countries: [makeCountry()] });
  const plans = [3, 1, 2].map((generation) => makePlan({ generation }));

  const view = viewCatalogue({ ...catalogue, plans });

  expect(view.plansOf("NAM").map(({ generation }) => generation)).toEqual([1, 2, 3]);
  expect(view.plansOf("ZAF")).toEqual([]);
});

test("gives what reading an attribute needs: the day, the country, its generations", () => {
  const first = makePlan();
  const second = makePlan({ generation: 2 });

  const view = viewCatalogue(makeCatalogue({ plans: [second, first, makePlan({ country: "ZAF" })] }));

  expect(view.contextOf(first, "2024-06-30")).toEqual({
    asOf: "2024-06-30",
    country: makeCountry(),
    siblings: [first, second],
  });
  expect(view.planBySlug.get("zaf-1")?.country).toBe("ZAF");
});

test("refuses a plan whose country is not in the catalogue", () => {
  const catalogue = { ...makeCatalogue(), plans: [makePlan()] };

  expect(() => viewCatalogue(catalogue)).toThrow("nam-1 names the country NAM");
});
