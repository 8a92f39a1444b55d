import { UnreadableFile } from "./unreadable-file";

/** Control characters that no text has: a file with them is a picture, a program or another encoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000E-\u001F]/;

/** How far to look for the zero bytes that tell UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 2000;

/**
 * The text of a file: UTF-8 or UTF-16 of either order, with or without a byte order mark, else Windows-1252, in which
 * spreadsheet programs of Western languages save CSV. The mark itself is left out.
 *
 * @throws {UnreadableFile} not_text.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  if (NO_TEXT.test(text)) throw new UnreadableFile("not_text");
  return text;
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";

  // Half of the bytes of Latin letters in UTF-16 are zero.
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (zeros(1) > sample.length / 4) return "utf-16le";
  if (zeros(0) > sample.length / 4) return "utf-16be";

  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** What the bytes from 0x80 to 0x9F are in Windows-1252; the others are as in Latin-1. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Node 20's own decoder of that name gives Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009F]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}
