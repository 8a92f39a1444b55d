import { expect, test, vi } from "vitest";
import type { Attribute } from "@/lib/domain/attributes/attributes";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { type ComparedPlan, comparePlans, findColumns } from "@/lib/domain/compare/compare";
import { findOffers, findTransfers } from "@/lib/domain/compare/cross-learning";
import { findExamples } from "@/lib/domain/compare/example-comparisons";
import { compareGroups } from "@/lib/domain/compare/groups";
import { LIKENESS_ATTRIBUTES, likenessOf, readForLikeness } from "@/lib/domain/compare/likeness";
import { PURPOSES, suggestPeers } from "@/lib/domain/compare/peers";
import { listSources } from "@/lib/domain/plan/sources";
import { statusAt } from "@/lib/domain/plan/status";
import { REGIONS } from "@/lib/domain/vocabulary/vocabulary";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const view = viewCatalogue(realCatalogue());
const asOf = "2026-11-25";
const columns = (...slugs: string[]) => findColumns(view, slugs, asOf).columns;

test("plans are found by slug in the order asked for, and unknown slugs are named", () => {
  const found = findColumns(view, ["swe-3", "zzz-9", "nam-1"], asOf);

  expect(found.columns.map(({ plan }) => plan.slug)).toEqual(["swe-3", "nam-1"]);
  expect(found.unknown).toEqual(["zzz-9"]);
});

test("every plan has peers of both kinds, none of its own country", () => {
  for (const { slug, country } of view.catalogue.plans) {
    for (const purpose of PURPOSES) {
      const peers = suggestPeers(view, slug, { asOf, purpose, off: [], limit: 5 });
      expect(peers.length, `${slug} ${purpose}`).toBeGreaterThan(0);
      expect(peers.map(({ plan }) => plan.country)).not.toContain(country);
    }
  }
});

test("an outward plan is shown none but plans that look inward or both ways", () => {
  const peers = suggestPeers(view, "swe-3", { asOf, purpose: "complementary", off: [], limit: 20 });

  expect(new Set(peers.map(({ plan }) => plan.orientation))).toEqual(new Set(["inward", "mixed"]));
});

test("Namibia and Sweden differ in who leads and where the plan points, and have something to learn", () => {
  const compared = columns("nam-1", "swe-3");

  const rows = comparePlans(compared).groups.flatMap((group) => group.rows);
  const outcome = (key: string) => rows.find((row) => row.attribute.key === key)?.outcome;
  expect(outcome("lead")).toBe("differ");
  expect(outcome("orientation")).toBe("differ");
  expect(findOffers(compared).flatMap(({ apart }) => apart).length).toBeGreaterThan(0);
  expect(findTransfers(compared).map(({ to }) => to)).toEqual(["outward"]);
});

test("the regions partition the plans, so that groups by region share none", () => {
  const groups = REGIONS.map((region) =>
    view.catalogue.plans
      .map((plan) => ({ plan, context: view.contextOf(plan, asOf) }))
      .filter(({ context }) => context.country.region === region),
  );

  const { sizes, overlaps } = compareGroups(groups);

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(view.catalogue.plans.length);
  expect(overlaps.every(({ count }) => count === 0)).toBe(true);
});

test("the start page has an example of each kind, of plans that exist", () => {
  const examples = findExamples(view, asOf);

  expect(examples.map(({ key }) => key)).toEqual(["changed", "twins", "opposites", "regions"]);
  for (const { plans } of examples) expect(findColumns(view, plans, asOf).unknown).toEqual([]);
});

test("each source of a plan is listed once, with all that it backs", () => {
  for (const plan of view.catalogue.plans) {
    const sources = listSources(plan);
    expect(new Set(sources.map(({ source }) => source.url)).size).toBe(sources.length);
    expect(
      new Set(sources.flatMap(({ source, attributes }) => attributes.map((key) => `${source.url} ${key}`))),
    ).toEqual(new Set(plan.evidence.map(({ url, attribute }) => `${url} ${attribute}`)));
  }
});

test("the likest plans of two regions are those that a comparison of every pair finds", () => {
  const inForce = view.catalogue.plans
    .map((plan): ComparedPlan => ({ plan, context: view.contextOf(plan, asOf) }))
    .filter(({ plan, context: { siblings } }) => statusAt(plan, siblings, asOf) === "in_force");
  let best: { plans: string[]; alike: number } = { plans: [], alike: 0 };
  for (const [index, a] of inForce.entries()) {
    for (const b of inForce.slice(index + 1)) {
      if (a.context.country.region === b.context.country.region) continue;
      const { share, n } = likenessOf(readForLikeness(a), readForLikeness(b));
      if ((share ?? 0) * n > best.alike) best = { plans: [a.plan.slug, b.plan.slug], alike: (share ?? 0) * n };
    }
  }

  expect(findExamples(view, asOf).find(({ key }) => key === "twins")?.plans).toEqual(best.plans);
});

test("each plan is read a fixed number of times to find the examples, not once for every other plan", () => {
  let reads = 0;
  const counted = LIKENESS_ATTRIBUTES.find(({ key }) => key === "language") as Attribute;
  const { read } = counted;
  const spy = vi.spyOn(counted, "read").mockImplementation((...given) => {
    reads += 1;
    return read(...given);
  });

  findExamples(view, asOf);
  spy.mockRestore();

  expect(reads).toBeLessThan(view.catalogue.plans.length * 4);
});
