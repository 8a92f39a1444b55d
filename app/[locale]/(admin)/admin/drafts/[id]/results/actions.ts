"use server";

import { refresh } from "next/cache";
import { RedirectType, redirect } from "next/navigation";
import { measuresInWords } from "@/components/editing/part-words";
import type { ResultImportState } from "@/components/results-editor/result-import-form";
import { nodeWords, problemWords, refusalWords } from "@/components/results-editor/result-words";
import { authorize } from "@/lib/auth/access";
import { type ResultsSaved, saveDraftResults } from "@/lib/db/mutations/draft-results";
import { getDraft } from "@/lib/db/queries/drafts";
import { recordHash } from "@/lib/db/record-hash";
import type { ResultNode } from "@/lib/domain/plan/plan";
import {
  appendResults,
  branchIds,
  changeResults,
  newResultId,
  type ResultChange,
  type ResultOutcome,
} from "@/lib/domain/results/changes";
import { inTreeOrder, resultTree, walkResults } from "@/lib/domain/results/results";
import type { PlanDraft } from "@/lib/domain/work/draft";
import { resultsCsv } from "@/lib/export/results-table";
import { type FormState, failedForm, formLocale, parseForm, singleFields } from "@/lib/forms";
import { href, type QueryValues } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { translator } from "@/lib/i18n/translator";
import {
  type ResultsOptions,
  type ResultsRead,
  readResultsFile,
  readResultsText,
} from "@/lib/import/results/read-results";
import { draftIdSchema } from "@/lib/schemas/draft-step";
import {
  type ResultDeed,
  type ResultsRefused,
  resultAddSchema,
  resultEditSchema,
  resultFieldsSchema,
  resultImportSchema,
  resultMoveSchema,
  resultRemoveSchema,
  resultRenumberSchema,
  resultStepSchema,
} from "@/lib/schemas/result-form";
import { fieldsOf } from "./fields-of";

/** One step of a node: up, down, indent, outdent. Always leads back to the tree, which says what became of it. */
export async function stepResult(formData: FormData): Promise<void> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const person = await authorize(locale, "drafts.write", draft?.plan.country ?? null);
  if (!draft) redirect(href(locale, "/admin/drafts"));
  const form = resultStepSchema.safeParse(singleFields(formData));
  if (!form.success) backTo(locale, draft.id, { refused: "gone" });

  const { act, node: id } = form.data;
  const saved = await saveDraftResults(draft.id, (nodes) => changeResults(nodes, { act, id }), person.id);
  backTo(locale, draft.id, saved.ok ? { at: id, did: act } : { at: id, refused: saved.reason });
}

/** Hangs a node below another one, as its last. */
export async function moveResult(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const person = await authorize(locale, "drafts.write", draft?.plan.country ?? null);
  if (!draft) redirect(href(locale, "/admin/drafts"));
  const form = parseForm(resultMoveSchema, formData, () => refusalWords(locale, "gone"));
  if (!form.ok) return form.state;

  const { node: id, parent: parentId } = form.data;
  const change: ResultChange = { act: "move", id, parentId, position: null };
  const saved = await saveDraftResults(draft.id, (nodes) => changeResults(nodes, change), person.id);
  return finished(locale, saved, formData, { at: id, did: "moved" });
}

/** Removes a node and what hangs below it, if that is as much as the person was told. */
export async function removeResult(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const person = await authorize(locale, "drafts.write", draft?.plan.country ?? null);
  if (!draft) redirect(href(locale, "/admin/drafts"));
  const form = parseForm(resultRemoveSchema, formData, () => refusalWords(locale, "gone"));
  if (!form.ok) return form.state;

  const { node: id, count } = form.data;
  let next: string | null = null;
  let isOther = false;
  const remove = (nodes: readonly ResultNode[]): ResultOutcome => {
    next = neighbourOf(nodes, id);
    isOther = branchIds(nodes, id).size !== count;
    return isOther ? { ok: false, reason: "gone" } : changeResults(nodes, { act: "remove", id });
  };
  const saved = await saveDraftResults(draft.id, remove, person.id);
  if (isOther) {
    refresh();
    return failedForm(formData, { form: translator(locale, "resultsEditor")("editor.remove.changed") });
  }
  return finished(locale, saved, formData, { at: next, did: "removed", count });
}

/** Saves what one node says, unless somebody changed it meanwhile: then both are shown, and the person decides. */
export async function editResult(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const person = await authorize(locale, "drafts.write", draft?.plan.country ?? null);
  if (!draft) redirect(href(locale, "/admin/drafts"));
  const form = parseForm(resultEditSchema, formData, () => refusalWords(locale, "gone"));
  if (!form.ok) return form.state;
  const fields = parseForm(resultFieldsSchema, formData, (message) => saidInWords(locale, message));
  if (!fields.ok) return fields.state;

  const { node: id, before } = form.data;
  let theirs: ResultNode | null = null;
  const edit = (nodes: readonly ResultNode[]): ResultOutcome => {
    const node = nodes.find((other) => other.id === id);
    theirs = node && recordHash(fieldsOf(node)) !== before ? node : null;
    return theirs ? { ok: false, reason: "gone" } : changeResults(nodes, { act: "edit", id, fields: fields.data });
  };
  const saved = await saveDraftResults(draft.id, edit, person.id);
  if (theirs) {
    refresh();
    const words = nodeWords(locale, theirs);
    return failedForm(formData, {
      form: translator(locale, "resultsEditor")("editor.edit.changed", { theirs: words }),
    });
  }
  return finished(locale, saved, formData, { at: id, did: "edited" });
}

/** Adds a node as the last below another, or at the top. */
export async function addResult(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const person = await authorize(locale, "drafts.write", draft?.plan.country ?? null);
  if (!draft) redirect(href(locale, "/admin/drafts"));
  const form = parseForm(resultAddSchema, formData, () => refusalWords(locale, "gone"));
  if (!form.ok) return form.state;
  const fields = parseForm(resultFieldsSchema, formData, (message) => saidInWords(locale, message));
  if (!fields.ok) return fields.state;

  let id = "";
  const add = (nodes: readonly ResultNode[]): ResultOutcome => {
    id = newResultId(nodes);
    return changeResults(nodes, {
      act: "add",
      id,
      parentId: form.data.parent,
      position: null,
      fields: fields.data,
    });
  };
  const saved = await saveDraftResults(draft.id, add, person.id);
  return finished(locale, saved, formData, { at: id, did: "added" });
}

/** Numbers all nodes anew, if the tree is still the one that the person saw. */
export async function renumberAll(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const person = await authorize(locale, "drafts.write", draft?.plan.country ?? null);
  if (!draft) redirect(href(locale, "/admin/drafts"));
  const form = parseForm(resultRenumberSchema, formData, () => refusalWords(locale, "gone"));
  if (!form.ok) return form.state;

  const change = ifStill(form.data.before, (nodes) => changeResults(nodes, { act: "renumber" }));
  const saved = await saveDraftResults(draft.id, change.make, person.id);
  if (change.isOther()) {
    refresh();
    return failedForm(formData, { form: translator(locale, "resultsEditor")("editor.treeChanged") });
  }
  return finished(locale, saved, formData, { did: "renumbered" });
}

/** Reads a pasted or uploaded framework; saves it only when asked to, and only if every row is sound. */
export async function importResults(previous: ResultImportState, formData: FormData): Promise<ResultImportState> {
  const locale = formLocale(formData);
  const draft = await draftIn(formData);
  const person = await authorize(locale, "drafts.write", draft?.plan.country ?? null);
  if (!draft) redirect(href(locale, "/admin/drafts"));
  const t = translator(locale, "resultsEditor");
  const form = resultImportSchema.safeParse(singleFields(formData));
  if (!form.success) return { ...previous, error: refusalWords(locale, "gone") };

  const { act, before, levels, encoding } = form.data;
  const options = { slug: draft.plan.slug, levelKinds: levels, encoding, mendNumbers: act === "mend" };
  const { text, read } = await given(formData, options);
  const state: ResultImportState = {
    text,
    levels: levels ?? "",
    encoding: encoding ?? "",
    error: null,
    read: shown(locale, read),
  };
  if (act === "check" || act === "mend" || !state.read?.canSave) return state;

  const change = ifStill(before, (nodes) =>
    act === "replace" ? { ok: true, nodes: read.nodes } : appendResults(nodes, read.nodes),
  );
  const saved = await saveDraftResults(draft.id, change.make, person.id);
  if (change.isOther()) {
    refresh();
    return { ...state, error: t("editor.treeChanged") };
  }
  if (!saved.ok) return { ...state, error: refusalWords(locale, saved.reason) };
  backTo(locale, draft.id, { did: "imported", count: read.nodes.length });
}

async function draftIn(formData: FormData): Promise<PlanDraft | null> {
  const id = draftIdSchema.safeParse(formData.get("id"));
  return id.success ? getDraft(id.data) : null;
}

type Landing = { at?: string | null; did?: ResultDeed; count?: number; refused?: ResultsRefused };

/** Back to the tree, at the node; the address says what was done, with script and without. */
function backTo(locale: Locale, draftId: number, landing: Landing): never {
  const address = href(locale, `/admin/drafts/${draftId}/results`, landing satisfies QueryValues);
  redirect(landing.at ? `${address}#chosen` : address, RedirectType.replace);
}

function finished(locale: Locale, saved: ResultsSaved, formData: FormData, landing: Landing): FormState {
  if (!saved.ok) return failedForm(formData, { form: refusalWords(locale, saved.reason) });
  backTo(locale, saved.draft.id, landing);
}

/** Makes a change only on the tree that the person saw. */
function ifStill(before: string, change: (nodes: readonly ResultNode[]) => ResultOutcome) {
  let isOther = false;
  return {
    make: (nodes: readonly ResultNode[]): ResultOutcome => {
      isOther = recordHash(nodes) !== before;
      return isOther ? { ok: false, reason: "gone" } : change(nodes);
    },
    isOther: () => isOther,
  };
}

/** What is chosen once a node is gone: the sibling after it, else the one before, else its parent. */
function neighbourOf(nodes: readonly ResultNode[], id: string): string | null {
  const node = nodes.find((other) => other.id === id);
  const siblings = inTreeOrder(nodes).filter(({ parentId }) => parentId === node?.parentId);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  return (siblings[at + 1] ?? siblings[at - 1])?.id ?? node?.parentId ?? null;
}

/** What was pasted or uploaded. A file's text goes into the box, where it can be mended; a workbook's as a table. */
async function given(formData: FormData, options: ResultsOptions): Promise<{ text: string; read: ResultsRead }> {
  const file = formData.get("file");
  const pasted = String(formData.get("text") ?? "");
  if (!(file instanceof File) || file.size === 0) {
    const read = readResultsText(pasted, options);
    return { text: options.mendNumbers && read.nodes.length > 0 ? resultsCsv(read.nodes) : pasted, read };
  }
  const read = await readResultsFile(new Uint8Array(await file.arrayBuffer()), options);
  return { text: read.nodes.length > 0 ? resultsCsv(read.nodes) : read.text, read };
}

/** Rows and problems that a dry run shows; the counts are of all. */
const SHOWN_ROWS = 300;
const SHOWN_PROBLEMS = 100;

function shown(locale: Locale, { nodes, problems }: ResultsRead): ResultImportState["read"] {
  const t = translator(locale, "resultsEditor");
  const rows = [...walkResults(resultTree(nodes))];
  const canSave = nodes.length > 0;
  const errors = problems.filter(({ level }) => level === "error").length;
  const more = (key: "moreRows" | "moreProblems", count: number) =>
    count > 0 ? t(`editor.import.${key}`, { count }) : null;
  return {
    canSave,
    title: canSave ? t("editor.import.read", { count: rows.length }) : t("editor.import.notRead", { count: errors }),
    problemsTitle: t("editor.import.problems", { count: problems.length }),
    problems: problems.slice(0, SHOWN_PROBLEMS).map((problem) => problemWords(locale, problem)),
    moreProblems: more("moreProblems", problems.length - SHOWN_PROBLEMS),
    rows: rows.slice(0, SHOWN_ROWS).map(({ node, level }) => ({
      id: node.id,
      level,
      words: nodeWords(locale, node),
      measures: measuresInWords(locale, node),
    })),
    canMend: problems.some(({ code, suggestion }) => code === "altered_number" && suggestion !== undefined),
    moreRows: more("moreRows", rows.length - SHOWN_ROWS),
  };
}
