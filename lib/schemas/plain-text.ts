/**
 * Text for people to read, as somebody typed it: lines end in LF; control characters, which databases and files choke
 * on, and marks that turn writing direction around, which make a text look like another, become spaces.
 */
export function plainText(typed: string): string {
  return (
    typed
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, " ")
      .trim()
  );
}

/** The same for a field of one line. */
export function plainLine(typed: string): string {
  return plainText(typed).replace(/\s+/g, " ");
}
