import type { CatalogueChanges } from "./catalogue-changes";

/** A numbered edition of the data: what is known of it without its catalogue. */
export type Release = {
  /** From 1. */
  number: number;
  /** Version of the catalogue that it froze. */
  catalogueVersion: number;
  /** ISO instant. */
  releasedAt: string;
  /** What an editor wrote about it. */
  notes: string;
  /** SHA-256 of its catalogue as JSON, hex. */
  checksum: string;
  /** Differences to the release before. */
  changes: CatalogueChanges;
};
