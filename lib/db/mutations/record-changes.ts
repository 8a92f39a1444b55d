import type { Prisma } from "@/lib/db/generated/client";
import { sayTheSame } from "@/lib/domain/work/record-sameness";

/** Field to [old, new] where they differ; of a new record, every field that is not empty. */
export function changesBetween(before: object | undefined, after: object): Prisma.InputJsonObject {
  const old = (before ?? {}) as Record<string, unknown>;
  const differing = Object.entries(after).flatMap(([field, value]) => {
    return sayTheSame(old[field], value) ? [] : [[field, [old[field] ?? null, value ?? null]]];
  });
  return Object.fromEntries(differing);
}
