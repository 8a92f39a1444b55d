import { expect, test } from "vitest";
import * as enums from "@/lib/db/generated/enums";
import * as vocabulary from "@/lib/domain/vocabulary/vocabulary";
import { CORRECTION_STATES } from "@/lib/domain/work/correction";
import { DRAFT_EVENTS, DRAFT_STATES } from "@/lib/domain/work/draft";
import { IMPORT_STATES, ROW_OUTCOMES } from "@/lib/domain/work/import-job";
import { AUDIT_EVENTS, LINK_PURPOSES, ROLES } from "@/lib/domain/work/people";

/** The database's enums and the lists that they mirror, in order. */
const MIRRORED: [name: string, inDatabase: Record<string, string>, codes: readonly string[]][] = [
  ["Region", enums.Region, vocabulary.REGIONS],
  ["UnMembership", enums.UnMembership, vocabulary.UN_MEMBERSHIP],
  ["LeadType", enums.LeadType, vocabulary.LEAD_TYPES],
  ["Orientation", enums.Orientation, vocabulary.ORIENTATIONS],
  ["Focus", enums.Focus, vocabulary.FOCUSES],
  ["Approach", enums.Approach, vocabulary.APPROACHES],
  ["Pillar", enums.Pillar, vocabulary.PILLARS],
  ["Issue", enums.Issue, vocabulary.ISSUES],
  ["Budget", enums.Budget, vocabulary.BUDGETS],
  ["Monitoring", enums.Monitoring, vocabulary.MONITORING],
  ["Assessment", enums.Assessment, vocabulary.ASSESSMENTS],
  ["GlobalTrend", enums.GlobalTrend, vocabulary.GLOBAL_TRENDS],
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
  ["ResultKind", enums.ResultKind, vocabulary.RESULT_KINDS],
];

test.each(MIRRORED)("the database's %s has the codes of the vocabulary", (_name, inDatabase, codes) => {
  expect(Object.keys(inDatabase)).toEqual(codes);
});
