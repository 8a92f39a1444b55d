import fc from "fast-check";
import { expect, test } from "vitest";
import { type ModelAnswers, namedModels, PLACES } from "@/lib/domain/guidance/which-model";
import { FOCUSES } from "@/lib/domain/vocabulary/vocabulary";
import { parseModelAnswers } from "@/lib/schemas/model-query";

const parse = (query: string) => parseModelAnswers(new URLSearchParams(query));

const NO_ANSWERS: ModelAnswers = {
  place: null,
  donor: null,
  peacekeeping: null,
  post_conflict: null,
  emerging_issues: null,
};

/** What the form sends: nothing for what is left out. */
const sentBy = (answers: ModelAnswers) =>
  new URLSearchParams(
    Object.entries(answers).flatMap(([name, answer]) =>
      answer === null ? [] : [[name, answer === true ? "yes" : answer === false ? "no" : answer]],
    ),
  ).toString();

const yesNo = fc.constantFrom(true, false, null);
const arbitraryAnswers: fc.Arbitrary<ModelAnswers> = fc.record({
  place: fc.constantFrom(null, ...PLACES),
  donor: yesNo,
  peacekeeping: yesNo,
  post_conflict: yesNo,
  emerging_issues: yesNo,
});

test("answers come back from the address as the form sent them", () => {
  fc.assert(
    fc.property(arbitraryAnswers, (answers) => {
      expect(parse(sentBy(answers))).toEqual({ answers, ignored: [] });
    }),
  );
});

test("what an address answers in vain is told", () => {
  expect(parse("place=hom&donor=maybe&constructor=yes")).toMatchObject({
    answers: NO_ANSWERS,
    ignored: [
      { parameter: "place", value: "hom", nearest: "home" },
      { parameter: "donor", value: "maybe" },
      { parameter: "constructor" },
    ],
  });
});

test("each answer names the one model whose definition it is, and an open one names none", () => {
  expect(namedModels(NO_ANSWERS)).toBeNull();
  expect(namedModels(parse("place=both&donor=yes&post_conflict=no").answers)).toEqual({
    orientation: "mixed",
    focuses: ["donor"],
    open: ["peacekeeping", "emerging_issues"],
  });
  expect(namedModels({ ...NO_ANSWERS, donor: false })).toEqual({
    orientation: null,
    focuses: [],
    open: FOCUSES.filter((focus) => focus !== "donor"),
  });
});
