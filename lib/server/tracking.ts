/** Added to addresses by those who share them, to count readers. No page knows them. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi)$/;

/**
 * A query without what counts readers: no page knows it, so that none is told it, and none is kept once for each
 * newsletter that links it.
 */
export function withoutTracking(query: string): string {
  if (query === "") return "";
  const given = new URLSearchParams(query);
  const counting = [...given.keys()].filter((name) => TRACKING.test(name));
  if (counting.length === 0) return query;
  return query
    .split("&")
    .filter((part) => !TRACKING.test(part.split("=", 1)[0] ?? ""))
    .join("&");
}
