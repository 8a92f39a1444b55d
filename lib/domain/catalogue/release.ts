import type { CatalogueChanges, PlanChange } from "./changes";

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

/** What a release did to one plan. */
export type LoggedChange = { release: Pick<Release, "number" | "releasedAt">; change: PlanChange };

/** What the releases did to a plan, the newest first, up to the one that is shown (null: all). */
export function changesOf(releases: readonly Release[], slug: string, shown: Release | null): LoggedChange[] {
  return releases
    .filter(({ number }) => shown === null || number <= shown.number)
    .flatMap((release) => {
      const change = release.changes.plans.find((each) => each.slug === slug);
      return change ? [{ release, change }] : [];
    });
}
