import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as enums from "@/lib/db/generated/enums";
import { VALUE_COLUMNS } from "@/lib/db/plan-rows";
import { attribute } from "@/lib/domain/attributes/attributes";
import type { AttributeKind } from "@/lib/domain/vocabulary/coded-attributes";
import * as vocabulary from "@/lib/domain/vocabulary/vocabulary";
import { CORRECTION_STATES } from "@/lib/domain/work/correction";
import { DRAFT_EVENTS, DRAFT_STATES } from "@/lib/domain/work/draft";
import { IMPORT_STATES, ROW_OUTCOMES } from "@/lib/domain/work/import-job";
import { AUDIT_EVENTS, LINK_PURPOSES, ROLES } from "@/lib/domain/work/people";

/** The database's enums that no attribute of a plan has, and the lists that they mirror, in order. */
const MIRRORED: [name: string, inDatabase: Record<string, string>, codes: readonly string[]][] = [
  ["Region", enums.Region, vocabulary.REGIONS],
  ["UnMembership", enums.UnMembership, vocabulary.UN_MEMBERSHIP],
  ["LeadType", enums.LeadType, vocabulary.LEAD_TYPES],
  ["Basis", enums.Basis, vocabulary.BASES],
  ["Confidence", enums.Confidence, vocabulary.CONFIDENCES],
  ["Role", enums.Role, ROLES],
  ["LinkPurpose", enums.LinkPurpose, LINK_PURPOSES],
  ["AuditEvent", enums.AuditEvent, AUDIT_EVENTS],
  ["CorrectionState", enums.CorrectionState, CORRECTION_STATES],
  ["DraftState", enums.DraftState, DRAFT_STATES],
  ["DraftEventKind", enums.DraftEventKind, DRAFT_EVENTS],
  ["ImportState", enums.ImportState, IMPORT_STATES],
  ["RowOutcome", enums.RowOutcome, ROW_OUTCOMES],
  ["SourceKind", enums.SourceKind, vocabulary.SOURCE_KINDS],
  ["TitleOrigin", enums.TitleOrigin, vocabulary.TITLE_ORIGINS],
  ["LinkState", enums.LinkState, vocabulary.LINK_STATES],
  ["ResultKind", enums.ResultKind, vocabulary.RESULT_KINDS],
];

test.each(MIRRORED)("the database's %s has the codes of the vocabulary", (_name, inDatabase, codes) => {
  expect(Object.keys(inDatabase)).toEqual(codes);
});

/** Columns of the plan's table as the schema declares them: name -> type. */
const [, planModel = ""] = /^model Plan \{(.*?)^\}/ms.exec(readFileSync("prisma/schema.prisma", "utf8")) ?? [];
const columns = new Map(Array.from(planModel.matchAll(/^ {2}(\w+) +([\w?[\]]+)/gm), ([, name, type]) => [name, type]));

/** What a column of each kind is declared as where its values are open. */
const OPEN: Readonly<Record<AttributeKind, string>> = {
  one: "String?",
  many: "String[]",
  yes_no: "Boolean?",
  date: "String?",
  year: "Int?",
  number: "Int?",
  text: "String?",
  link: "String?",
  amount: "Json?",
};

test.each(VALUE_COLUMNS)("the database keeps $key as the registry says: column $column", ({ key, column }) => {
  const { kind, codes } = attribute(key);
  const type = columns.get(column);

  if (!codes || kind === "yes_no") {
    expect(type).toBe(OPEN[kind]);
    return;
  }
  expect(type).toMatch(kind === "many" ? /^\w+\[\]$/ : /^\w+\?$/);
  const members = (enums as Record<string, unknown>)[String(type).replace(/\W/g, "")];
  expect(Object.keys(members ?? {})).toEqual(codes);
});
