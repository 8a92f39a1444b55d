import { hashPassword } from "better-auth/crypto";

/** As better-auth stores and verifies it: scrypt with a salt of its own, computed off the main thread. */
export function hashOfPassword(password: string): Promise<string> {
  return hashPassword(password);
}
