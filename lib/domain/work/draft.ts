import type { Plan } from "@/lib/domain/plan/plan";
import { emptyValues } from "@/lib/domain/vocabulary/coded-attributes";

/** Where a draft stands. The last two are its ends: it stays as a record of what was proposed and said. */
export const DRAFT_STATES = ["draft", "in_review", "sent_back", "published", "discarded"] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** States in which a draft still waits for somebody. */
export const OPEN_DRAFT_STATES = ["draft", "in_review", "sent_back"] as const satisfies readonly DraftState[];

/** Which plans a list of editors has: all, what readers see, what was withdrawn, what somebody is writing on. */
export const PLAN_LISTS = ["all", "public", "archived", "drafted"] as const;
export type PlanList = (typeof PLAN_LISTS)[number];

/** What can be done to a draft. `recall` takes it back from review to go on writing. */
export const DRAFT_ACTS = ["save", "submit", "recall", "comment", "send_back", "publish", "discard"] as const;
export type DraftAct = (typeof DRAFT_ACTS)[number];

/** What a draft's log keeps. */
export const DRAFT_EVENTS = [
  "started",
  "saved",
  "submitted",
  "recalled",
  "commented",
  "sent_back",
  "published",
  "discarded",
] as const;
export type DraftEventKind = (typeof DRAFT_EVENTS)[number];

export type DraftEvent = {
  kind: DraftEventKind;
  /** Id of a person, whose account may be gone. */
  authorId: string;
  text: string | null;
  /** ISO instant. */
  at: string;
};

/** A plan as somebody is writing it. */
export type PlanDraft = {
  id: number;
  /** A sound record, maybe incomplete; its slug is where it will be published. */
  plan: Plan;
  /** What was typed and can't be read yet, by field of the form; the plan has what was there before. */
  unread: Readonly<Record<string, readonly string[]>>;
  state: DraftState;
  /** Revision of the published plan that it started from; 0: a new plan. */
  baseVersion: number;
  /** Rises with each save: what the next save must have started from. */
  version: number;
  authorId: string;
  /** ISO instant of the last save or step. */
  updatedAt: string;
};

const NEXT: Readonly<Record<DraftState, Partial<Record<DraftAct, DraftState>>>> = {
  draft: { save: "draft", submit: "in_review", comment: "draft", discard: "discarded" },
  in_review: { recall: "draft", comment: "in_review", send_back: "sent_back", publish: "published" },
  sent_back: { save: "sent_back", submit: "in_review", comment: "sent_back", discard: "discarded" },
  published: {},
  discarded: {},
};

/** The state after an act, or null if it cannot be done now. */
export function nextDraftState(state: DraftState, act: DraftAct): DraftState | null {
  return NEXT[state][act] ?? null;
}

/**
 * Who wrote in a draft, each once: none of them publishes it, unless the portal lets one person do both.
 *
 * @param events of the draft.
 */
export function writersOf(events: readonly Pick<DraftEvent, "kind" | "authorId">[]): string[] {
  return [
    ...new Set(events.filter(({ kind }) => kind === "started" || kind === "saved").map(({ authorId }) => authorId)),
  ];
}

/** A plan of which nothing is known yet. */
export function emptyPlan(country: string, generation: number): Plan {
  return {
    slug: `${country.toLowerCase()}-${generation}`,
    country,
    generation,
    ...emptyValues(),
    leadAgency: null,
    civilSociety: { design: null, implementation: null, monitoring: null },
    elements: {},
    trends: [],
    compact: {},
    nothings: {},
    complete: [],
    confidence: "medium",
    note: null,
    evidence: [],
    results: [],
  };
}
