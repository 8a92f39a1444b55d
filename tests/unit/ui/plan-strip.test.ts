import { expect, test } from "vitest";
import { stripBar } from "@/components/ui/plan-strip";
import { statusAt } from "@/lib/domain/plan/status";
import { STRIP_FROM, stripMoment, stripSpan } from "@/lib/domain/plan/strip";
import { stripSentence } from "@/lib/i18n/strip-words";
import { makePlan } from "@/tests/fixtures/make-plan";

const DAY = "2026-11-25";

test("a bar covers its end year to the end", () => {
  const plan = makePlan({ startYear: 2019, endYear: 2024 });

  expect(stripSpan(plan, [plan], DAY)).toEqual({ from: 2019, to: 2025, startCertain: true, endCertain: true });
});

test("a plan in force whose end is not known is drawn open to the as-of day", () => {
  const plan = makePlan({ adopted: "2014-03", startYear: 2014, endYear: null });

  expect(stripSpan(plan, [plan], DAY)).toEqual({
    from: 2014,
    to: stripMoment(DAY),
    startCertain: true,
    endCertain: false,
  });
});

test("a plan without an end year that was superseded is drawn open to the start of the next", () => {
  const first = makePlan({ generation: 1, adopted: "2008", startYear: 2008, endYear: null });
  const second = makePlan({ generation: 2, adopted: "2015-06", startYear: 2016, endYear: 2020 });

  expect(stripSpan(first, [first, second], DAY)).toMatchObject({ from: 2008, to: 2016, endCertain: false });
});

test("no plan that is in force is drawn as ending before the as-of day", () => {
  const days = ["2014-01-01", "2020-12-31", DAY];
  const ends = [null, 2014, 2020, 2026];
  const starts = [null, 2010, 2014, 2020, 2026];
  const drawn = days.flatMap((day) =>
    ends.flatMap((endYear) =>
      starts.flatMap((startYear) => {
        const plan = makePlan({ adopted: "2009-05", startYear, endYear });
        const span = stripSpan(plan, [plan], day);
        if (!span || statusAt(plan, [plan], day) !== "in_force") return [];
        const { x, width } = stripBar(span);
        return [{ right: x + width, day: (stripMoment(day) - STRIP_FROM) * 4 }];
      }),
    ),
  );

  expect(drawn.length).toBeGreaterThan(10);
  expect(drawn.filter(({ right, day }) => right < day)).toEqual([]);
});

test("without any year there is no bar", () => {
  const plan = makePlan({ adopted: null, startYear: null, endYear: null });

  expect(stripSpan(plan, [plan], DAY)).toBeNull();
});

test("the strip is read out as a sentence in both languages", () => {
  const plans = [makePlan({ generation: 1, startYear: 2019, endYear: 2024 })];

  expect(stripSentence("en", "Namibia", plans, DAY)).toBe("Namibia: plan 1, 2019–2024; as of 25 November 2026");
  expect(stripSentence("fr", "Namibie", plans, DAY)).toBe("Namibie\u202f: plan 1, 2019–2024; au 25 novembre 2026");
});
