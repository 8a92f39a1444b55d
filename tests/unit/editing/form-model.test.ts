import { describe, expect, test } from "vitest";
import { formModel } from "@/components/editing/form-model";
import { emptyPlan } from "@/lib/domain/work/draft";
import { LOCALES } from "@/lib/i18n/locales";
import { makePlan } from "@/tests/fixtures/make-plan";

const modelOf = (locale: (typeof LOCALES)[number], plan = makePlan()) =>
  formModel(locale, { plan, agencies: [], sources: [] });
const optionsOf = (locale: (typeof LOCALES)[number], key: string, plan = makePlan()) =>
  modelOf(locale, plan)
    .groups.flatMap(({ attributes }) => attributes)
    .find((attribute) => attribute.key === key)?.options ?? [];

test.each(LOCALES)("no language stands twice in the list, in %s, and the plan's own is there", (locale) => {
  for (const language of ["en", "no", "nb", "tl", "sh", "iw"]) {
    const options = optionsOf(locale, "language", makePlan({ language }));

    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
    expect(options.map(({ value }) => value)).toContain(language);
  }
});

describe("a section of the form", () => {
  test("says how far it has come, and the first with something open is the one to begin with", () => {
    const { groups } = modelOf("en", emptyPlan("NAM", 1));

    expect(groups.filter(({ isFirst }) => isFirst).map(({ id }) => id)).toEqual([groups[0]?.id]);
    expect(groups.every(({ words }) => /^0 of \d+ answered$/.test(words) || words === "")).toBe(true);
  });

  test("tells values that lack a source", () => {
    const { groups } = modelOf("en", { ...makePlan({ budget: "allocated" }), evidence: [] });
    const bare = groups.filter(({ state }) => state === "unsourced");

    expect(bare.length).toBeGreaterThan(0);
    for (const { words } of bare) expect(words).toMatch(/lacks? a source$/);
  });
});
