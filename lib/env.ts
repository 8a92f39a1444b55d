import path from "node:path";
import { z } from "zod";

/** An empty variable is an unset one: `NAP_CONTACT= npm start` means none. */
const unset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());

const settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  /** A PostgreSQL server, version 15 or later; unset: the embedded database in NAP_DATA_DIR. */
  DATABASE_URL: optional(
    z.string().regex(/^postgres(ql)?:\/\//, "must start with postgresql://, or be unset for the embedded database"),
  ),
  /** Folder of all that the portal writes. */
  NAP_DATA_DIR: z.preprocess(
    unset,
    z
      .string()
      .default("./data")
      .transform((folder) => path.resolve(folder)),
  ),
  PORT: z.preprocess(unset, z.coerce.number().int().min(1).max(65535).default(3000)),
  /** The address to listen on; unset: every one of this machine. */
  HOST: optional(z.string()),
  /** How many reverse proxies stand before this process; their X-Forwarded-* headers are believed. */
  NAP_TRUST_PROXY: z.preprocess(unset, z.coerce.number("must be the number of proxies").int().min(0).max(5).default(0)),
  /** 1: browsers come by TLS, though this process can't tell. */
  NAP_TLS: z.preprocess(unset, z.enum(["0", "1"], "must be 0 or 1").default("0")),
  /** Who may show /embed pages in a frame, as in the frame-ancestors of a Content-Security-Policy. */
  NAP_EMBED_ANCESTORS: z.preprocess(
    unset,
    z
      .string()
      .regex(/^[^;,\r\n]+$/, "must be one list of sources")
      .default("*"),
  ),
  /** Memory for rendered pages. */
  NAP_CACHE_MB: z.preprocess(unset, z.coerce.number("must be a number of megabytes").min(0).default(64)),
  /** Requests to the API that one client may make in a minute; 0: any number. */
  NAP_API_PER_MINUTE: z.preprocess(unset, z.coerce.number("must be a number of requests").int().min(0).default(600)),
  /** Pages and files that one client may have made anew in a minute; 0: any number. Kept ones count for nothing. */
  NAP_PAGES_PER_MINUTE: z.preprocess(unset, z.coerce.number("must be a number of pages").int().min(0).default(600)),
  /** How long requests in flight may take to finish when the process is told to stop. */
  NAP_SHUTDOWN_SECONDS: z.preprocess(unset, z.coerce.number("must be a number of seconds").min(0).default(20)),
  /** Signs cookies and encrypts second factors; unset: made at first use and kept in NAP_DATA_DIR. */
  NAP_AUTH_SECRET: optional(z.string().min(32, "must have 32 characters or more; openssl rand -hex 32 makes one")),
  /** Public address, without a slash at its end; unset: the address of the request's host. */
  NAP_BASE_URL: optional(
    z
      .httpUrl("must be the portal's public address, such as https://atlas.example.org")
      .transform((url) => url.replace(/\/+$/, "")),
  ),
  /** Where mistakes are reported: a mail address or the address of an issue form. */
  NAP_CONTACT: optional(z.union([z.email(), z.httpUrl()], "must be a mail address or a web address")),
  /** The day that counts as today, for tests and for looking at a past state. */
  NAP_TODAY: optional(z.iso.date("must be a day such as 2026-11-25")),
  NAP_LOG_LEVEL: z.preprocess(unset, z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info")),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")),
  /** Sender of mail; needed with SMTP_URL. */
  SMTP_FROM: optional(z.string().min(3)),
});

const schema = settings.refine(({ SMTP_URL, SMTP_FROM }) => !SMTP_URL || SMTP_FROM, {
  path: ["SMTP_FROM"],
  message: "must name the sender of mail, as SMTP_URL is set",
});

export type Env = z.infer<typeof schema>;

/**
 * The settings read from environment variables.
 *
 * @throws {Error} naming each variable that is wrong and how to mend it.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const result = schema.safeParse(variables);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment has settings that can't be used:\n${lines.join("\n")}`);
}

/** This process's settings: the only reader of `process.env`. */
export const env: Env = parseEnv(process.env);
