/** PostgreSQL's code for a full disk, and the system's, as Prisma, node-postgres and PGlite pass them on. */
const FULL = /\b(?:53100|ENOSPC)\b|no space left on device/i;

/** How deep errors are wrapped in one another at the most. */
const MAX_DEPTH = 5;

/** Did it fail because a disk is full: the server's, or that of the embedded database's folder? */
export function isDiskFull(error: unknown, depth = 0): boolean {
  if (typeof error === "string") return FULL.test(error);
  if (typeof error !== "object" || error === null || depth > MAX_DEPTH) return false;
  const { code, originalCode, message, originalMessage, cause, meta, driverAdapterError } = error as Readonly<
    Record<string, unknown>
  >;
  return [code, originalCode, message, originalMessage, cause, meta, driverAdapterError].some((part) =>
    isDiskFull(part, depth + 1),
  );
}
