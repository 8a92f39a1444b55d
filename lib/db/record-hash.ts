import { createHash } from "node:crypto";
import { canonical } from "@/lib/domain/work/record-sameness";

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
