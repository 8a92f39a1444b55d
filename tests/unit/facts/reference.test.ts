import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AGENDA_TEXTS, ORGANISATIONS, PUBLISHED_FIGURES, REGIONAL_PLANS } from "@/lib/catalogue/reference";
import { FIGURE_MEASURES } from "@/lib/domain/agenda/reference";
import { REFERENCE_FILES } from "@/lib/schemas/reference";
import { FACT_BASE, realCatalogue } from "@/tests/fixtures/real-catalogue";

test("every figure, plan and text that was collected is there", () => {
  expect(PUBLISHED_FIGURES).toHaveLength(51);
  expect(REGIONAL_PLANS).toHaveLength(29);
  expect(AGENDA_TEXTS).toHaveLength(15);
  expect(AGENDA_TEXTS.filter(({ kind }) => kind === "resolution")).toHaveLength(11);
  expect(new Set(PUBLISHED_FIGURES.map(({ measure }) => measure))).toEqual(new Set(FIGURE_MEASURES));
});

test.each(Object.entries(REFERENCE_FILES))(
  "%s.json is in the house's form, and nothing in it is unread",
  async (name, schema) => {
    const text = await readFile(join(FACT_BASE, "reference", `${name}.json`), "utf8");
    const content: object[] = JSON.parse(text);

    expect(`${JSON.stringify(content, null, 2)}\n`).toBe(text);
    expect(schema.parse(content)).toMatchObject(content);
  },
);

test("resolutions stand in order of their dates", () => {
  const dates = AGENDA_TEXTS.filter(({ kind }) => kind === "resolution").map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
});

test("members are countries of the catalogue, each once, and every regional plan has its organisation", () => {
  const known = new Set(realCatalogue().countries.map(({ iso3 }) => iso3));
  for (const { id, members } of ORGANISATIONS) {
    expect(members, id).toEqual([...new Set(members)].sort());
    expect(
      members.filter((iso3) => !known.has(iso3)),
      id,
    ).toEqual([]);
  }
  const organisations = new Set(ORGANISATIONS.map(({ id }) => id));
  expect(new Set(REGIONAL_PLANS.map(({ organisation }) => organisation))).toEqual(organisations);
});
