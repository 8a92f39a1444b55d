import "server-only";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { signIn } from "./sign-in";

/**
 * Signs in with the password that was just set by a one-time link: whoever holds the link has shown who they are. A
 * second factor is still asked for.
 *
 * @returns the page that says what happened.
 */
export async function enter(locale: Locale, email: string, password: string): Promise<string> {
  switch (await signIn(email, password)) {
    case "signed_in":
      return href(locale, "/admin", { done: "password" });
    case "second_factor":
      return href(locale, "/admin/second-factor", { done: "password" });
    // This client has tried too much before: the password is set all the same.
    case "refused":
      return href(locale, "/admin/sign-in", { done: "password" });
  }
}
