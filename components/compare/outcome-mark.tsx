import type { Outcome } from "@/lib/domain/compare/value-comparison";

const PATHS: Readonly<Record<Outcome, string>> = {
  same: "M2 5h10M2 9h10",
  partly: "M2 5.5q2.5-3 5 0t5 0M2 9.5q2.5-3 5 0t5 0",
  differ: "M2 5h10M2 9h10M10 1.5l-6 11",
  not_comparable: "M6.4 7h1.2",
};

/** How a row's plans relate, as a mark in the gutter; the word stands beside it. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const strong = outcome === "differ" || outcome === "partly";
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth={strong ? 1.8 : 1.3}
      aria-hidden="true"
      className={`shrink-0 ${outcome === "differ" ? "text-accent" : "text-ink-soft"}`}
    >
      <path d={PATHS[outcome]} />
    </svg>
  );
}
