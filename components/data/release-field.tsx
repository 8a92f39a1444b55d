import { pageRelease } from "@/lib/catalogue/page-release";
import { RELEASE_PARAMETER } from "@/lib/schemas/plan-query";

/** In a form that leads to another view: keeps the release that the page shows. Nothing on other pages. */
export function ReleaseField() {
  const release = pageRelease();
  return release === null ? null : <input type="hidden" name={RELEASE_PARAMETER} value={release} />;
}
