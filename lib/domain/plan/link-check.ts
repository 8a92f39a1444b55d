import type { LinkState } from "@/lib/domain/vocabulary/vocabulary";
import type { LinkCheck, SourceRecord } from "./plan";

/** How an address answered just now. */
export type LinkFinding = {
  /** `unreachable` is for now: only several in a row make an address gone. */
  state: Exclude<LinkState, "changed">;
  /** HTTP status, or a word for why there is none. */
  answer: string;
  /** Where it leads for good; null: to itself. */
  movedTo: string | null;
  /** What tells one edition of the page from another; null: it gives no such sign. */
  fingerprint: string | null;
};

/** What is kept of a source's address between two rounds. */
export type KeptCheck = LinkCheck & { answer: string; fingerprint: string | null; failures: number };

/** An address that has not answered in so many rounds is gone. */
const GONE_AFTER_FAILURES = 3;

/**
 * What a finding makes of a source: it has changed if it shows another edition than before, until a person has looked
 * at it since; it is gone once it has not answered several rounds over.
 *
 * @param before the round before; null: this is the first.
 * @param at ISO instant of the asking.
 */
export function nextCheck(
  before: KeptCheck | null,
  finding: LinkFinding,
  { at, checkedOn }: { at: string } & Pick<SourceRecord, "checkedOn">,
): KeptCheck {
  const failures = finding.state === "unreachable" ? (before?.failures ?? 0) + 1 : 0;
  const state = stateOf(before, finding, { failures, checkedOn });
  return {
    state,
    checkedAt: at,
    since: before?.state === state ? before.since : at,
    answer: finding.answer,
    movedTo: finding.movedTo,
    // What it showed before still counts when it does not answer now.
    fingerprint: finding.fingerprint ?? before?.fingerprint ?? null,
    failures,
  };
}

function stateOf(
  before: KeptCheck | null,
  { state, fingerprint }: LinkFinding,
  { failures, checkedOn }: { failures: number } & Pick<SourceRecord, "checkedOn">,
): LinkCheck["state"] {
  if (state === "unreachable") return failures >= GONE_AFTER_FAILURES || before?.state === "gone" ? "gone" : state;
  if (state !== "alive" || before === null) return state;
  if (fingerprint !== null && before.fingerprint !== null && fingerprint !== before.fingerprint) return "changed";
  const isLookedAt = checkedOn !== null && checkedOn.length === 10 && checkedOn >= before.since.slice(0, 10);
  return before.state === "changed" && !isLookedAt ? "changed" : state;
}
