/** What became of a mistake that a reader reported. */
export const CORRECTION_STATES = ["open", "resolved", "rejected"] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** A mistake reported by a reader: plain text, nothing about who wrote it. */
export type Correction = {
  id: number;
  country: string;
  /** null: about the country, or a plan that is gone. */
  plan: { slug: string; generation: number } | null;
  /** Key of the attribute in the registry; null: about the whole. */
  attribute: string | null;
  text: string;
  sourceUrl: string | null;
  state: CorrectionState;
  /** What the editor who closed it wrote. */
  resolution: string | null;
  resolvedById: string | null;
  /** Number of the plan's revision that mended it. */
  revision: number | null;
  /** ISO instants. */
  createdAt: string;
  resolvedAt: string | null;
};
