import { describe, expect, test } from "vitest";
import { evidenceGrade, valueConfidence } from "@/lib/domain/plan/confidence";
import type { Evidence, Source } from "@/lib/domain/plan/plan";
import { emptySource } from "@/lib/domain/plan/sources";
import type { SourceKind } from "@/lib/domain/vocabulary/vocabulary";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

function evidence(kind: SourceKind | null, given: Partial<Evidence> = {}, source: Partial<Source> = {}): Evidence {
  const url = given.url ?? `https://${kind}.example/page`;
  return {
    attribute: "budget",
    url,
    title: null,
    publisher: null,
    section: null,
    basis: "source",
    confidence: "high",
    checkedOn: null,
    statedValue: null,
    doubt: null,
    source: { ...emptySource(url), kind, link: null, ...source },
    ...given,
  };
}

const GONE = {
  state: "gone",
  checkedAt: "2026-11-28T00:00:00Z",
  since: "2026-11-01T00:00:00Z",
  movedTo: null,
} as const;
const ALIVE = { ...GONE, state: "alive" } as const;

describe("how sure a value is", () => {
  test.each([
    ["a government’s own word", [evidence("government")], "high"],
    ["a parliament’s own word", [evidence("parliament")], "high"],
    ["two independent bodies", [evidence("ngo"), evidence("research")], "high"],
    ["one body that answers for what it publishes", [evidence("ngo")], "medium"],
    ["two independent reports", [evidence("news"), evidence("document_copy")], "medium"],
    ["a single report", [evidence("news")], "low"],
    ["a copy of a document", [evidence("document_copy")], "low"],
    ["scraped pages, however many", [evidence("search_or_scraper"), evidence("social")], "low"],
    ["a source whose kind nobody has told", [evidence(null)], "low"],
  ] as const)("%s", (_what, rows, expected) => {
    expect(valueConfidence(rows)).toBe(expected);
  });

  test("nothing behind it is no confidence at all", () => {
    expect(valueConfidence([])).toBeNull();
  });

  test("two addresses of one publisher are one source, and so are two of one host that nobody has named", () => {
    const named = ["https://a.example/1", "https://b.example/2"].map((url) =>
      evidence("ngo", { url }, { publisher: "PeaceWomen" }),
    );
    const unnamed = ["https://www.a.example/1", "https://a.example/2"].map((url) => evidence("ngo", { url }));

    expect(valueConfidence(named)).toBe("medium");
    expect(valueConfidence(unnamed)).toBe("medium");
  });

  test("what every source leaves to the coder to infer is one step lower", () => {
    expect(valueConfidence([evidence("government", { basis: "coder" })])).toBe("medium");
    expect(valueConfidence([evidence("government", { basis: "coder" }), evidence("ngo")])).toBe("high");
  });

  test("a source of the same weight that says otherwise takes one step, a lighter one none", () => {
    const value = evidence("government");

    expect(valueConfidence([value, evidence("parliament", { statedValue: "none" })])).toBe("medium");
    expect(valueConfidence([value, evidence("news", { statedValue: "none" })])).toBe("high");
    expect(valueConfidence([evidence("ngo", { statedValue: "none" })])).toBe("low");
  });

  test("the coder lowers it and never raises it", () => {
    expect(valueConfidence([evidence("government", { confidence: "low" })])).toBe("low");
    expect(valueConfidence([evidence("news", { confidence: "high" })])).toBe("low");
  });

  test("a source that the coder doubts carries nothing, and the others what they did", () => {
    const doubted = evidence("government", { doubt: "A front page: what it shows changes" });

    expect(valueConfidence([doubted])).toBe("low");
    expect(valueConfidence([doubted, evidence("ngo")])).toBe("medium");
  });

  test("a source that the coder trusts at most to a medium degree, with a reason, makes a value that sure", () => {
    const doubt = "Reads as a draft";

    expect(valueConfidence([evidence("government", { confidence: "medium", doubt })])).toBe("medium");
    expect(valueConfidence([evidence("government", { confidence: "low", doubt })])).toBe("low");
    expect(valueConfidence([evidence("news", { confidence: "medium", doubt })])).toBe("low");
  });

  test("a page that has gone, or that nobody has seen for years, counts less; an archived copy holds it", () => {
    expect(valueConfidence([evidence("government", {}, { link: GONE })])).toBe("medium");
    expect(
      valueConfidence([evidence("government", {}, { link: GONE, archivedUrl: "https://web.archive.org/x" })]),
    ).toBe("high");
    expect(valueConfidence([evidence("government", {}, { link: ALIVE, checkedOn: "2019" })])).toBe("medium");
  });
});

describe("what kind of evidence there is", () => {
  test("is official, weak or something between", () => {
    expect(evidenceGrade([])).toBeNull();
    expect(evidenceGrade([evidence("news"), evidence("parliament")])).toBe("official");
    expect(evidenceGrade([evidence("news"), evidence("ngo")])).toBe("other");
    expect(evidenceGrade([evidence("news"), evidence("document_copy"), evidence(null)])).toBe("weak");
    expect(evidenceGrade([evidence("government", { doubt: "A search page" })])).toBe("weak");
  });

  test("of the facts: most plans have no word of their own government", () => {
    const grades = realCatalogue().plans.map(({ evidence: rows }) => evidenceGrade(rows));
    const count = (grade: string) => grades.filter((one) => one === grade).length;

    expect(grades).not.toContain(null);
    expect(count("official")).toBeLessThan(count("other") + count("weak"));
  });
});
