import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AGENDA_TEXTS, ORGANISATIONS, REGIONAL_PLANS } from "@/lib/catalogue/reference";
import {
  agendaEvents,
  byDate,
  countAround,
  countBetween,
  eventAddress,
  regionalPlansOf,
} from "@/lib/domain/agenda/agenda";
import type { AgendaText, Organisation, RegionalPlan } from "@/lib/domain/agenda/reference";
import { earliestDay, latestDay } from "@/lib/domain/plan/dates";
import { arbitraryCatalogue, arbitraryPartialDate } from "@/tests/fixtures/arbitrary-catalogue";
import { makePlan } from "@/tests/fixtures/make-plan";

const text = (given: Partial<AgendaText>): AgendaText => ({
  id: "1325",
  kind: "resolution",
  number: 1325,
  date: "2000-10-31",
  about: "Women and war",
  documentUrl: null,
  source: "https://example.org/1325",
  ...given,
});

const AU: Organisation = { id: "au", name: "African Union", nameFr: "Union africaine", members: ["NAM"], note: null };

const regional = (given: Partial<RegionalPlan>): RegionalPlan => ({
  id: "au-framework-2018",
  organisation: "au",
  kind: "framework",
  title: null,
  adopted: "2018",
  startYear: null,
  endYear: null,
  generation: null,
  documentUrl: null,
  source: "https://example.org/au",
  note: null,
  ...given,
});

const adopted = (...dates: (string | null)[]) =>
  dates.map((date, place) => makePlan({ generation: place + 1, adopted: date }));

describe("events", () => {
  test("stand by date, texts and regional plans together; those without a date are left out", () => {
    const events = agendaEvents(
      [text({ id: "b", date: "2019" }), text({ id: "a", date: "2000-10-31" })],
      [regional({ id: "c", adopted: "2018" }), regional({ id: "d", adopted: null })],
      [AU],
    );

    expect(events.map(({ id, kind }) => [id, kind])).toEqual([
      ["a", "text"],
      ["c", "regional"],
      ["b", "text"],
    ]);
  });

  test("lead to the text itself where its address is known, else to the source", () => {
    const [without, withText] = agendaEvents(
      [text({ date: "2001" }), text({ date: "2002", documentUrl: "https://example.org/text" })],
      [],
      [],
    );

    expect(without && eventAddress(without)).toBe("https://example.org/1325");
    expect(withText && eventAddress(withText)).toBe("https://example.org/text");
  });

  test("on the real list every text and every dated regional plan is there, in order of date", () => {
    const events = agendaEvents(AGENDA_TEXTS, REGIONAL_PLANS, ORGANISATIONS);

    expect(new Set(events.map(({ id }) => id))).toEqual(
      new Set([...AGENDA_TEXTS, ...REGIONAL_PLANS.filter((plan) => plan.adopted !== null)].map(({ id }) => id)),
    );
    const days = events.map(({ date }) => latestDay(date));
    expect(days).toEqual([...days].sort());
    expect(events.filter(({ kind }) => kind === "text")).toHaveLength(15);
  });
});

describe("plans around a date", () => {
  test.each([
    ["2015-10-13", { before: 2, after: 3, unsure: 1, undated: 1 }],
    ["2015-10", { before: 1, after: 2, unsure: 3, undated: 1 }],
    ["2015", { before: 1, after: 1, unsure: 4, undated: 1 }],
  ])("%s: those whose own date is too loose count neither as before nor as after", (date, expected) => {
    const plans = adopted("2014", "2015-10-12", "2015-10-13", "2015-11", "2015", "2016", null);

    expect(countAround(plans, date)).toEqual(expected);
  });

  test("every plan counts exactly once", () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryPartialDate, ({ plans }, date) => {
        const { before, after, unsure, undated } = countAround(plans, date);
        return before + after + unsure + undated === plans.length;
      }),
    );
  });

  test("a later date has at least as many before it and at most as many after it", () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryPartialDate, arbitraryPartialDate, ({ plans }, one, other) => {
        const [early, late] = earliestDay(one) <= earliestDay(other) ? [one, other] : [other, one];
        if (early.slice(0, late.length) === late || late.slice(0, early.length) === early) return;
        expect(countAround(plans, early).before).toBeLessThanOrEqual(countAround(plans, late).before);
        expect(countAround(plans, early).after).toBeGreaterThanOrEqual(countAround(plans, late).after);
      }),
    );
  });

  test("between two dates are at least those surely and at most those possibly within", () => {
    const plans = adopted("2009", "2010-05-01", "2010-06", "2010-06-30", "2011", null);

    expect(countBetween(plans, "2010-05-01", "2010-06-30")).toEqual({ least: 1, most: 2 });
    expect(countBetween(plans, "2010-01-01", "2011-01-01")).toEqual({ least: 3, most: 3 });
    expect(countBetween(plans, "2010-06-01", null)).toEqual({ least: 3, most: 3 });
  });

  test("what stands between two dates agrees with what stands before and after each", () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryPartialDate, arbitraryPartialDate, ({ plans }, one, other) => {
        const [from, to] = latestDay(one) < earliestDay(other) ? [one, other] : [other, one];
        if (latestDay(from) >= earliestDay(to)) return;
        const [first, second] = [countAround(plans, from), countAround(plans, to)];
        const between = countBetween(plans, from, to);

        // Before the second are those before the first and those between: the ranges must meet.
        expect(first.before + between.least).toBeLessThanOrEqual(second.before + second.unsure);
        expect(first.before + first.unsure + between.most).toBeGreaterThanOrEqual(second.before);
      }),
    );
  });

  test("events of one date are counted once", () => {
    const events = agendaEvents(
      [],
      ["a", "b", "c"].map((id) => regional({ id, adopted: id === "c" ? "2019" : "2018" })),
      [AU],
    );

    expect(byDate(events).map(({ date, events: own }) => [date, own.length])).toEqual([
      ["2018", 2],
      ["2019", 1],
    ]);
  });

  test("those between two dates are never more than those after the first or before the second", () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryPartialDate, arbitraryPartialDate, ({ plans }, from, to) => {
        const between = countBetween(plans, from, to);
        return between.least <= countAround(plans, from).after && between.least <= countAround(plans, to).before;
      }),
    );
  });
});

describe("regional plans of a country", () => {
  test("are those of the organisations that it belongs to, by date, undated ones last", () => {
    const eu: Organisation = { ...AU, id: "eu", members: ["SWE"] };
    const plans = [
      regional({ id: "undated", adopted: null }),
      regional({ id: "late", adopted: "2020" }),
      regional({ id: "early", adopted: "2010-05" }),
      regional({ id: "other", organisation: "eu" }),
    ];

    const found = regionalPlansOf("NAM", [AU, eu], plans);

    expect(found.map(({ plan }) => plan.id)).toEqual(["early", "late", "undated"]);
    expect(found.every(({ organisation }) => organisation === AU)).toBe(true);
    expect(regionalPlansOf("USA", [AU, eu], plans)).toEqual([]);
  });

  test("on the real lists Namibia has those of the African Union and of SADC", () => {
    const found = regionalPlansOf("NAM", ORGANISATIONS, REGIONAL_PLANS);

    expect(new Set(found.map(({ organisation }) => organisation.id))).toEqual(new Set(["au", "sadc"]));
  });
});
