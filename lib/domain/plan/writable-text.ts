/**
 * Characters that no file format carries for sure: XML 1.0 (workbooks, documents, feeds, pictures) has no control
 * characters but tab and line ends, no noncharacters and no half of a surrogate pair, and one of them makes a whole file
 * unreadable. The C1 controls and DEL are allowed there and mean nothing but text read in the wrong encoding.
 */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Cs}\uFDD0-\uFDEF\uFFFE\uFFFF\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/gu;

/** What of a text no file could carry, each once, as code points in order: "U+FFFF". */
export function unwritableIn(text: string): string[] {
  const found = new Set((text.match(UNWRITABLE) ?? []).map((char) => char.codePointAt(0) as number));
  return [...found].sort((a, b) => a - b).map((code) => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`);
}

/** The text with another in place of each character that no file could carry. */
export function writableText(text: string, inPlace = "\uFFFD"): string {
  return text.replace(UNWRITABLE, inPlace);
}
