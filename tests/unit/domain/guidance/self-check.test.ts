import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { assessElement } from "@/lib/domain/framework/elements";
import {
  ANSWERS,
  type Answer,
  type Answers,
  type DraftProfile,
  findGapExamples,
  GAP_EXAMPLES,
  judgeAnswers,
  QUESTION_COUNTS,
  QUESTIONS,
} from "@/lib/domain/guidance/self-check";
import { type Assessment, ELEMENTS, LEAD_TYPES, MODELS } from "@/lib/domain/vocabulary/vocabulary";
import en from "@/lib/i18n/messages/en/framework.json";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const NOBODY: DraftProfile = { country: null, model: null, lead: null };

const arbitraryAnswers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom(...QUESTIONS.map(({ key }) => key)),
  fc.constantFrom(...ANSWERS),
);

const verdictOf = (answers: Answers, element = "resources") => {
  const verdict = judgeAnswers(answers).find((each) => each.element === element);
  if (!verdict) throw new Error(`no verdict on ${element}`);
  return verdict;
};

describe("questions", () => {
  test("are a few for each element, and each is put in words", () => {
    for (const element of ELEMENTS) {
      expect(Object.keys(en.check[element])).toHaveLength(QUESTION_COUNTS[element]);
      expect(QUESTION_COUNTS[element]).toBeGreaterThanOrEqual(3);
    }
    expect(QUESTIONS).toHaveLength(20);
    expect(en.selfCheck.lead).toMatch(/^Twenty/);
  });
});

describe("answers are judged", () => {
  const keys = QUESTIONS.filter(({ element }) => element === "resources").map(({ key }) => key);

  test.each<[(Answer | null)[], Assessment | null]>([
    [["yes", "yes", "yes", "yes"], "met"],
    [["yes", "yes", "yes", null], "met"],
    [["yes", null, "unknown", null], "met"],
    [["no", "no", "no", "no"], "not_met"],
    [["no", null, null, "unknown"], "not_met"],
    [["yes", "no", "yes", "yes"], "partly"],
    [["partly", "partly", "partly", "partly"], "partly"],
    [["yes", "partly", "yes", "yes"], "partly"],
    [["no", "partly", null, null], "partly"],
    [["unknown", "unknown", "unknown", "unknown"], null],
    [["unknown", null, null, null], null],
    [[null, null, null, null], null],
  ])("%j as %s", (given, expected) => {
    const answers = Object.fromEntries(
      keys.flatMap((key, place) => {
        const answer = given[place];
        return answer ? [[key, answer]] : [];
      }),
    );

    expect(verdictOf(answers).assessment).toBe(expected);
  });

  test("what is missing is named, what is not known too, and the rest counts", () => {
    const { assessment, gaps, unknown, missing } = verdictOf({
      resources_1: "yes",
      resources_2: "no",
      resources_3: "unknown",
    });

    expect(assessment).toBe("partly");
    expect([gaps, unknown, missing].map((questions) => questions.map(({ number }) => number))).toEqual([[2], [3], [4]]);
  });

  test("every question is answered yes, a gap, not known or missing, whatever is answered", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const verdicts = judgeAnswers(answers);
        expect(verdicts.map(({ element }) => element)).toEqual([...ELEMENTS]);
        for (const { element, assessment, gaps, unknown, missing } of verdicts) {
          const yes = QUESTIONS.filter((question) => question.element === element && answers[question.key] === "yes");
          expect(new Set([...yes, ...gaps, ...unknown, ...missing]).size).toBe(QUESTION_COUNTS[element]);
          expect(yes.length + gaps.length + unknown.length + missing.length).toBe(QUESTION_COUNTS[element]);
          expect(assessment === null).toBe(yes.length + gaps.length === 0);
        }
      }),
    );
  });

  test("an answer to one element changes no other", () => {
    fc.assert(
      fc.property(
        arbitraryAnswers,
        fc.constantFrom(...QUESTIONS),
        fc.constantFrom(...ANSWERS),
        (answers, question, answer) => {
          const others = (given: Answers) => judgeAnswers(given).filter(({ element }) => element !== question.element);
          expect(others({ ...answers, [question.key]: answer })).toEqual(others(answers));
        },
      ),
    );
  });
});

describe("plans that fill a gap", () => {
  const slugs = (
    plans: ReturnType<typeof makePlan>[],
    profile: Partial<DraftProfile>,
    countries = [KENYA, CHAD, PERU],
  ) =>
    findGapExamples(viewCatalogue(makeCatalogue({ plans, countries })), "resources", { ...NOBODY, ...profile }).map(
      ({ plan }) => plan.slug,
    );
  const KENYA = makeCountry({ iso3: "KEN", name: "Kenya", region: "africa" });
  const CHAD = makeCountry({ iso3: "TCD", name: "Chad", region: "africa" });
  const PERU = makeCountry({ iso3: "PER", name: "Peru", region: "latin_america" });
  const met = { budget: "allocated" } as const;
  const agency = (type: (typeof LEAD_TYPES)[number]) => ({ name: "Ministry", nameEn: null, type });

  test("meet the element, and are never the reader's own country's", () => {
    const plans = [
      makePlan({ country: "KEN", ...met }),
      makePlan({ country: "TCD", ...met }),
      makePlan({ country: "PER", budget: "mentioned" }),
    ];

    expect(slugs(plans, { country: "KEN" })).toEqual(["tcd-1"]);
    expect(slugs(plans, {})).toEqual(["tcd-1", "ken-1"]);
  });

  test("of the reader's region come before plans of the same lead, and both before the rest", () => {
    const plans = [
      makePlan({ country: "PER", ...met, adopted: "2024", leadAgency: agency("defence") }),
      makePlan({ country: "TCD", ...met, adopted: "2010" }),
      makePlan({ country: "NOR", ...met, adopted: "2025" }),
    ];
    const countries = [KENYA, CHAD, PERU, makeCountry({ iso3: "NOR", name: "Norway", region: "europe" })];

    expect(slugs(plans, { country: "KEN", lead: "defence" }, countries)).toEqual(["tcd-1", "per-1", "nor-1"]);
    expect(slugs(plans, {}, countries)).toEqual(["nor-1", "per-1", "tcd-1"]);
  });

  test("of the reader's model come first, an orientation or a focus", () => {
    const plans = [
      makePlan({ country: "TCD", ...met, adopted: "2024", orientation: "outward" }),
      makePlan({ country: "PER", ...met, adopted: "2010", orientation: "inward", focuses: ["donor"] }),
    ];

    expect(slugs(plans, { model: "inward" })).toEqual(["per-1", "tcd-1"]);
    expect(slugs(plans, { model: "donor" })).toEqual(["per-1", "tcd-1"]);
    expect(slugs(plans, { model: "outward" })).toEqual(["tcd-1", "per-1"]);
  });

  test("name what they share with the draft, and nothing where nobody said whom it is for", () => {
    const plans = [makePlan({ country: "TCD", ...met, orientation: "inward", leadAgency: agency("defence") })];
    const view = viewCatalogue(makeCatalogue({ plans, countries: [KENYA, CHAD] }));
    const shares = (profile: DraftProfile) => findGapExamples(view, "resources", profile)[0]?.shares;

    expect(shares({ country: "KEN", model: "inward", lead: "defence" })).toEqual(["region", "lead", "model"]);
    expect(shares({ country: "KEN", model: "outward", lead: null })).toEqual(["region"]);
    expect(shares(NOBODY)).toEqual([]);
  });

  test("show a country once, with the plan most like the draft", () => {
    const plans = [
      makePlan({ country: "TCD", generation: 1, ...met, adopted: "2012", orientation: "inward" }),
      makePlan({ country: "TCD", generation: 2, ...met, adopted: "2022", orientation: "mixed" }),
    ];

    expect(slugs(plans, { model: "inward" })).toEqual(["tcd-1"]);
    expect(slugs(plans, {})).toEqual(["tcd-2"]);
  });

  const arbitraryProfile: fc.Arbitrary<DraftProfile> = fc.record({
    country: fc.constantFrom(null, "AAA", "BBB", "CCC"),
    model: fc.constantFrom(null, ...MODELS),
    lead: fc.constantFrom(null, ...LEAD_TYPES),
  });

  test("are at most five, all meet it, each of another country, and those that share more come first", () => {
    fc.assert(
      fc.property(arbitraryCatalogue, fc.constantFrom(...ELEMENTS), arbitraryProfile, (catalogue, element, profile) => {
        const examples = findGapExamples(viewCatalogue(catalogue), element, profile);
        const countries = examples.map(({ country }) => country.iso3);

        expect(examples.length).toBeLessThanOrEqual(GAP_EXAMPLES);
        expect(new Set(countries).size).toBe(countries.length);
        expect(countries).not.toContain(profile.country);
        for (const { plan } of examples) expect(assessElement(plan, element).counts).toBe("met");
        const all = examples.findLastIndex(({ shares }) => shares.length === 3);
        const none = examples.findIndex(({ shares }) => shares.length === 0);
        if (none >= 0) expect(all).toBeLessThan(none);
      }),
    );
  });

  test("on the real facts each comes with its sources", () => {
    const view = viewCatalogue(realCatalogue());
    for (const element of ["inclusive_design", "monitoring_evaluation", "civil_society_role", "resources"] as const) {
      const examples = findGapExamples(view, element, { country: "KEN", model: "inward", lead: "gender_social" });
      expect(examples).toHaveLength(GAP_EXAMPLES);
      for (const { evidence, shares } of examples) {
        expect(evidence).not.toEqual([]);
        expect(shares).toContain("region");
      }
    }
  });
});
