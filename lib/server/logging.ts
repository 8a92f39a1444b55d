import pino, { type Logger } from "pino";
import { env } from "@/lib/env";

// Next bundles lib/ into its own module graph: one log per process lives on globalThis.
const processWide = globalThis as typeof globalThis & { napLog?: Logger };

/**
 * The log of this process: one JSON object a line on standard output. It holds no address or device of a
 * visitor and no value of a query.
 */
export function getLog(): Logger {
  processWide.napLog ??= pino(
    { level: env.NAP_LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    // Lines are gathered for a moment: writing each by itself would cost a kept page half its speed.
    pino.destination({ sync: false, minLength: 4096, periodicFlush: 200 }),
  );
  return processWide.napLog;
}

/** Writes out what is gathered: before the process ends. */
export function flushLog(): Promise<void> {
  return new Promise((resolve) => getLog().flush(() => resolve()));
}
