import { describe, expect, test } from "vitest";
import { siblingsWith, warningsInWords } from "@/components/editing/draft-words";
import { issuesInWords } from "@/components/editing/issue-words";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { emptySource } from "@/lib/domain/plan/sources";
import { LOCALES } from "@/lib/i18n/locales";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const VIEW = viewCatalogue(makeCatalogue({ countries: [makeCountry()] }));
const first = makePlan({ startYear: 2019, endYear: 2024, adopted: "2019" });

describe("what is unusual in a draft", () => {
  test("is told of it and of the generation that follows, each at the field to look at, by the names of plans", () => {
    const second = makePlan({ generation: 2, startYear: 2025, endYear: 2030, adopted: "2025" });
    const longer = { ...first, endYear: 2027 };

    expect(warningsInWords("en", VIEW, longer, [first, second])).toEqual([
      { field: "v.end", words: "Of Namibia, 2nd plan after it: It starts before Namibia, 1st plan ends." },
    ]);
  });

  test.each(LOCALES)("has words for an overlap, a gap and dates out of order, in %s", (locale) => {
    const words = (given: Parameters<typeof makePlan>[0]) =>
      warningsInWords(locale, VIEW, makePlan({ generation: 2, ...given }), [first]).map(({ field }) => field);

    expect(words({ startYear: 2022, endYear: 2030, adopted: "2022" })).toEqual(["v.start"]);
    expect(words({ startYear: 2028, endYear: 2030, adopted: "2028" })).toEqual(["v.start"]);
    expect(words({ startYear: 2025, endYear: 2026, adopted: "2027" })).toEqual(["v.adopted", "v.adopted"]);
    expect(words({ startYear: null, endYear: null, adopted: "2018" })).toEqual(["v.adopted"]);
    expect(words({ generation: 3, startYear: 2030, endYear: null, adopted: "2030" })).toEqual([null]);
  });

  test("stands in the place of what is published", () => {
    const draft = { ...first, endYear: 2030 };
    expect(siblingsWith(draft, [first])).toEqual([draft]);
  });
});

describe("what keeps a draft from being published", () => {
  test("is a new source that nobody has named, and not one of the published plan", () => {
    const [row] = first.evidence;
    const url = "https://example.org/new";
    const more = {
      ...first,
      evidence: [...first.evidence, { ...row, url, title: null, publisher: null }],
    } as typeof first;

    expect(issuesInWords("en", more, first, [])).toEqual([`Name the title and the publisher of ${url}`]);
    expect(issuesInWords("en", more, first, [{ ...emptySource(url), title: "Plan", publisher: "Ministry" }])).toEqual(
      [],
    );
  });

  test("is nothing where every value has a source", () => {
    expect(issuesInWords("en", first, first, [])).toEqual([]);
  });

  test("names the attribute of a value without a source, and of a source without a value", () => {
    const [evidence] = first.evidence;
    const plan = makePlan({ budget: "allocated", evidence: [] });
    const astray = { ...first, evidence: [...first.evidence, { ...evidence, attribute: "approach" }] } as typeof first;

    expect(issuesInWords("en", plan, null, [])).toContain(
      "Budget: “Budget” has no source: add one, or leave the value out",
    );
    expect(issuesInWords("en", astray, first, [])).toEqual([expect.stringMatching(/^Approach: https:/)]);
  });
});
