import fc from "fast-check";
import { expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { PEER_RULES, PURPOSES, suggestPeers } from "@/lib/domain/compare/peers";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const ASIDE = { language: null, startYear: null, endYear: null };
const search = { asOf: "2026-11-23", purpose: "alike", off: [], limit: 10 } as const;

test("alike plans come first by the points of what they share, each reason told", () => {
  const view = viewCatalogue(
    makeCatalogue({
      countries: [
        makeCountry(),
        makeCountry({ iso3: "AAA", region: "asia" }),
        makeCountry({ iso3: "BBB", region: "africa" }),
      ],
      plans: [
        makePlan({ orientation: "inward" }),
        makePlan({ country: "AAA", orientation: "inward", ...ASIDE }),
        makePlan({ country: "BBB", orientation: "inward", ...ASIDE }),
      ],
    }),
  );

  const peers = suggestPeers(view, "nam-1", search);

  expect(peers.map(({ plan }) => plan.slug)).toEqual(["bbb-1", "aaa-1"]);
  expect(peers[0]?.reasons.map(({ rule, points }) => [rule.key, points])).toEqual([
    ["region", 3],
    ["orientation", 2],
    ["generation", 1],
  ]);
});

test("an outward plan is shown inward and mixed plans that hold what it lacks", () => {
  const view = viewCatalogue(
    makeCatalogue({
      plans: [
        makePlan({ orientation: "outward", budget: "none" }),
        makePlan({ country: "AAA", orientation: "inward", budget: "allocated", monitoring: "indicators" }),
        makePlan({ country: "BBB", orientation: "outward", budget: "allocated" }),
        makePlan({ country: "CCC", orientation: "mixed" }),
      ],
    }),
  );

  const peers = suggestPeers(view, "nam-1", { ...search, purpose: "complementary" });

  expect(peers.map(({ plan }) => plan.slug)).toEqual(["aaa-1", "ccc-1"]);
  expect(peers[0]?.reasons.map(({ rule, points, certain }) => [rule.key, points, certain])).toEqual([
    ["orientation", 4, true],
    ["budget", 2, true],
    ["monitoring", 1, false],
  ]);
});

test("with the direction switched off, plans that look the same way qualify too", () => {
  const view = viewCatalogue(
    makeCatalogue({
      plans: [
        makePlan({ orientation: "outward", budget: "none" }),
        makePlan({ country: "BBB", orientation: "outward", budget: "allocated" }),
      ],
    }),
  );

  const peers = suggestPeers(view, "nam-1", { ...search, purpose: "complementary", off: ["orientation"] });

  expect(peers.map(({ plan }) => plan.slug)).toEqual(["bbb-1"]);
});

test("a plan that is not there has no peers", () => {
  expect(suggestPeers(viewCatalogue(makeCatalogue()), "xxx-1", search)).toEqual([]);
});

const arbitrarySearch = fc.tuple(
  arbitraryCatalogue.filter(({ plans }) => plans.length > 0),
  fc.constantFrom(...PURPOSES),
);

test("for any catalogue: other countries, each once, best first, points that add up, the same every time", () => {
  fc.assert(
    fc.property(arbitrarySearch, ([catalogue, purpose]) => {
      const view = viewCatalogue(catalogue);
      const [plan] = catalogue.plans;
      if (!plan) throw new Error("no plan");

      const peers = suggestPeers(view, plan.slug, { ...search, purpose });

      const countries = peers.map((peer) => peer.plan.country);
      expect(new Set([...countries, plan.country]).size).toBe(countries.length + 1);
      for (const [index, { score, reasons }] of peers.entries()) {
        expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
        expect(score).toBeLessThanOrEqual(peers[index - 1]?.score ?? Number.POSITIVE_INFINITY);
      }
      const reversed = viewCatalogue({ ...catalogue, plans: [...catalogue.plans].reverse() });
      const slugs = (found: typeof peers) => found.map((peer) => peer.plan.slug);
      expect(slugs(suggestPeers(reversed, plan.slug, { ...search, purpose }))).toEqual(slugs(peers));
    }),
  );
});

test("a reason that is switched off is never given", () => {
  fc.assert(
    fc.property(arbitrarySearch, fc.nat(), ([catalogue, purpose], pick) => {
      const [plan] = catalogue.plans;
      const rule = PEER_RULES[purpose][pick % PEER_RULES[purpose].length];
      if (!plan || !rule) throw new Error("no plan");

      const peers = suggestPeers(viewCatalogue(catalogue), plan.slug, { ...search, purpose, off: [rule.key] });

      expect(peers.flatMap(({ reasons }) => reasons.map((reason) => reason.rule.key))).not.toContain(rule.key);
    }),
  );
});
