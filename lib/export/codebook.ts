import { ATTRIBUTES, type Attribute } from "@/lib/domain/attributes/attributes";
import { LIST_KEYS } from "@/lib/domain/attributes/evidence";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { isComplete } from "@/lib/domain/plan/open-lists";
import type { AttributeKind } from "@/lib/domain/vocabulary/coded-attributes";
import { NOTHINGS, type Nothing } from "@/lib/domain/vocabulary/vocabulary";
import {
  attributeDefinition,
  attributeExample,
  attributeLabel,
  attributeRule,
  codeDefinition,
  codeLabel,
  groupLabel,
} from "@/lib/i18n/labels";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import type { Separator } from "@/lib/schemas/csv-separator";
import { type Cell, plainCsvFile } from "./cells";

/** The same words in every language of the interface. */
type InAllLanguages = Readonly<Record<Locale, string>>;

type CodebookCode = {
  code: string;
  label: InAllLanguages;
  /** null where the label says it all. */
  definition: InAllLanguages | null;
  /** Plans that have it. */
  plans: number;
};

export type CodebookEntry = {
  key: string;
  group: Attribute["group"];
  groupLabel: InAllLanguages;
  kind: AttributeKind;
  origin: Attribute["origin"];
  /** First release that had it. */
  since: number;
  label: InAllLanguages;
  definition: InAllLanguages;
  rule: InAllLanguages;
  example: InAllLanguages;
  /** The closed list, in display order; empty where the values are open. */
  codes: readonly CodebookCode[];
  /** Plans by whether the value is known, and by which nothing stands there. They add up to all plans. */
  coverage: Readonly<Record<"known" | Nothing, number>>;
  /** Of an attribute of many values: plans whose list is complete; null of any other. */
  completeLists: number | null;
};

export type Codebook = {
  version: number;
  /** Day that status is told for. */
  asOf: IsoDate;
  plans: number;
  attributes: readonly CodebookEntry[];
};

/** What every attribute and code means, and how much of it is known in a catalogue. */
export function codebookOf(view: CatalogueView, asOf: IsoDate): Codebook {
  const { version, plans } = view.catalogue;
  return { version, asOf, plans: plans.length, attributes: ATTRIBUTES.map((each) => entryOf(each, view, asOf)) };
}

function entryOf(attribute: Attribute, view: CatalogueView, asOf: IsoDate): CodebookEntry {
  const { key, group, kind, origin, since, codes = [] } = attribute;
  const readings = view.catalogue.plans.map((plan) => attribute.read(plan, view.contextOf(plan, asOf)));
  const held = readings.flatMap((reading) => (reading.known ? reading.values.map(String) : []));
  const counted = (nothing: Nothing) => readings.filter((each) => !each.known && each.nothing === nothing).length;

  return {
    key,
    group,
    groupLabel: inAll((locale) => groupLabel(locale, group)),
    kind,
    origin,
    since,
    label: inAll((locale) => attributeLabel(locale, key)),
    definition: inAll((locale) => attributeDefinition(locale, key)),
    rule: inAll((locale) => attributeRule(locale, key)),
    example: inAll((locale) => attributeExample(locale, key)),
    codes: codes.map((code) => ({
      code,
      label: inAll((locale) => codeLabel(locale, attribute, code)),
      definition:
        codeDefinition("en", attribute, code) === null
          ? null
          : inAll((locale) => codeDefinition(locale, attribute, code) ?? ""),
      plans: held.filter((value) => value === code).length,
    })),
    coverage: {
      known: readings.filter(({ known }) => known).length,
      ...(Object.fromEntries(NOTHINGS.map((nothing) => [nothing, counted(nothing)])) as Record<Nothing, number>),
    },
    completeLists: LIST_KEYS.includes(key) ? view.catalogue.plans.filter((plan) => isComplete(plan, key)).length : null,
  };
}

function inAll(words: (locale: Locale) => string): InAllLanguages {
  return Object.fromEntries(LOCALES.map((locale) => [locale, words(locale)])) as InAllLanguages;
}

/** Columns of the codebook as a table, the language's own last. */
const COLUMNS = ["attribute", "code", "group", "kind", "origin", "since", "plans", "of"] as const;

/** The codebook as a table: one row an attribute, then one for each of its codes. `plans` of `of` plans have it. */
export function codebookRows({ attributes, plans }: Codebook): Cell[][] {
  const words = (name: string) => LOCALES.map((locale) => `${name}_${locale}`);
  const told = (held: InAllLanguages | null) => LOCALES.map((locale) => held?.[locale] ?? null);
  return [
    [...COLUMNS, ...words("label"), ...words("definition"), ...words("rule"), ...words("example")],
    ...attributes.flatMap((entry): Cell[][] => {
      const { key, group, kind, origin, since, coverage } = entry;
      const row = (code: string | null, having: number): Cell[] => [
        key,
        code,
        group,
        kind,
        origin,
        since,
        having,
        plans,
      ];
      const empty = LOCALES.map(() => null);
      return [
        [
          ...row(null, coverage.known),
          ...told(entry.label),
          ...told(entry.definition),
          ...told(entry.rule),
          ...told(entry.example),
        ],
        ...entry.codes.map((code): Cell[] => [
          ...row(code.code, code.plans),
          ...told(code.label),
          ...told(code.definition),
          ...empty,
          ...empty,
        ]),
      ];
    }),
  ];
}

/** The codebook as CSV. */
export function codebookCsv(codebook: Codebook, separator: Separator): string {
  return plainCsvFile(codebookRows(codebook), separator);
}
