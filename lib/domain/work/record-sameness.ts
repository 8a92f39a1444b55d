/** True if two values say the same: the order of keys does not matter, nor whether an empty value is written out. */
export function sayTheSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical({ value: a })) === JSON.stringify(canonical({ value: b }));
}

/** One form for all records that say the same: keys in order, empty values left out. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, held]) => [key, canonical(held)] as const)
    .filter(([, held]) => !isEmpty(held))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
