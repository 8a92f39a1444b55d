import { COMPARE_MAXIMUM } from "@/lib/domain/compare/compare";

/** The parameter that carries the picked plans through pages that are about something else. */
export const BASKET_PARAMETER = "compare";

/** The id of the form that the ticks of a page belong to. */
export const BASKET_FORM = "basket";

/** True for what a plan's slug looks like: `nam-1`. The plan need not exist. */
export function isPlanSlug(text: string): boolean {
  return /^[a-z]{3}-\d{1,3}$/.test(text);
}

/** The picked plans of an address: slugs, each once, at most six; anything that is no slug is left out. */
export function parseBasket(value: string | string[] | undefined): string[] {
  const text = Array.isArray(value) ? value.join(",") : (value ?? "");
  const slugs = text.slice(0, 400).toLowerCase().split(",").filter(isPlanSlug);
  return [...new Set(slugs)].slice(0, COMPARE_MAXIMUM);
}

/** The picked plans as the query of a link, without `?`; empty if there are none. */
export function basketQuery(plans: readonly string[]): string {
  return plans.length === 0 ? "" : `${BASKET_PARAMETER}=${plans.join(",")}`;
}
