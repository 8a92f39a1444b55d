import { expect, test } from "vitest";
import {
  DRAFT_ACTS,
  DRAFT_STATES,
  type DraftAct,
  type DraftState,
  nextDraftState,
  writersOf,
} from "@/lib/domain/work/draft";

/** Every state and act that leads on; all others are refused. */
const STEPS: readonly [DraftState, DraftAct, DraftState][] = [
  ["draft", "save", "draft"],
  ["draft", "submit", "in_review"],
  ["draft", "comment", "draft"],
  ["draft", "discard", "discarded"],
  ["in_review", "recall", "draft"],
  ["in_review", "comment", "in_review"],
  ["in_review", "send_back", "sent_back"],
  ["in_review", "publish", "published"],
  ["sent_back", "save", "sent_back"],
  ["sent_back", "submit", "in_review"],
  ["sent_back", "comment", "sent_back"],
  ["sent_back", "discard", "discarded"],
];

const allSteps = DRAFT_STATES.flatMap((state) => DRAFT_ACTS.map((act) => [state, act] as const));

test.each(allSteps)("a draft that is %s answers to %s as the table says", (state, act) => {
  const step = STEPS.find(([from, by]) => from === state && by === act);

  expect(nextDraftState(state, act)).toBe(step?.[2] ?? null);
});

test("who started or saved a draft wrote it; who judged it did not", () => {
  const events = [
    { kind: "started", authorId: "ada" },
    { kind: "saved", authorId: "ben" },
    { kind: "saved", authorId: "ada" },
    { kind: "commented", authorId: "eve" },
    { kind: "sent_back", authorId: "eve" },
  ] as const;

  expect(writersOf(events)).toEqual(["ada", "ben"]);
});
