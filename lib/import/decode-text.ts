import type { Encoding } from "@/lib/schemas/encodings";
import { UnreadableFile } from "./unreadable-file";

/** Control characters that no text has: a file with them is a picture, a program or another encoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000E-\u001F]/;

/** How far to look for the zero bytes that tell UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 2000;

/** Fewer zeros may be anything. */
const LEAST_ZEROS = 3;

/**
 * The text of a file, without its byte order mark.
 *
 * @param encoding null: whichever its content speaks for.
 * @throws {UnreadableFile} not_text.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding | null = null): string {
  const text = decode(bytes, encoding ?? guessEncoding(bytes));
  if (NO_TEXT.test(text)) throw new UnreadableFile("not_text");
  return text;
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/**
 * In which encoding a file is: UTF-16 by its mark or its zero bytes, UTF-8 if it is sound, else that of spreadsheet
 * programs in which its letters make the most sense. Where several make the same, the first of the list.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";

  // Text of one byte a letter has no zero; in UTF-16 separators, digits and line ends of any script have one.
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd + even > Math.max(LEAST_ZEROS, sample.length / 50) && bytes.length % 2 === 0) {
    if (odd > even * 4) return "utf-16le";
    if (even > odd * 4) return "utf-16be";
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return guessByLetters(bytes);
  }
}

const OF_ONE_BYTE = ["windows-1252", "macintosh", "windows-1250", "windows-1251", "windows-1256"] as const;

/** Characters around those beyond ASCII that are judged: enough, and quick. */
const MAX_JUDGED = 5000;

function guessByLetters(bytes: Uint8Array): Encoding {
  let best: { encoding: Encoding; score: number } | null = null;
  for (const encoding of OF_ONE_BYTE) {
    const score = plausibility(decode(bytes, encoding));
    if (best === null || score > best.score) best = { encoding, score };
  }
  return best?.encoding ?? "windows-1252";
}

/** Letters beyond ASCII that are common in languages of plans: Western European, then Central European. */
const COMMON = "éèàçêâôîïëûùüöäáíóúñãõåøæœßº";
const LESS_COMMON = "ąćęłńśźżčďěňřšťůýžőűăâîșțşţđàìòò";
const CYRILLIC = /\p{Script=Cyrillic}/u;
const ARABIC = /\p{Script=Arabic}/u;
const ASCII_LETTER = /[A-Za-z]/;
const LATIN = /\p{Script=Latin}/u;
const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;

/** How much the characters beyond ASCII look like writing: each for itself and beside its neighbours. */
function plausibility(text: string): number {
  let score = 0;
  let judged = 0;
  for (let at = 0; at < text.length && judged < MAX_JUDGED; at++) {
    const char = text[at] as string;
    if (char < "\u0080") continue;
    judged += 1;
    score += plausible(char, text[at - 1] ?? " ", text[at + 1] ?? " ");
  }
  return score;
}

function plausible(char: string, before: string, after: string): number {
  if (char < "\u00A0" || char === "\uFFFD") return -10;
  const scripts = [CYRILLIC, ARABIC].find((script) => script.test(char));
  if (scripts) {
    if (ASCII_LETTER.test(before) || ASCII_LETTER.test(after)) return -3;
    // A small letter before a capital is another alphabet's bytes.
    if (SMALL.test(before) && CAPITAL.test(char)) return -3;
    return scripts.test(before) || scripts.test(after) ? 3 : 0;
  }
  if (LATIN.test(char)) {
    if (char === "º" || char === "ª") return /\d|[nN]/.test(before) ? 1 : -2;
    if (CAPITAL.test(char)) {
      // Cote with a capital in its middle, or at its end.
      if (SMALL.test(before)) return -4;
      return /[\s"'(;,.|-]/.test(before) || CAPITAL.test(before)
        ? CAPITAL.test(after) || SMALL.test(after)
          ? 1
          : 0
        : -1;
    }
    const beside = LATIN.test(before) || LATIN.test(after) ? 0 : -1;
    // Two letters beyond ASCII in a row are rare in Latin scripts, and the rule where it is another script.
    const run = before >= "\u0080" && LATIN.test(before) ? -2 : 0;
    return (COMMON.includes(char) ? 3 : LESS_COMMON.includes(char) ? 2 : 0) + beside + run;
  }
  if (char === "¿" || char === "¡") return LATIN.test(before) ? -3 : 2;
  // An apostrophe stands in words, other signs around them.
  if (char === "’") return LATIN.test(before) && LATIN.test(after) ? 2 : 0;
  if ("‘“”«»–—…•€£°§\u00A0".includes(char)) return LATIN.test(before) && LATIN.test(after) ? -2 : 1;
  return LATIN.test(before) || LATIN.test(after) ? -3 : -1;
}

/** What the bytes from 0x80 to 0x9F are in Windows-1252; the others are as in Latin-1. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Node 20's own decoder of that name gives Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009F]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}
