import { expect, test } from "vitest";
import { sourcesToOffer } from "@/lib/domain/plan/sources";
import { makePlan } from "@/tests/fixtures/make-plan";

const evidence = (url: string, given: { title?: string; checkedOn?: string } = {}) => ({
  attribute: "title",
  url,
  title: given.title ?? null,
  publisher: null,
  section: null,
  basis: null,
  confidence: "high" as const,
  checkedOn: given.checkedOn ?? null,
  statedValue: null,
  doubt: null,
});

test("offers the country's own sources first, then those that many plans name, described as fully as known", () => {
  const shared = "https://example.org/all";
  const others = ["AGO", "BEN", "CMR", "DJI", "ETH"].map((country) =>
    makePlan({
      country,
      evidence: [evidence(shared, { title: "All plans", checkedOn: "2024" }), evidence(`https://${country}.example`)],
    }),
  );
  const own = makePlan({ evidence: [evidence("https://example.org/own"), evidence(shared, { checkedOn: "2025-03" })] });

  expect(sourcesToOffer([...others, own], "NAM").map(({ url }) => url)).toEqual([shared, "https://example.org/own"]);
  expect(sourcesToOffer(others, "NAM")).toEqual([
    { url: shared, title: "All plans", publisher: null, kind: null, checkedOn: "2024" },
  ]);
  expect(sourcesToOffer([...others, own], "NAM")[0]).toMatchObject({ title: "All plans", checkedOn: "2025-03" });
  expect(sourcesToOffer(others.slice(1), "NAM")).toEqual([]);
});
