import type { z } from "zod";
import { type Locale, parseLocale } from "@/lib/i18n/locales";

/**
 * What a form shows after it was sent: what was typed, one message per field that must be mended, and, after a success
 * that leads nowhere else, what happened.
 */
export type FormState<Field extends string = string> = {
  values: Partial<Record<Field, string>>;
  errors: Partial<Record<Field | "form", string>>;
  /** What was done, in words. */
  done?: string;
  /** What must be read and ticked before it is done: `value` then comes along as `confirm`. */
  confirm?: { value: string; title: string; items: string[]; label: string };
  /** Something to copy now, because it is not shown again: a link, codes. */
  shown?: string[];
};

/** Begins what the front answers to a form that a script sent (lib/server/plain-page.ts): words for people. */
export const PLAIN_WORDS_MARK = "NAP Atlas: ";

export const EMPTY_FORM: FormState = { values: {}, errors: {} };

/** Never sent back to the page. */
const SECRET_FIELD = /password|code|secret/i;

/** What was typed, as it goes back into the form; without secrets and files. */
export function typedValues(formData: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of formData) {
    if (typeof value === "string" && !name.startsWith("$ACTION") && !SECRET_FIELD.test(name)) values[name] = value;
  }
  return values;
}

/**
 * The fields of a form that acts, one value each. Of a field sent twice the first counts, as for `FormData.get`: what was
 * asked about before must be what is done.
 */
export function singleFields(formData: FormData): Record<string, FormDataEntryValue | null> {
  const names = [...formData.keys()].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(names.map((name) => [name, formData.get(name)]));
}

/**
 * Reads a form of single-valued fields, as `singleFields` does.
 *
 * @param say the words of a message of the schema, which are keys where the form has several languages.
 * @returns the parsed data, or the state to show: one message per field.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  formData: FormData,
  say: (message: string) => string = (message) => message,
): { ok: true; data: z.output<Schema> } | { ok: false; state: FormState } {
  const result = schema.safeParse(singleFields(formData));
  if (result.success) return { ok: true, data: result.data };

  const errors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) errors[String(path[0] ?? "form")] ??= say(message);
  return { ok: false, state: { values: typedValues(formData), errors } };
}

/** The form again, with what was typed and these messages. */
export function failedForm(formData: FormData, errors: FormState["errors"]): FormState {
  return { values: typedValues(formData), errors };
}

/** The language of the page that the form stood on: every form carries it in a hidden field. */
export function formLocale(formData: FormData): Locale {
  return parseLocale(String(formData.get("locale")));
}
