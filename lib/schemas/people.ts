import { z } from "zod";
import { ROLES } from "@/lib/domain/people";

// Messages are keys of the message catalogue (admin, `error.<key>`): the forms are in several languages.

/** What better-auth takes; a longer text would only cost the server time to hash. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

const email = z.string("email").trim().toLowerCase().pipe(z.email("email").max(254, "email"));
const name = z.string("name").trim().min(1, "name").max(120, "nameLong");
const newPassword = z
  .string("newPassword")
  .min(PASSWORD_LENGTH.min, "newPassword")
  .max(PASSWORD_LENGTH.max, "newPasswordLong");
/** As it was typed once: its length says nothing about it. */
const password = z.string("password").min(1, "password").max(PASSWORD_LENGTH.max, "signIn");
const linkKey = z.string("link").regex(/^[\w-]{20,100}$/, "link");

export const signInSchema = z.object({ email, password, next: z.string().max(500).optional() });
