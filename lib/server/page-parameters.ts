import { unlocalized } from "./address";

/**
 * Pages that read nothing of their query, whatever it says. A test holds the list to what stands in app/.
 */
export const PAGES_WITHOUT_PARAMETERS: readonly string[] = ["/about", "/data/api", "/data/releases"];

/** Added to addresses by those who share them, to count readers. No page knows them. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi)$/;

/**
 * The parameters that the page at this path can depend on, in their order. What it does not know is neither told to it
 * nor part of what its answer is kept under: nobody fills the memory for kept pages by counting up a word.
 */
export function knownParameters(pathname: string, query: string): string {
  if (query === "") return "";
  if (PAGES_WITHOUT_PARAMETERS.includes(unlocalized(pathname))) return "";
  const given = new URLSearchParams(query);
  const counting = [...given.keys()].filter((name) => TRACKING.test(name));
  if (counting.length === 0) return query;
  return query
    .split("&")
    .filter((part) => !TRACKING.test(part.split("=", 1)[0] ?? ""))
    .join("&");
}
