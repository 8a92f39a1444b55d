/**
 * What parts the cells of a CSV file. `semicolon` is for spreadsheet programs whose language writes decimals with a comma
 * (French, German, Spanish, Portuguese, Russian ...): they open such a file right by a double click.
 */
export const SEPARATORS = ["comma", "semicolon"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The parameter of every CSV file that names it; the default is left out. */
export const SEPARATOR_PARAMETER = "separator";

/** The separator that an address asks for; null where it asks for one that there is not. */
export function readSeparator(query: URLSearchParams): Separator | null {
  const asked = query.get(SEPARATOR_PARAMETER) || "comma";
  return SEPARATORS.find((separator) => separator === asked) ?? null;
}

/** The address of a CSV file, for the same file with semicolons. */
export function withSemicolons(address: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}${SEPARATOR_PARAMETER}=semicolon`;
}
