import { createHash } from "node:crypto";

/**
 * SHA-256, hex, of what a record says: the order of keys does not matter, nor whether an empty value is written out.
 * So a plan from the fact base and the same plan read back from the database have one hash, and an attribute
 * that a later version adds leaves the hashes of plans without it as they were.
 */
export function recordHash(record: object): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(record)))
    .digest("hex");
}

/** True if two values say the same: the order of keys does not matter, nor whether an empty value is written out. */
export function sayTheSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical({ value: a })) === JSON.stringify(canonical({ value: b }));
}

function canonical(value: unknown): unknown {
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
