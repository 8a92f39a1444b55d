import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartTitle } from "@/components/charts/chart-words";
import { trendLine } from "@/components/framework/trend-line";
import { attribute } from "@/lib/domain/attributes/attributes";
import { countHolds } from "@/lib/domain/attributes/standing";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { type CatalogueView, viewCatalogue } from "@/lib/domain/catalogue/view";
import { type ComparedPlan, comparePlans } from "@/lib/domain/compare/compare";
import { findOffers, findTransfers } from "@/lib/domain/compare/cross-learning";
import { diffGenerations, mayBeNone } from "@/lib/domain/compare/generation-difference";
import { compareGroups, largestDifferences } from "@/lib/domain/compare/groups";
import { LIKENESS_ATTRIBUTES, likenessOf, readForLikeness, valueLikeness } from "@/lib/domain/compare/likeness";
import { suggestPeers } from "@/lib/domain/compare/peers";
import { countAssessments, meetingCounts } from "@/lib/domain/guidance/element-shares";
import { modelExamples, modelTraits } from "@/lib/domain/guidance/model-profile";
import { type Answers, judgeAnswers, QUESTIONS } from "@/lib/domain/guidance/self-check";
import type { Catalogue, Plan } from "@/lib/domain/plan/plan";
import { viewChart } from "@/lib/domain/trends/chart-view";
import { CHARTS, type ChartOptions, defaultOptions } from "@/lib/domain/trends/charts";
import { expiredWithoutSuccessor } from "@/lib/domain/trends/duration";
import { ELEMENTS, GLOBAL_TRENDS, MODELS, NONE } from "@/lib/domain/vocabulary/vocabulary";
import { emptyPlan } from "@/lib/domain/work/draft";
import { planReport } from "@/lib/export/comparison-report";
import { parsePlanQuery } from "@/lib/schemas/plan-query";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { arbitraryMoreCoded } from "@/tests/fixtures/arbitrary-coding";
import { arbitraryColumns, COLUMNS_AS_OF, makeColumns } from "@/tests/fixtures/compared-plans";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const TODAY = "2026-11-28";

/** A country that has no plan in the generated catalogues. */
const ELSEWHERE = "ZZZ";

/** A plan of which nothing is known but that it is there. */
const unknownPlan = (country = ELSEWHERE, generation = 1): Plan => ({
  ...emptyPlan(country, generation),
  confidence: "high",
});

/** A code that no generated plan needs: what an unread document mentions, and all that it does. */
const MENTIONED = "space_ai_tech";

/** A document of which a few lines were read: its lists are open, and mention one thing. */
const unreadDocument = (given: Partial<Plan> = {}): Plan =>
  makePlan({
    country: ELSEWHERE,
    adopted: null,
    startYear: null,
    endYear: null,
    issues: [MENTIONED],
    ...given,
  });

/** The catalogue, where a country without a plan is among the countries, and the same with a plan of it. */
function both({ countries, plans }: Catalogue, added: Plan): { without: CatalogueView; within: CatalogueView } {
  const all = [...countries, makeCountry({ iso3: ELSEWHERE })];
  const of = (more: readonly Plan[]) =>
    viewCatalogue(makeCatalogue({ countries: all, plans: [...plans, ...more] as Plan[] }));
  return { without: of([]), within: of([added]) };
}

/** Enough plans for something to be found: the plans of a generated catalogue four times, each of a country of its own. */
const arbitraryMany: fc.Arbitrary<Catalogue> = arbitraryCatalogue.map((catalogue) => {
  const plans = [0, 1, 2, 3].flatMap((round) =>
    catalogue.plans.map((plan, place) => {
      const country = `${"QRST"[round]}${String.fromCharCode(65 + Math.floor(place / 26))}${String.fromCharCode(65 + (place % 26))}`;
      return { ...plan, country, generation: 1, slug: `${country.toLowerCase()}-1` };
    }),
  );
  return makeCatalogue({ plans });
});

const columnsOf = (view: CatalogueView): ComparedPlan[] =>
  view.catalogue.plans.map((plan) => ({ plan, context: view.contextOf(plan, TODAY) }));

function chartsOf(view: CatalogueView, given: Partial<ChartOptions> = {}) {
  const { query } = parsePlanQuery({}, TODAY, view.countryByIso3);
  const index = indexPlans(view);
  return CHARTS.map((chart) =>
    viewChart(chart, index, query, { ...defaultOptions(chart, { from: 2000, to: 2026 }), ...given }),
  );
}

describe("a plan of which nothing is known changes nothing that is said of", () => {
  const holdsFor = (say: (view: CatalogueView) => unknown, numRuns = 30) =>
    fc.assert(
      fc.property(arbitraryMany, (catalogue) => {
        const { without, within } = both(catalogue, unknownPlan());
        expect(say(within)).toEqual(say(without));
      }),
      { numRuns },
    );

  test("charts: each headline, by adoption and in force", () => {
    holdsFor((view) => chartsOf(view).map((chart) => chartTitle("en", chart)), 12);
    holdsFor((view) => chartsOf(view, { basis: "in_force" }).map((chart) => chartTitle("en", chart)), 12);
  });

  test("groups: the differences", () => {
    holdsFor((view) => {
      const columns = columnsOf(view);
      const own = columns.filter(({ plan }) => plan.orientation === "inward");
      const rest = columns.filter(({ plan }) => plan.orientation !== "inward");
      return largestDifferences(compareGroups([own, rest]), ["orientation"], 9);
    });
  });

  test("models: what their plans hold more often, and how our coding answers the literature", () => {
    holdsFor((view) => MODELS.map((model) => [modelTraits(view, model, TODAY), modelExamples(view, model, TODAY)]), 12);
  });

  test("the framework: the share that meets each element", () => {
    holdsFor((view) =>
      ELEMENTS.map((element) => {
        const { total: _, ...counts } = countAssessments(view.catalogue.plans, element);
        return { ...counts, ...meetingCounts(countAssessments(view.catalogue.plans, element)) };
      }),
    );
  });

  test("trends: each line but for how many are not known", () => {
    holdsFor((view) =>
      GLOBAL_TRENDS.map((trend) => {
        const counts = countHolds(columnsOf(view), attribute("trend"), trend);
        return trendLine("en", trend, counts, counts.known);
      }),
    );
  });

  test("plans side by side: each row, and what they can learn from one another", () => {
    fc.assert(
      fc.property(arbitraryColumns, (given) => {
        const [unknown] = makeColumns({ ...unknownPlan(), country: ELSEWHERE });
        if (!unknown) throw new Error("no column");
        const [before, after] = [given, [...given, unknown]];
        const rows = (columns: readonly ComparedPlan[]) =>
          comparePlans(columns)
            .groups.flatMap((group) => group.rows)
            .filter(({ attribute: { origin } }) => origin !== "context")
            .map(({ outcome, shared, groups, open }) => ({ outcome, shared, groups, open }));
        expect(rows(after)).toEqual(rows(before));

        const place = given.length;
        for (const { apart, unsure } of findOffers(after))
          for (const offer of [...apart, ...unsure])
            expect([...offer.lacking, ...offer.unmentioned]).not.toContain(place);
        const told = (columns: readonly ComparedPlan[]) =>
          findOffers(columns)
            .slice(0, place)
            .flatMap(({ apart }) => apart.map(({ holding, lacking, unmentioned }) => [holding, lacking, unmentioned]));
        expect(told(after)).toEqual(told(before));
        expect(findTransfers(after).map(({ to, offers }) => [to, offers])).toEqual(
          findTransfers(before).map(({ to, offers }) => [to, offers]),
        );
      }),
      { numRuns: 40 },
    );
  });

  test("files of a comparison: no cell, outcome or line of theirs says no of it", () => {
    fc.assert(
      fc.property(arbitraryColumns, (given) => {
        const [unknown] = makeColumns({ ...unknownPlan(), country: ELSEWHERE });
        if (!unknown || given.length > 5) return;
        const head = {
          locale: "en",
          title: "",
          asOf: COLUMNS_AS_OF,
          version: 1,
          address: "",
          madeOn: TODAY,
          citation: "",
        };
        const all = { view: "all", folded: [] } as const;
        const report = planReport({ ...head, locale: "en" }, [...given, unknown], all, {});
        const name = report.columns.at(-1)?.name ?? "";
        const alone = planReport({ ...head, locale: "en" }, given, all, {});

        const coded = report.groups
          .flatMap(({ rows }) => rows)
          .filter(({ attribute: { origin } }) => origin !== "context");
        expect(new Set(coded.map(({ cells }) => cells.at(-1)))).toEqual(new Set(["Not coded"]));
        const lines = [
          ...report.offers.map(({ lacking }) => lacking),
          ...report.transfers.flatMap(({ lines: each }) => each),
        ];
        for (const line of lines)
          for (const part of line.split("; ").filter((each) => /lacking in|not mentioned/.test(each)))
            expect(part).not.toContain(name);
        expect(report.likeness.slice(0, alone.likeness.length).map(({ share }) => share)).toHaveLength(
          alone.likeness.length,
        );
      }),
      { numRuns: 15 },
    );
  });

  test("plans to compare with: it is sure to lack nothing", () => {
    fc.assert(
      fc.property(arbitraryCatalogue, (catalogue) => {
        const plan = unknownPlan();
        const { within } = both(catalogue, plan);
        const peers = suggestPeers(within, plan.slug, { asOf: TODAY, purpose: "complementary", off: [], limit: 9 });
        expect(peers.flatMap(({ reasons }) => reasons).filter(({ certain }) => certain)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("plans without a successor: a later plan, dated or not, adds none", () => {
    fc.assert(
      fc.property(arbitraryCatalogue, (catalogue) => {
        const [first] = catalogue.plans;
        if (!first) return;
        const ended = (view: CatalogueView) => {
          const { query } = parsePlanQuery({}, TODAY, view.countryByIso3);
          const [chart] = CHARTS.filter(({ name }) => name === "duration");
          if (!chart) throw new Error("no chart");
          const { population } = viewChart(
            chart,
            indexPlans(view),
            query,
            defaultOptions(chart, { from: 2000, to: 2026 }),
          );
          return expiredWithoutSuccessor(population).map(({ slug }) => slug);
        };
        const { without, within } = both(catalogue, unknownPlan(first.country, 9));
        expect(ended(without)).toEqual(expect.arrayContaining(ended(within)));
      }),
      { numRuns: 40 },
    );
  });
});

describe("a document of which a few lines were read adds no claim of no", () => {
  test("to groups: no difference in what it does not mention", () => {
    fc.assert(
      fc.property(arbitraryMany, fc.boolean(), (catalogue, inward) => {
        const { without, within } = both(catalogue, unreadDocument({ orientation: inward ? "inward" : "outward" }));
        const told = (view: CatalogueView) => {
          const columns = columnsOf(view);
          return (
            largestDifferences(
              compareGroups([
                columns.filter(({ plan }) => plan.orientation === "inward"),
                columns.filter(({ plan }) => plan.orientation === "outward"),
              ]),
              ["orientation", "model"],
              999,
            )
              // What it mentions decides of that, and that the plan does not say it has none.
              .filter(({ attribute: { key }, value }) => key === "issue" && value !== MENTIONED && value !== NONE)
              .map(({ value }) => value)
          );
        };
        expect(told(without)).toEqual(expect.arrayContaining(told(within)));
      }),
      { numRuns: 40 },
    );
  });

  test("to models: no trait where of too few others it is known whether they hold it", () => {
    const times = (count: number, given: Partial<Plan>, letter: string) =>
      Array.from({ length: count }, (_, place) => makePlan({ country: `${letter}A${"ABCDEFG"[place]}`, ...given }));
    const traits = (more: Plan[]) =>
      modelTraits(
        viewCatalogue(
          makeCatalogue({
            plans: [
              ...times(5, { orientation: "inward", issues: ["cyber"], complete: ["issue"] }, "A"),
              ...times(4, { orientation: "outward", issues: ["youth"], complete: ["issue"] }, "B"),
              ...more,
            ],
          }),
        ),
        "inward",
        TODAY,
      ).map(({ holding: { code } }) => code);

    expect(traits([unreadDocument({ orientation: "outward" })])).toEqual([]);
    expect(traits(times(1, { orientation: "outward", issues: ["youth"], complete: ["issue"] }, "C"))).toEqual([
      "cyber",
    ]);
  });

  test("to models: no trait in what it does not mention", () => {
    fc.assert(
      fc.property(arbitraryMany, fc.boolean(), (catalogue, inward) => {
        const { without, within } = both(catalogue, unreadDocument({ orientation: inward ? "inward" : "outward" }));
        const all = modelTraits(without, "inward", TODAY);
        const told = (traits: ReturnType<typeof modelTraits>) =>
          traits
            .filter(
              ({
                holding: {
                  attribute: { key },
                  code,
                },
              }) => key === "issue" && code !== MENTIONED,
            )
            .map(({ holding: { code } }) => code);
        // At most eight are told: one that falls away makes room for the next, which was true before.
        if (all.length < 8)
          expect(told(all)).toEqual(expect.arrayContaining(told(modelTraits(within, "inward", TODAY))));
      }),
      { numRuns: 40 },
    );
  });

  test("to charts: no change over time in what it does not mention", () => {
    fc.assert(
      fc.property(arbitraryMany, fc.integer({ min: 2001, max: 2026 }), (catalogue, year) => {
        const { without, within } = both(catalogue, unreadDocument({ adopted: String(year) }));
        const changed = (view: CatalogueView) =>
          chartsOf(view).flatMap(({ finding }) =>
            finding?.kind === "change" && finding.of === "issue" && finding.change.code !== MENTIONED
              ? [finding.change.code]
              : [],
          );
        if (changed(within).length > 0) expect(changed(without).length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  test("to trends and elements: nobody more is known to lack one", () => {
    fc.assert(
      fc.property(arbitraryMany, (catalogue) => {
        const { without, within } = both(catalogue, unreadDocument());
        for (const trend of GLOBAL_TRENDS)
          expect(countHolds(columnsOf(within), attribute("trend"), trend).lacking).toBe(
            countHolds(columnsOf(without), attribute("trend"), trend).lacking,
          );
        for (const element of ELEMENTS)
          expect(countAssessments(within.catalogue.plans, element).not_met).toBe(
            countAssessments(without.catalogue.plans, element).not_met,
          );
      }),
      { numRuns: 30 },
    );
  });
});

describe("reading more of a document takes back no claim of no", () => {
  test("between plans: what one was known to lack it still lacks", () => {
    fc.assert(
      fc.property(arbitraryMoreCoded, arbitraryMoreCoded, (one, other) => {
        const lacking = (first: Partial<Plan>, second: Partial<Plan>) =>
          findOffers(makeColumns(first, second)).flatMap(({ column, apart }) =>
            apart
              .filter((offer) => offer.lacking.length > 0)
              .map(({ holding }) => `${column} ${holding.attribute.key} ${holding.code}`),
          );
        const read = lacking(one.less, other.less);
        expect(lacking(one.more, other.more)).toEqual(expect.arrayContaining(read));
      }),
      { numRuns: 60 },
    );
  });

  test("between generations: a change that is told without reserve stays one", () => {
    fc.assert(
      fc.property(arbitraryMoreCoded, arbitraryMoreCoded, (one, other) => {
        const changes = (before: Partial<Plan>, after: Partial<Plan>) => {
          const plans = [makePlan({ ...before, generation: 1 }), makePlan({ ...after, generation: 2 })] as const;
          return diffGenerations(viewCatalogue(makeCatalogue({ plans: [...plans] })), ...plans, TODAY);
        };
        const all = changes(one.more, other.more);
        for (const change of changes(one.less, other.less)) {
          const { attribute: wanted, dropped } = change;
          // Derived values move with what they are derived from; what is derived of an unread part is told apart there.
          if (change.change === "not_comparable" || wanted.origin === "derived" || mayBeNone(change)) continue;
          const then = all.find((each) => each.attribute.key === wanted.key);
          expect([wanted.key, then?.dropped ?? []]).toEqual([wanted.key, expect.arrayContaining([...dropped])]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("likeness", () => {
  test("takes what an open list does not mention neither for a difference nor for a likeness", () => {
    const issue = attribute("issue");
    const listed = (...values: string[]) => ({ known: true as const, values });

    expect(valueLikeness(issue, listed("youth"), listed("cyber"), true)).toBeNull();
    expect(valueLikeness(issue, listed("youth"), listed("youth", "cyber"), true)).toBeNull();
    expect(valueLikeness(issue, listed("youth"), listed("youth", "cyber"), false)).toBe(1 / 2);
  });

  test("does not move with what an open list mentions", () => {
    fc.assert(
      fc.property(arbitraryColumns, arbitraryMoreCoded, ([a, b], { less, more }) => {
        if (!a || !b) throw new Error("no columns");
        const lists = { issues: less.issues, focuses: less.focuses, complete: [] };
        const open = (given: Partial<Plan>) =>
          likenessOf(readForLikeness(a), readForLikeness({ ...b, plan: { ...b.plan, nothings: {}, ...given } }));
        const read = { issues: more.issues, focuses: more.focuses, complete: [] };
        // A list that was not there is no list: only what is added to one is asked here.
        const kept = {
          ...read,
          ...(less.issues.length === 0 && { issues: [] }),
          ...(less.focuses.length === 0 && { focuses: [] }),
        };
        const isNone = (key: string) => a.plan.nothings[key] === "none";
        if (isNone("issue") || isNone("focus")) return;
        expect(open(kept)).toEqual(open(lists));
      }),
      { numRuns: 60 },
    );
    expect(LIKENESS_ATTRIBUTES.some(({ kind }) => kind === "many")).toBe(true);
  });
});

test("a question that is not answered settles nothing: no answer to it turns what is settled round", () => {
  const arbitraryAnswers = fc.dictionary(
    fc.constantFrom(...QUESTIONS.map(({ key }) => key)),
    fc.constantFrom("yes", "partly", "no", "unknown"),
  ) as fc.Arbitrary<Answers>;
  fc.assert(
    fc.property(arbitraryAnswers, arbitraryAnswers, (given, later) => {
      const open = (answers: Answers) =>
        Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== "unknown"));
      const before = judgeAnswers(given);
      const after = judgeAnswers({ ...open(later), ...open(given) });
      for (const [place, { assessment, settled, gaps }] of before.entries()) {
        if (settled) expect(after[place]?.assessment).toBe(assessment);
        expect(after[place]?.gaps.map(({ key }) => key)).toEqual(expect.arrayContaining(gaps.map(({ key }) => key)));
      }
    }),
  );
});
