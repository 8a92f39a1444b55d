import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ResultNode } from "@/lib/domain/plan/plan";
import { numberParts, renumberResults, seriesOf, writeInSeries } from "@/lib/domain/results/numbers";
import { resultWarnings } from "@/lib/domain/results/warnings";
import type { ResultKind } from "@/lib/domain/vocabulary/vocabulary";
import { arbitraryResults, makeResult } from "@/tests/fixtures/arbitrary-results";

/** A tree from lines of "id of the parent > id kind number". */
function tree(...lines: string[]): ResultNode[] {
  return lines.map((line, position) => {
    const [path = "", kind, number] = line.split(" ");
    const [id = "", parentId = null] = path.split("<");
    return makeResult(id, { parentId, position, kind: kind as ResultKind, number: number ?? null });
  });
}

const warningsOf = (nodes: readonly ResultNode[], ...about: string[]) =>
  resultWarnings(nodes)
    .filter(({ code }) => about.length === 0 || about.some((prefix) => code.startsWith(prefix)))
    .map(({ id, code, number }) => [id, code, number].filter((part) => part !== null).join(" "));

describe("printed numbers", () => {
  test.each([
    ["2.1.A", ["2", "1", "A"]],
    ["Outcome 2.1", ["2", "1"]],
    ["2.1a)", ["2", "1", "a"]],
    ["Axe III", ["III"]],
    ["", []],
    [null, []],
  ])("%j has the parts %j", (number, parts) => {
    expect(numberParts(number)).toEqual(parts);
  });

  test.each([
    [["1", "2", "10"], "digits", [1, 2, 10]],
    [["A", "B", "D"], "capitals", [1, 2, 4]],
    [["Z", "AA"], "capitals", [26, 27]],
    [["a", "c"], "letters", [1, 3]],
    [["I", "II", "IV"], "roman", [1, 2, 4]],
    [["C", "D"], "capitals", [3, 4]],
  ])("%j is a series of %s", (parts, series, values) => {
    expect(seriesOf(parts)).toEqual({ series, values });
  });

  test("what is of no one series is none", () => {
    expect(seriesOf(["1", "B"])).toBeNull();
    expect(seriesOf([])).toBeNull();
  });

  test("a place is written as it is read", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("digits", "capitals", "letters"),
        fc.integer({ min: 1, max: 700 }),
        (series, value) => {
          const first = writeInSeries(series, 1);
          expect(seriesOf([first, writeInSeries(series, value)])).toEqual({ series, values: [1, value] });
        },
      ),
    );
    for (let value = 2; value < 40; value++)
      expect(seriesOf(["I", writeInSeries("roman", value)])).toEqual({ series: "roman", values: [1, value] });
  });
});

describe("numbering anew", () => {
  test("counts by place, in the series of the plan, on from the first root's number", () => {
    const nodes = tree(
      "o outcome 2",
      "s<o sub_outcome",
      "a<s output 9.C",
      "b<s output",
      "i<b indicator",
      "p outcome 7",
    );

    expect(renumberResults(nodes).map(({ id, number }) => `${id} ${number}`)).toEqual([
      "o 2",
      "s 2.1",
      "a 2.1.A",
      "b 2.1.B",
      "i null",
      "p 3",
    ]);
  });

  test("keeps small letters and roman numerals where the plan has them, and numbers indicators where one has a number", () => {
    const nodes = tree("o outcome I", "p outcome II", "s<p output II.a", "i<s indicator 4", "j<s indicator");

    expect(renumberResults(nodes).map(({ number }) => number)).toEqual(["I", "II", "II.a", "II.a.1", "II.a.2"]);
  });

  test("numbers all indicators of one parent where anything hangs below one of them", () => {
    const nodes = tree("s sub_outcome 1", "i<s indicator", "o<i output", "j<s indicator");

    expect(renumberResults(nodes).map(({ number }) => number)).toEqual(["1", "1.1", "1.1.A", "1.2"]);
  });

  test("leaves no warning about a number, keeps everything else, and does nothing a second time", () => {
    fc.assert(
      fc.property(arbitraryResults, (nodes) => {
        const once = renumberResults(nodes);
        expect(warningsOf(once, "number_")).toEqual([]);
        expect(once.map((node) => ({ ...node, number: null }))).toEqual(
          nodes.map((node) => ({ ...node, number: null })),
        );
        expect(renumberResults(once)).toEqual(once);
      }),
    );
  });
});

describe("warnings", () => {
  test("tell outcomes without outputs and outputs without indicator, at any distance below", () => {
    const nodes = tree(
      "o outcome",
      "s<o sub_outcome",
      "a<s output",
      "t<a activity",
      "i<t indicator",
      "b<s output",
      "p outcome",
    );

    expect(warningsOf(nodes)).toEqual(["b output_without_indicator", "p outcome_without_output"]);
  });

  test("tell kinds out of place", () => {
    const nodes = tree("o outcome", "i<o indicator", "x<i outcome", "y<i activity", "z output", "w indicator");

    expect(warningsOf(nodes, "kind")).toEqual([
      "x kind_out_of_place",
      "y kind_out_of_place",
      "z kind_out_of_place",
      "w kind_out_of_place",
    ]);
  });

  test("tell a gap with the number that is missing, but not where an excerpt begins", () => {
    const nodes = tree("o outcome 2", "a<o output 2.2", "b<o output 2.3", "c<o output 2.6", "p outcome 4");

    expect(warningsOf(nodes, "number")).toEqual(["a number_gap 2.1", "c number_gap 2.5", "p number_gap 3"]);
  });

  test("tell numbers that come twice, out of order or under another number", () => {
    const nodes = tree(
      "o outcome 1",
      "a<o output 1.1",
      "b<o output 1.1",
      "d<o output 1.3",
      "c<o output 1.2",
      "e<c activity 1.9.1",
    );

    expect(warningsOf(nodes, "number")).toEqual(["b number_twice 1.1", "c number_order 1.3", "e number_elsewhere 1.2"]);
  });

  test("take A under each sub-outcome, and an indicator's own count, for what they are", () => {
    const nodes = tree(
      "o outcome 1",
      "s<o sub_outcome 1.1",
      "a<s output A",
      "t<o sub_outcome 1.2",
      "b<t output A",
      "i<b indicator 1",
    );

    expect(warningsOf(nodes, "number")).toEqual([]);
  });
});
