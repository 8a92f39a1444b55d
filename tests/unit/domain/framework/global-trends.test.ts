import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribute } from "@/lib/domain/attributes/attributes";
import { deriveTrends, showsTrend, TREND_RULES, trendEvidence, trendRule } from "@/lib/domain/framework/global-trends";
import { FOCUSES, GLOBAL_TRENDS, type GlobalTrend, ISSUES } from "@/lib/domain/vocabulary/vocabulary";
import { arbitraryCoding, arbitraryMoreCoded, type Coding, planOf } from "@/tests/fixtures/arbitrary-coding";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

type Case = [trend: GlobalTrend, coding: Partial<Coding>, shows: boolean | null];

const without = <T>(codes: readonly T[], one: T) => codes.filter((code) => code !== one);

describe("the rule of each derived trend", () => {
  test.each<Case>([
    ["resourcing", { budget: "allocated" }, true],
    ["resourcing", { budget: "mentioned" }, false],
    ["resourcing", { budget: "none" }, false],
    ["resourcing", {}, null],
    ["learning_accountability", { monitoring: "indicators" }, true],
    ["learning_accountability", { monitoring: "described" }, false],
    ["learning_accountability", { monitoring: "none" }, false],
    ["learning_accountability", {}, null],
    ["youth", { issues: ["youth"] }, true],
    ["youth", { issues: [...ISSUES] }, true],
    ["youth", { issues: without(ISSUES, "youth") }, null],
    ["youth", { issues: without(ISSUES, "youth"), complete: ["issue"] }, false],
    ["youth", { nothings: { issue: "none" } }, false],
    ["youth", { nothings: { issue: "not_found" } }, null],
    ["youth", {}, null],
    ["engaging_men", { issues: ["men_masculinities"] }, true],
    ["engaging_men", { issues: without(ISSUES, "men_masculinities") }, null],
    ["engaging_men", { issues: without(ISSUES, "men_masculinities"), complete: ["issue"] }, false],
    ["engaging_men", { nothings: { issue: "none" } }, false],
    ["engaging_men", {}, null],
    ["emerging_issues", { focuses: ["emerging_issues"] }, true],
    ["emerging_issues", { focuses: without(FOCUSES, "emerging_issues") }, null],
    ["emerging_issues", { focuses: without(FOCUSES, "emerging_issues"), complete: ["focus"] }, false],
    ["emerging_issues", { nothings: { focus: "none" } }, false],
    ["emerging_issues", { nothings: { focus: "not_applicable" } }, null],
    ["emerging_issues", {}, null],
  ])("%s, coded %j: %s", (trend, coding, shows) => {
    expect(showsTrend(planOf(coding), trend)).toBe(shows);
  });

  test.each(GLOBAL_TRENDS.filter((trend) => !trendRule(trend)))("%s is only ever tagged by a coder", (trend) => {
    fc.assert(
      fc.property(arbitraryCoding, (coding) => {
        const absent = coding.complete.includes("trend") ? false : null;
        expect(showsTrend(planOf(coding), trend)).toBe(coding.trends.includes(trend) ? true : absent);
      }),
    );
  });

  test("no trend has two rules", () => {
    expect(new Set(TREND_RULES.map(({ trend }) => trend)).size).toBe(TREND_RULES.length);
  });
});

describe("tags", () => {
  test("a coder's tag counts whatever the rule says, and is told as the coder's", () => {
    for (const trend of GLOBAL_TRENDS) {
      expect(deriveTrends(makePlan({ trends: [trend], budget: "none" }))).toEqual([{ trend, from: "coder" }]);
    }
  });

  test("a derived tag names coded attributes that it came from", () => {
    fc.assert(
      fc.property(arbitraryCoding, (coding) => {
        const plan = planOf({ ...coding, trends: [] });
        const context = { asOf: "2026-11-25", country: makeCountry(), siblings: [plan] };
        for (const { from } of deriveTrends(plan)) {
          if (from === "coder") throw new Error("no coder has tagged it");
          expect(from.length).toBeGreaterThan(0);
          for (const key of from) expect(attribute(key).read(plan, context).known).toBe(true);
        }
      }),
    );
  });

  test("more coded facts never take a tag away, nor turn known into not coded", () => {
    fc.assert(
      fc.property(arbitraryMoreCoded, fc.constantFrom(...GLOBAL_TRENDS), ({ less, more }, trend) => {
        const [before, after] = [showsTrend(planOf(less), trend), showsTrend(planOf(more), trend)];
        if (before === true) expect(after).toBe(true);
        if (before !== null) expect(after).not.toBeNull();
      }),
    );
  });

  test("a plan of which nothing is coded shows nothing, and is not known not to", () => {
    expect(deriveTrends(makePlan())).toEqual([]);
    for (const trend of GLOBAL_TRENDS) expect(showsTrend(makePlan(), trend)).toBeNull();
  });

  test("are backed by the sources of what they came from", () => {
    const plan = makePlan({
      budget: "allocated",
      issues: ["youth"],
      focuses: ["emerging_issues"],
      trends: ["research"],
    });

    const backed = deriveTrends(plan).map((tag) => [
      tag.trend,
      trendEvidence(plan, tag).map((source) => source.attribute),
    ]);

    expect(backed).toEqual([
      ["resourcing", ["budget"]],
      ["research", ["trend"]],
      ["youth", ["issue"]],
      ["emerging_issues", ["focus"]],
    ]);
  });
});
