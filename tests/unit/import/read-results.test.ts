import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ResultNode } from "@/lib/domain/plan/plan";
import { resultFaults, resultTree, walkResults } from "@/lib/domain/results/results";
import { csvText } from "@/lib/export/cells";
import { resultsCsv, resultsList } from "@/lib/export/results-table";
import { readResultsFile, readResultsText } from "@/lib/import/results/read-results";
import { draftPlanSchema } from "@/lib/schemas/plan-record";
import { arbitraryResults, makeResult } from "@/tests/fixtures/arbitrary-results";
import { makePlan } from "@/tests/fixtures/make-plan";

const read = (text: string, levelKinds: "sub_outcomes" | "outputs" | null = null) =>
  readResultsText(text, { slug: "jor-1", levelKinds });

/** A tree in lines of "dots for the level, kind, number, text". */
function drawn(text: string, levelKinds: "sub_outcomes" | "outputs" | null = null): string[] {
  const { nodes, problems } = read(text, levelKinds);
  expect(problems).toEqual([]);
  return Array.from(walkResults(resultTree(nodes)), ({ node, level }) =>
    [".".repeat(level - 1) + node.kind, node.number, node.text].filter(Boolean).join(" "),
  );
}

/** Trees of chance share numbers, which is told. */
const otherThanShared = ({ problems }: ReturnType<typeof read>) =>
  problems.filter(({ code }) => code !== "number_twice");

const problemsOf = (text: string) => {
  const { nodes, problems } = read(text);
  if (problems.some(({ level }) => level === "error")) expect(nodes).toEqual([]);
  return problems.map(({ code, row, value }) => [row, code, value].filter((part) => part !== "").join(" "));
};

const JORDAN = [
  "outcome 2 Women meaningfully prevent radicalization; and participate in peacebuilding",
  ".sub_outcome 2.1 Women can contribute to PVE efforts",
  "..output 2.1.A Women can detect early signs of radicalization",
  "..output 2.1.B CSOs have increased knowledge of extremism",
  ".sub_outcome 2.2 Notions of religion and gender are explored",
  "..output 2.2.A Broader spaces for religious dialogue",
];

describe("a numbered list", () => {
  test.each([
    [
      "full numbers",
      `2 Women meaningfully prevent radicalization; and participate in peacebuilding
2.1 Women can contribute to PVE efforts
2.1.A Women can detect early signs of radicalization
2.1.B CSOs have increased knowledge of extremism
2.2 Notions of religion and gender are explored
2.2.A Broader spaces for religious dialogue`,
    ],
    [
      "letters alone, marks after numbers",
      `2. Women meaningfully prevent radicalization; and participate in peacebuilding
2.1. Women can contribute to PVE efforts
A: Women can detect early signs of radicalization
B: CSOs have increased knowledge of extremism
2.2) Notions of religion and gender are explored
(A) Broader spaces for religious dialogue`,
    ],
    [
      "indentation, blank lines and a line that goes on",
      `2 Women meaningfully prevent radicalization;
    and participate in peacebuilding

\t2.1 Women can contribute to PVE efforts
\t\tA) Women can detect early signs of radicalization
\t\tB) CSOs have increased knowledge of extremism
\t2.2 Notions of religion and gender are explored
\t\tA) Broader spaces for religious dialogue`,
    ],
    [
      "words for the kinds",
      `Outcome 2: Women meaningfully prevent radicalization; and participate in peacebuilding
Sub-outcome 2.1 – Women can contribute to PVE efforts
Output 2.1.A: Women can detect early signs of radicalization
OUTPUT 2.1.B. CSOs have increased knowledge of extremism
Intermediate outcome 2.2: Notions of religion and gender are explored
Output 2.2.A - Broader spaces for religious dialogue`,
    ],
  ])("with %s is read as a tree", (_how, text) => {
    expect(drawn(text)).toEqual(JORDAN);
  });

  test("in French, with bullets, is read by its words and indentation", () => {
    const text = `Effet 1 : Les femmes participent
  Produit 1.1 : Des formations sont tenues
    • Activité 1.1.1 : Former 40 médiatrices
    Indicateurs :
    • Nombre de femmes formées
      Valeur de référence : 12
      Cible : 40
      Responsable : Ministère de la Défense
    • Pourcentage de femmes`;

    expect(drawn(text)).toEqual([
      "outcome 1 Les femmes participent",
      ".output 1.1 Des formations sont tenues",
      "..activity 1.1.1 Former 40 médiatrices",
      "..indicator Nombre de femmes formées",
      "..indicator Pourcentage de femmes",
    ]);
    expect(read(text).nodes[3]).toMatchObject({
      baseline: "12",
      target: "40",
      unit: null,
      responsible: "Ministère de la Défense",
    });
  });

  test("without indentation hangs together by kinds, indicators beside activities", () => {
    expect(
      drawn(`Objective 1: Participation
Output: Training is held
Activity: Train mediators
Indicator: Women trained
Output: A network meets
Goal: Protection`),
    ).toEqual([
      "outcome 1 Participation",
      ".output Training is held",
      "..activity Train mediators",
      "..indicator Women trained",
      ".output A network meets",
      "outcome Protection",
    ]);
  });

  test("of two levels has outputs below outcomes; what measures is an indicator; and a person may say otherwise", () => {
    const list = "1 Participation\n1.1 Training is held\n1.2 Number of women trained";

    expect(drawn(list)).toEqual([
      "outcome 1 Participation",
      ".output 1.1 Training is held",
      ".indicator 1.2 Number of women trained",
    ]);
    expect(drawn(list, "sub_outcomes")[1]).toBe(".sub_outcome 1.1 Training is held");
    expect(drawn("1 a\n1.1 b\n1.1.1 c", "outputs")).toEqual(["outcome 1 a", ".output 1.1 b", "..activity 1.1.1 c"]);
  });

  test("an excerpt may begin below the first level; years and sentences are no numbers", () => {
    expect(drawn("2.1 Participation\n2.1.1 Training\n3.1 Protection")).toEqual([
      "outcome 2.1 Participation",
      ".output 2.1.1 Training",
      "outcome 3.1 Protection",
    ]);
    expect(drawn("1325 is known\nActivities are planned\nA plan is made\n2019 evaluation")).toEqual([
      "outcome 1325 is known",
      "outcome Activities are planned",
      "outcome A plan is made",
      "outcome 2019 evaluation",
    ]);
  });

  test("tells by row what has no place, and gives no tree then", () => {
    expect(problemsOf("1 Participation\n\n3.1.A Lost\n1.1 Training")).toEqual(["3 orphan 3.1.A"]);
    expect(problemsOf("Target: 40\n1 Participation\nTarget: 1\nTarget: 2")).toEqual([
      "1 part_alone Target: 40",
      "4 part_twice Target: 2",
    ]);
    expect(problemsOf("  \n \t\n")).toEqual([" empty"]);
    expect(problemsOf(`1 ${"x".repeat(2001)}`)).toEqual([`1 too_long ${"x".repeat(79)}…`]);
    expect(problemsOf("1 a\u0000b")).toEqual([" unreadable"]);
  });

  test("is refused where it is too deep or too long", () => {
    const deep = Array.from({ length: 13 }, (_, level) => `${"  ".repeat(level)}- level ${level + 1}`);
    expect(problemsOf(deep.slice(0, 12).join("\n"))).toEqual([]);
    expect(problemsOf(deep.join("\n"))).toEqual(["13 too_deep level 13"]);
    expect(problemsOf(Array.from({ length: 10_001 }, (_, index) => `${index}. x`).join("\n"))).toEqual([
      " too_many 10001",
    ]);
  });

  test("written as an outline reads as the same tree, in both languages", () => {
    fc.assert(
      fc.property(
        arbitraryResults.filter((nodes) => nodes.length > 0),
        fc.constantFrom("en" as const, "fr" as const),
        (nodes, locale) => {
          const again = read(`# Title: Namibia 1\n\n${resultsList(nodes, locale)}`);
          expect(otherThanShared(again)).toEqual([]);
          expect(shapeOf(again.nodes)).toEqual(shapeOf(nodes));
        },
      ),
    );
  });
});

describe("a table", () => {
  test("written as CSV reads as the same tree, ids and all", () => {
    fc.assert(
      fc.property(
        arbitraryResults.filter((nodes) => nodes.length > 0),
        (nodes) => {
          const again = read(resultsCsv(nodes));
          expect(again.nodes).toEqual(nodes);
          expect(otherThanShared(again)).toEqual([]);
        },
      ),
    );
  });

  test("keeps text that a spreadsheet would run, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("=1+1", "-2 per cent", "'quoted", "@x", "a\nb", 'say "so"', "; , \t |", "Target: 5", "é — ’"),
        (text) => {
          const nodes = [makeResult("a", { text, baseline: text })];
          expect(read(resultsCsv(nodes)).nodes).toEqual(nodes);
        },
      ),
    );
  });

  test("takes parents from the numbers where no column names them, and heads in French", () => {
    expect(
      drawn(`Numéro;Type;Intitulé;Cible
1;Effet;Participation;
1.1;produit;Formations;40
;Indicateur;Femmes formées;`),
    ).toEqual(["outcome 1 Participation", ".output 1.1 Formations", "..indicator Femmes formées"]);
  });

  test("takes parents by number or id, in any order of rows", () => {
    expect(drawn("number,parent,text\n1.1,1,Training\n1,,Participation\nx,1.1,A network")).toEqual([
      "outcome 1 Participation",
      ".sub_outcome 1.1 Training",
      "..output x A network",
    ]);
  });

  test.each([
    ["number,text\n1,", ["2 text_missing"]],
    ["number,kind,text\n1,thing,A\n2,Outcome,B", ["2 unknown_kind thing"]],
    ["number,kind\n1,outcome", ["1 no_text_column"]],
    ["number,text,colour\n1,A,red", ["1 unknown_column colour"]],
    ["number,text\n1,A\n3.1,B", ["3 orphan 3.1"]],
    ["id,parent,text\na,,A\nb,z,B", ["3 orphan z"]],
    ["id,parent,text\na,,A\na,,B", ["3 duplicate_id a"]],
    ["id,parent,text\na,b,A\nb,a,B\nc,a,C", ["2 cycle A", "3 cycle B"]],
    ["number,parent,text\n1,,A\n1,,B\n2,1,C", ["4 ambiguous_parent 1"]],
    ['number,text\n1,"A', [expect.stringContaining("unreadable")]],
    ["number,text", [" empty"]],
    ["number,text,text\n1,A,B", [" unreadable"]],
  ])("%j is told by row: %j", (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});

describe("a file", () => {
  test("is read in other encodings, and refused where it is no text", async () => {
    const options = { slug: "jor-1" };
    const utf16 = Uint8Array.from(Buffer.from("\uFEFFnumber\ttext\n1\tÉgalité", "utf16le"));
    expect((await readResultsFile(utf16, options)).nodes[0]?.text).toBe("Égalité");
    const latin = Uint8Array.from(Buffer.from("1 Égalité", "latin1"));
    expect((await readResultsFile(latin, options)).nodes[0]?.text).toBe("Égalité");
    for (const bytes of [
      [0x50, 0x4b, 3, 4, 9, 9],
      [0, 1, 2, 3],
      [0xff, 0xd8, 0xff, 0xe0, 0, 0x10],
    ])
      expect((await readResultsFile(Uint8Array.from(bytes), options)).problems.map(({ code }) => code)).toEqual([
        "unreadable",
      ]);
  });

  test("of any text gives a sound tree that a draft can hold, or says why not", () => {
    const piece = fc.constantFrom(
      ...[
        "1",
        "1.1",
        "2.1.A",
        "A:",
        "iv)",
        "\t",
        "  ",
        "\n",
        "\r\n",
        "- ",
        "• ",
        "Outcome",
        "Indicateur",
        "Produit 1.1 :",
      ],
      ...[
        "Target: ",
        "Cible :",
        "number,text\n",
        "id;parent;text\n",
        ",",
        ";",
        '"',
        "Women take part",
        "des femmes",
        "=1+1",
        "\u2028",
      ],
    );
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(piece, { maxLength: 40 }).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const { nodes, problems } = read(text);
        if (problems.some(({ level }) => level === "error")) expect(nodes).toEqual([]);
        else {
          expect(nodes.length).toBeGreaterThan(0);
          expect(resultFaults(nodes)).toEqual([]);
          expect(draftPlanSchema.safeParse(makePlan({ results: nodes })).error).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });

  test("of 10,000 rows is read within seconds, and so is a line of a million spaces", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      `r${index}`,
      index < 10 ? "" : `r${index % 10}`,
      "Text",
    ]);
    const before = performance.now();
    expect(read(csvText([["id", "parent", "text"], ...rows])).nodes).toHaveLength(10_000);
    const spaces = " ".repeat(1_000_000);
    expect(problemsOf(`Outcome${spaces}1${spaces}x`)[0]).toContain("1 too_long");
    expect(read(Array.from({ length: 10_000 }, (_, index) => `${index % 900}. x`).join("\n")).nodes).toHaveLength(
      10_000,
    );
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

function shapeOf(nodes: readonly ResultNode[]) {
  return nodes.map(({ id: _id, parentId, ...rest }) => ({
    ...rest,
    parent: nodes.findIndex(({ id }) => id === parentId),
  }));
}
