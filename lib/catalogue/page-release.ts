import { cache } from "react";

/**
 * The release that the page being rendered shows. React keeps one of these for each request while it renders; in
 * routes, files and tests there is none to keep, so that nothing is carried there but what is written out.
 */
const rendered = cache((): { release: number | null } => ({ release: null }));

/** Every link that the page being rendered makes from here on leads to the same release; null: to the catalogue as it is now. */
export function setPageRelease(release: number | null): void {
  rendered().release = release;
}

/** The release that the page being rendered shows; null: the catalogue as it is now, or no page is being rendered. */
export function pageRelease(): number | null {
  return rendered().release;
}
