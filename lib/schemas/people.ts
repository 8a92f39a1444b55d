import { z } from "zod";
import { ROLES } from "@/lib/domain/work/people";
import { plainLine } from "./plain-text";

// Messages are keys of the message catalogue (admin, `error.<key>`): the forms are in several languages.

/** What better-auth takes; a longer text would only cost the server time to hash. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

const email = z.string("email").trim().toLowerCase().pipe(z.email("email").max(254, "email"));
const name = z.string("name").transform(plainLine).pipe(z.string().min(1, "name").max(120, "nameLong"));
const newPassword = z
  .string("newPassword")
  .min(PASSWORD_LENGTH.min, "newPassword")
  .max(PASSWORD_LENGTH.max, "newPasswordLong");
/** As it was typed once: its length says nothing about it. */
const password = z.string("password").min(1, "password").max(PASSWORD_LENGTH.max, "signIn");
const personId = z.uuid("gone");
const country = z
  .string()
  .regex(/^([A-Z]{3})?$/, "country")
  .default("");

/** The secret part of a one-time link. */
export const linkKeySchema = z.string("link").regex(/^[\w-]{20,100}$/, "link");

/** One of the sessions of who asks. */
export const sessionIdSchema = z.string().min(1).max(100);

export const signInSchema = z.object({ email, password, next: z.string().max(500).optional() });

/** Six digits of an app, or a backup code as it was shown. */
export const codeSchema = z.object({
  code: z
    .string("code")
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/, "code")),
  next: z.string().max(500).optional(),
});

export const forgotSchema = z.object({ email });

export const setPasswordSchema = z.object({ key: linkKeySchema, newPassword });

export const firstAdminSchema = z.object({ key: linkKeySchema, name, email, newPassword });

const duty = { role: z.enum(ROLES, "role"), country };

type Duty = z.output<z.ZodObject<typeof duty>>;

/** A focal point has a country, nobody else has. */
const hasItsCountry = ({ role, country }: Duty) => role !== "focal_point" || country !== "";
const COUNTRY_MISSING = { path: ["country"], error: "country" };
const toDuty = <D extends Duty>({ country, ...rest }: D) => ({
  ...rest,
  countryId: rest.role === "focal_point" ? country : null,
});

export const inviteSchema = z
  .object({ name, email, ...duty })
  .refine(hasItsCountry, COUNTRY_MISSING)
  .transform(toDuty);

export const dutySchema = z
  .object({ id: personId, ...duty })
  .refine(hasItsCountry, COUNTRY_MISSING)
  .transform(toDuty);

export const personSchema = z.object({ id: personId });

export const changePasswordSchema = z.object({ password, newPassword });

/** What only the owner of an account may do is asked for with the password once more. */
export const confirmSchema = z.object({ password });

export const settingsSchema = z.object({
  ownPublish: z
    .literal("yes")
    .optional()
    .transform((value) => value === "yes"),
});
