import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { ATTRIBUTES } from "@/lib/domain/attributes/attributes";
import { AMOUNT_COVERS } from "@/lib/domain/vocabulary/amount";
import { ATTRIBUTE_GROUPS } from "@/lib/domain/vocabulary/coded-attributes";
import {
  BASES,
  COMPACT_COMMITMENTS,
  CONFIDENCES,
  ELEMENTS,
  EVIDENCE_GRADES,
  GLOBAL_TRENDS,
  LINK_STATES,
  MODELS,
  NOTHINGS,
  SOURCE_KINDS,
  TITLE_ORIGINS,
  UN_MEMBERSHIP,
  UNKNOWN,
} from "@/lib/domain/vocabulary/vocabulary";
import enAttributes from "@/lib/i18n/messages/en/attributes.json";
import enDefinitions from "@/lib/i18n/messages/en/code-definitions.json";
import enCodes from "@/lib/i18n/messages/en/codes.json";
import enFramework from "@/lib/i18n/messages/en/framework.json";
import enModels from "@/lib/i18n/messages/en/models.json";
import enTrends from "@/lib/i18n/messages/en/trends.json";
import frAttributes from "@/lib/i18n/messages/fr/attributes.json";
import frDefinitions from "@/lib/i18n/messages/fr/code-definitions.json";
import frCodes from "@/lib/i18n/messages/fr/codes.json";
import frFramework from "@/lib/i18n/messages/fr/framework.json";
import frModels from "@/lib/i18n/messages/fr/models.json";
import frTrends from "@/lib/i18n/messages/fr/trends.json";

/** Where one word could stand for three things: an issue chart, a focus of plans, a global trend. */
const EMERGING = {
  en: {
    chart: enTrends.charts.issues.name,
    focus: enCodes.model.emerging_issues,
    trend: enCodes.trend.emerging_issues,
  },
  fr: {
    chart: frTrends.charts.issues.name,
    focus: frCodes.model.emerging_issues,
    trend: frCodes.trend.emerging_issues,
  },
} as const;

type Tree = { [key: string]: string | Tree };
type Words = Record<"codes" | "definitions" | "attributes" | "framework" | "models", Tree>;

const WORDS = {
  en: {
    codes: enCodes,
    definitions: enDefinitions,
    attributes: enAttributes,
    framework: enFramework,
    models: enModels,
  },
  fr: {
    codes: frCodes,
    definitions: frDefinitions,
    attributes: frAttributes,
    framework: frFramework,
    models: frModels,
  },
} satisfies Record<string, Words>;

const LISTS: Record<string, readonly string[]> = {
  ...Object.fromEntries(ATTRIBUTES.flatMap((each) => (each.codes ? [[each.labels ?? each.key, each.codes]] : []))),
  // Orientation and focus have theirs from here.
  model: MODELS,
  amount_covers: AMOUNT_COVERS,
  un: UN_MEMBERSHIP,
  element: ELEMENTS,
  compact: COMPACT_COMMITMENTS,
  nothing: [...NOTHINGS, UNKNOWN],
  basis: BASES,
  confidence: CONFIDENCES,
  evidence_grade: EVIDENCE_GRADES,
  source_kind: SOURCE_KINDS,
  title_origin: TITLE_ORIGINS,
  link_state: LINK_STATES,
};

const keysOf = (tree: Tree, key: string) => Object.keys((tree[key] as Tree | undefined) ?? {});

/** Every message with its path. */
function flat(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
}

describe.each(["en", "fr"] as const)("words of the vocabulary in %s", (locale) => {
  const words: Words = WORDS[locale];

  it("calls the chart of issues, the focus on emerging issues and the trend by three names", () => {
    const { chart, focus, trend } = EMERGING[locale];

    expect(new Set([chart, focus, trend].map((name) => name.toLowerCase())).size).toBe(3);
    // The chart tells of all issues, the agenda's core among them.
    expect(chart).not.toMatch(/emerging|émergent/i);
  });

  it.each(Object.entries(LISTS))("label every code of %s in the order of the vocabulary", (list, codes) => {
    expect(keysOf(words.codes, list)).toEqual(codes);
    if (Object.hasOwn(words.definitions, list)) expect(keysOf(words.definitions, list)).toEqual(codes);
  });

  it("name, define and give the rule of every attribute and group", () => {
    const { groups: _, ...attributes } = words.attributes;
    expect(Object.keys(attributes).sort()).toEqual(ATTRIBUTES.map(({ key }) => key).sort());
    for (const [key, entry] of Object.entries(attributes))
      expect(Object.keys(entry), key).toEqual(["label", "short", "definition", "rule", "example"]);
    expect(keysOf(words.attributes, "groups")).toEqual(ATTRIBUTE_GROUPS);
  });

  it("cover every element, trend and model", () => {
    for (const part of ["elements", "rules", "check"]) expect(keysOf(words.framework, part), part).toEqual(ELEMENTS);
    for (const part of ["trends", "trendRules"]) expect(keysOf(words.framework, part), part).toEqual(GLOBAL_TRENDS);
    expect(keysOf(words.models, "model")).toEqual(MODELS);
  });

  it("parse as ICU messages without straight apostrophes, which ICU takes for quotes", () => {
    for (const [path, message] of flat(words)) {
      expect(message.trim(), path).not.toBe("");
      expect(message, path).not.toContain("'");
      expect(() => new IntlMessageFormat(message, locale), path).not.toThrow();
    }
  });

  it("have no two labels alike in one list", () => {
    for (const list of Object.keys(words.codes)) {
      const labels = Object.values(words.codes[list] as Tree);
      expect(new Set(labels).size, list).toBe(labels.length);
    }
  });
});

it("French has the same messages as English", () => {
  expect(flat(WORDS.fr).map(([path]) => path)).toEqual(flat(WORDS.en).map(([path]) => path));
});

it("French puts its typographic spaces before double punctuation and inside guillemets", () => {
  // A title stays as published, whatever its language.
  const written = flat(WORDS.fr).filter(([path]) => path !== "attributes.title.example");
  for (const [path, message] of written)
    expect(message, path).not.toMatch(/(?<!\u202f)[;:!?]|«(?!\u00a0)|(?<!\u00a0)»/);
});
