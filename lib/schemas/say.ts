export type SaidValues = Readonly<Record<string, string | number>>;

/**
 * What a schema has to say of a value: a key of the message catalogue (validation, `rule.<key>`) and what fills it
 * in, as the one string that Zod keeps of an error: `textLong {"max":500}`. Schemas know no language; `saidInWords` of
 * lib/i18n does.
 */
export function say(key: string, values?: SaidValues): string {
  return values ? `${key} ${JSON.stringify(values)}` : key;
}

/** Reads what `say` wrote; null: the message is another's, such as Zod's own. */
export function readSaid(message: string): { key: string; values: SaidValues } | null {
  const [, key, values] = /^([A-Za-z0-9]+)(?: (\{.*\}))?$/s.exec(message) ?? [];
  return key === undefined ? null : { key, values: values ? JSON.parse(values) : {} };
}
