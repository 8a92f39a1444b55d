import { z } from "zod";
import { RESULT_REFUSALS, RESULT_STEPS } from "@/lib/domain/results/changes";
import { RESULT_TEXT_KEYS } from "@/lib/domain/results/results";
import { draftIdSchema } from "./draft-step";
import { ENCODINGS } from "./encodings";
import { plainLine, plainText } from "./plain-text";
import { resultFields } from "./plan-record";

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** `?page=2&page=3` reads as 2. */
const first = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);

const nodeId = z.string().trim().min(1).max(100);

/** What can be opened beside a node, or for the tree as a whole. */
export const RESULT_PANELS = ["edit", "add", "move", "remove", "renumber"] as const;

/** What was just done, for the page to say. */
const RESULT_DEEDS = [...RESULT_STEPS, "moved", "added", "edited", "removed", "renumbered", "imported"] as const;
export type ResultDeed = (typeof RESULT_DEEDS)[number];

/** Why nothing was saved: the change does not fit, or the draft takes none. */
const RESULTS_REFUSED = [...RESULT_REFUSALS, "no_draft", "state", "busy"] as const;
export type ResultsRefused = (typeof RESULTS_REFUSED)[number];

const query = z.object({
  /** The chosen node. */
  at: first(nodeId).nullable().catch(null),
  do: first(z.enum(RESULT_PANELS)).nullable().catch(null),
  did: first(z.enum(RESULT_DEEDS)).nullable().catch(null),
  /** How many nodes were concerned. */
  count: first(z.coerce.number().int().min(0).max(1_000_000)).nullable().catch(null),
  refused: first(z.enum(RESULTS_REFUSED)).nullable().catch(null),
  page: first(z.coerce.number().int().min(1).max(100_000)).nullable().catch(null),
});

/** The address of the editor of a results framework. Never throws: what can't be read is left out. */
export function parseResultsQuery(params: Params): z.output<typeof query> {
  return query.parse({ at: null, do: null, did: null, count: null, refused: null, page: null, ...params });
}

const draft = { id: draftIdSchema };
const inDraft = { ...draft, node: nodeId };

export const resultStepSchema = z.object({ ...inDraft, act: z.enum(RESULT_STEPS) });

/** An empty parent is the top of the tree. */
const parent = z
  .string()
  .trim()
  .max(100)
  .transform((id) => id || null);

export const resultMoveSchema = z.object({ ...inDraft, parent });

/** `count`: how many nodes the person was told would go. */
export const resultRemoveSchema = z.object({ ...inDraft, count: z.coerce.number().int() });

/** `before`: hash of the tree that the person saw. */
export const resultRenumberSchema = z.object({ ...draft, before: z.string().max(64) });

export const resultImportSchema = z.object({
  ...draft,
  before: z.string().max(64),
  act: z.enum(["check", "mend", "replace", "append"]),
  levels: z.enum(["", "sub_outcomes", "outputs"]).transform((kinds) => kinds || null),
  /** Of a file of text; null: guess. */
  encoding: z
    .enum(["", ...ENCODINGS])
    .catch("")
    .transform((encoding) => encoding || null),
});

/** What a form types into a node: emptied fields are null, and only the text has several lines. */
export const resultFieldsSchema = z.preprocess(
  (typed: Record<string, unknown>) =>
    Object.fromEntries(
      ["kind", ...RESULT_TEXT_KEYS].map((key) => {
        const value = String(typed[key] ?? "");
        return [key, key === "text" ? plainText(value) : plainLine(value) || null];
      }),
    ),
  z.object(resultFields),
);

/** Which node a form edits, and what it said when the form was shown (`before`). */
export const resultEditSchema = z.object({ ...inDraft, before: z.string().max(64) });

/** Where a form adds a node. */
export const resultAddSchema = z.object({ ...draft, parent });
