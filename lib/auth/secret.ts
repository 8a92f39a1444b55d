import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/env";

/**
 * The secret that signs cookies and encrypts second factors: NAP_AUTH_SECRET, or one that is made at first use and kept
 * in NAP_DATA_DIR, readable by its owner alone. Several web processes on one database need NAP_AUTH_SECRET or a shared
 * folder.
 */
export function authSecret(): string {
  return env.NAP_AUTH_SECRET ?? keptSecret(env.NAP_DATA_DIR);
}

function keptSecret(folder: string): string {
  const file = path.join(folder, "auth-secret");
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Written whole under another name and linked: two processes that start at once end with one secret.
  const made = `${file}.${process.pid}`;
  writeFileSync(made, randomBytes(32).toString("hex"), { mode: 0o600 });
  try {
    linkSync(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(made);
  }
  return readFileSync(file, "utf8");
}
