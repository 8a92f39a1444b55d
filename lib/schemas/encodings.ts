/** Encodings that a file of text may be in, as `TextDecoder` names them; those that a guess prefers come first. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "macintosh",
  "windows-1250",
  "windows-1251",
  "windows-1254",
  "windows-1256",
] as const;
export type Encoding = (typeof ENCODINGS)[number];
