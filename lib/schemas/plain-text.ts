import { writableText } from "@/lib/domain/plan/writable-text";

/**
 * Text for people to read, as somebody typed it: lines end in LF; characters that databases and files choke on, tabs, and
 * marks that turn writing direction around, which make a text look like another, become spaces.
 */
export function plainText(typed: string): string {
  return writableText(typed.replace(/\r\n?/g, "\n"), " ")
    .replace(/[\t\u202a-\u202e\u2066-\u2069]/g, " ")
    .trim();
}

/** The same for a field of one line. */
export function plainLine(typed: string): string {
  return plainText(typed).replace(/\s+/g, " ");
}
