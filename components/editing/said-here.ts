import { readSaid } from "@/lib/schemas/say";

export type SayingWords = {
  /** The messages of `validation.rule` in the reader's language: their holes are plain names in braces. */
  rules: Readonly<Record<string, string>>;
  /** Attribute keys to what attributes are called. */
  labels: Readonly<Record<string, string>>;
};

/** A message of the record's schema in words, in the browser: as `saidInWords`, whose catalogue stays on the server. */
export function saidHere({ rules, labels }: SayingWords, message: string): string {
  const said = readSaid(message);
  const rule = said && rules[said.key];
  if (!rule) return message;
  const { key } = said.values;
  const values = { ...said.values, ...(key !== undefined && { key: labels[key] ?? key }) };
  return rule.replace(/\{(\w+)\}/g, (hole, name: keyof typeof values) => String(values[name] ?? hole));
}
