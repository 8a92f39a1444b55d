import fc from "fast-check";
import { expect, test } from "vitest";
import { facetCounts, filterPlans, findMatching, removalCounts } from "@/lib/domain/catalogue/filter";
import { FACETS, indexPlans } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { searchWords } from "@/lib/domain/catalogue/search-text";
import { type CatalogueView, viewCatalogue } from "@/lib/domain/catalogue/view";
import { earliestDay, latestDay } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { defaultPlanQuery, withChosen, withoutLimit, withoutLimits } from "@/lib/schemas/plan-query";
import { arbitraryCatalogue, arbitraryDay } from "@/tests/fixtures/arbitrary-catalogue";
import { arbitraryQuery, codesOf, QUERY_TODAY } from "@/tests/fixtures/arbitrary-query";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const everything = defaultPlanQuery(QUERY_TODAY);

const indexOf = (...plans: Plan[]) => indexPlans(viewCatalogue(makeCatalogue({ plans })));
const slugsOf = (index: ReturnType<typeof indexPlans>, query: Partial<PlanQuery>) =>
  findMatching(index, { ...everything, ...query }).map(({ slug }) => slug);

/** What the index must give, plan by plan and without it. */
function matches(view: CatalogueView, plan: Plan, query: PlanQuery): boolean {
  const context = view.contextOf(plan, query.asOf);
  const holds = FACETS.every((facet) => {
    const codes = query.chosen[facet.key];
    if (!codes) return true;
    const reading = facet.read(plan, context);
    const held = reading.known ? reading.values.map(String) : [UNKNOWN];
    return query.match[facet.key] === "all"
      ? codes.every((code) => held.includes(code))
      : codes.some((code) => held.includes(code));
  });

  const { iso3, iso2, name, nameFr, aliases } = context.country;
  const { title, leadAgency } = plan;
  const text = [iso3, iso2, name, nameFr, ...aliases, title, leadAgency?.name, leadAgency?.nameEn].join(" ");
  const words = searchWords(text);
  const wanted = searchWords(query.q);
  const found =
    query.q === "" || (wanted.length > 0 && wanted.every((prefix) => words.some((word) => word.startsWith(prefix))));

  const { adoptedFrom, adoptedTo } = query;
  const after =
    adoptedFrom === null || (plan.adopted !== null && earliestDay(plan.adopted) >= earliestDay(adoptedFrom));
  const before = adoptedTo === null || (plan.adopted !== null && latestDay(plan.adopted) <= latestDay(adoptedTo));
  return holds && found && after && before;
}

test("finds exactly the plans that match when each is asked by itself", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryQuery, (catalogue, query) => {
      const view = viewCatalogue(catalogue);
      const expected = catalogue.plans.filter((plan) => matches(view, plan, query)).map(({ slug }) => slug);
      const found = findMatching(indexPlans(view), query).map(({ slug }) => slug);

      expect([...found].sort()).toEqual([...expected].sort());
      expect(filterPlans(indexPlans(view), query).total).toBe(expected.length);
    }),
  );
});

test("a facet's count is the number of results if that value alone is chosen there", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryQuery, fc.constantFrom(...FACETS), (catalogue, query, { key }) => {
      const index = indexPlans(viewCatalogue(catalogue));
      const counts = facetCounts(index, query)[key] ?? {};

      for (const code of codesOf(key)) {
        expect([code, counts[code] ?? 0]).toEqual([code, filterPlans(index, withChosen(query, key, [code])).total]);
      }
    }),
  );
});

test("a removal's count is the number of results without that limit", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryQuery, (catalogue, query) => {
      const index = indexPlans(viewCatalogue(catalogue));

      for (const { parameter, count } of removalCounts(index, query)) {
        expect([parameter, count]).toEqual([parameter, filterPlans(index, withoutLimit(query, parameter)).total]);
      }
    }),
  );
});

test("filters commute: a result is what each of its limits, alone and in any order, lets through", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryQuery, fc.boolean(), (catalogue, query, backwards) => {
      const index = indexPlans(viewCatalogue(catalogue));
      const parameters = removalCounts(index, query).map(({ parameter }) => parameter);
      if (backwards) parameters.reverse();

      const left = parameters.reduce(
        (plans, parameter) => {
          const others = parameters.filter((other) => other !== parameter);
          const alone = new Set(findMatching(index, others.reduce(withoutLimit, query)));
          return plans.filter((plan) => alone.has(plan));
        },
        findMatching(index, withoutLimits(query)),
      );

      expect(findMatching(index, query)).toEqual(left);
    }),
  );
});

test("the known buckets and the unknown one of a facet cover every plan", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryDay, (catalogue, asOf) => {
      const index = indexPlans(viewCatalogue(catalogue));
      const counts = facetCounts(index, { ...everything, asOf });

      for (const facet of FACETS) {
        const buckets = counts[facet.key] ?? {};
        const covered = filterPlans(index, withChosen({ ...everything, asOf }, facet.key, Object.keys(buckets))).total;
        expect([facet.key, covered]).toEqual([facet.key, catalogue.plans.length]);

        // Where values exclude each other they also add up.
        const sum = Object.values(buckets).reduce((total, count) => total + count, 0);
        if (facet.kind !== "many") expect([facet.key, sum]).toEqual([facet.key, catalogue.plans.length]);
      }
    }),
  );
});

test("only status depends on the day", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryDay, arbitraryDay, (catalogue, one, other) => {
      const view = viewCatalogue(catalogue);

      for (const facet of FACETS.filter(({ key }) => key !== "status")) {
        for (const plan of catalogue.plans) {
          expect(facet.read(plan, view.contextOf(plan, one))).toEqual(facet.read(plan, view.contextOf(plan, other)));
        }
      }
    }),
  );
});

test("pages lie end to end, and one past the last is the last", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryQuery, (catalogue, query) => {
      const index = indexPlans(viewCatalogue(catalogue));
      const { pageCount } = filterPlans(index, query);
      const pages = Array.from({ length: pageCount }, (_, at) => filterPlans(index, { ...query, page: at + 1 }).plans);

      expect(pages.flat()).toEqual(findMatching(index, query));
      expect(filterPlans(index, { ...query, page: pageCount + 7 }).page).toBe(pageCount);
    }),
  );
});

test("one index answers for each day by itself", () => {
  const index = indexOf(makePlan({ adopted: "2019-03-14", startYear: 2019, endYear: 2024 }));
  const chosen = { status: ["in_force"] };

  expect(["2018-01-01", "2020-01-01", "2018-01-01"].map((asOf) => slugsOf(index, { chosen, asOf }))).toEqual([
    [],
    ["nam-1"],
    [],
  ]);
});

test("any of the codes, or all of them, where the facet offers it", () => {
  const index = indexOf(
    makePlan({ country: "AAA", issues: ["youth", "cyber"] }),
    makePlan({ country: "BBB", issues: ["youth"] }),
    makePlan({ country: "CCC" }),
  );
  const chosen = { issue: ["cyber", "youth"] };

  expect(slugsOf(index, { chosen })).toEqual(["aaa-1", "bbb-1"]);
  expect(slugsOf(index, { chosen, match: { issue: "all" } })).toEqual(["aaa-1"]);
});

test("a plan is within a span of adoption if every day it may have been adopted on is", () => {
  const index = indexOf(
    makePlan({ country: "AAA", adopted: "2019" }),
    makePlan({ country: "BBB", adopted: "2019-03" }),
    makePlan({ country: "CCC", adopted: "2019-03-14" }),
    makePlan({ country: "DDD", adopted: null }),
  );

  expect(slugsOf(index, { adoptedFrom: "2019", adoptedTo: "2019" })).toEqual(["aaa-1", "bbb-1", "ccc-1"]);
  expect(slugsOf(index, { adoptedFrom: "2019-03" })).toEqual(["bbb-1", "ccc-1"]);
  expect(slugsOf(index, { adoptedTo: "2019-03-15" })).toEqual(["ccc-1"]);
});

test("finds a country by the beginning of any of its names or its codes, without accents", () => {
  const ivory = makeCountry({ iso3: "CIV", iso2: "CI", name: "Côte d'Ivoire", aliases: ["Ivory Coast"] });
  const turkey = makeCountry({ iso3: "TUR", iso2: "TR", name: "Türkiye", nameFr: "Turquie", aliases: ["Turkey"] });
  const plans = [makePlan({ country: "CIV" }), makePlan({ country: "TUR" })];
  const index = indexPlans(viewCatalogue(makeCatalogue({ countries: [ivory, turkey], plans })));

  for (const q of ["cote", "COTE D’IVOIRE", "d'ivoi", "coast ivory", "civ"]) {
    expect([q, slugsOf(index, { q })]).toEqual([q, ["civ-1"]]);
  }
  for (const q of ["turkiye", "TURQUIE", "turkey", "tr"]) expect([q, slugsOf(index, { q })]).toEqual([q, ["tur-1"]]);
  expect(slugsOf(index, { q: "voire" })).toEqual([]);
});

test("finds a plan by its title and by its lead agency in either language", () => {
  const leadAgency = { name: "Außenministerium", nameEn: "Foreign Office", type: "foreign_affairs" as const };
  const index = indexOf(
    makePlan({ country: "AAA", leadAgency }),
    makePlan({ country: "BBB", title: "Plan de acción" }),
  );

  expect(slugsOf(index, { q: "aussen foreign" })).toEqual(["aaa-1"]);
  expect(slugsOf(index, { q: "accion" })).toEqual(["bbb-1"]);
});

test("a country without a plan can be chosen and gives nothing", () => {
  const index = indexOf(makePlan());

  expect(slugsOf(index, { chosen: { country: ["ZAF"] } })).toEqual([]);
  expect(removalCounts(index, { ...everything, chosen: { country: ["ZAF"] } })).toEqual([
    { parameter: "country", count: 1 },
  ]);
});

test("counts each small and each large group right across the edge of a word", () => {
  const plans = Array.from({ length: 97 }, (_, at) =>
    makePlan({ country: "AAA", generation: at + 1, budget: at === 96 ? "none" : "allocated", evidence: [] }),
  );
  const { budget } = facetCounts(indexOf(...plans), everything);

  expect(budget).toEqual({ allocated: 96, mentioned: 0, none: 1, unknown: 0 });
});

test.each(["😀", "_", "%", "'\"<>", "???"])("a text without a letter or a digit, %s, finds nothing", (q) => {
  const index = indexPlans(viewCatalogue(realCatalogue()));
  const query = { ...defaultPlanQuery("2026-11-25"), q };

  expect(filterPlans(index, query).total).toBe(0);
  expect(Object.values(facetCounts(index, query).region ?? {}).every((count) => count === 0)).toBe(true);
  expect(removalCounts(index, query)).toEqual([{ parameter: "q", count: index.plans.length }]);
});
