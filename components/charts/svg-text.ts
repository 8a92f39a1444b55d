import { writableText } from "@/lib/domain/plan/writable-text";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for the inside of an SVG element or attribute. What XML does not allow becomes spaces. */
export function svgText(text: string): string {
  return writableText(text, " ")
    .replace(/\p{Cc}/gu, " ")
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
}

/** About how wide text is, in the unit of its size: no font is at hand to measure with. */
export function roughWidth(text: string, size: number): number {
  return text.length * size * 0.53;
}

/** Text broken into lines of at most a width. A word longer than a line is cut into pieces. */
export function wrap(text: string, width: number, size: number): string[] {
  const most = Math.max(8, Math.floor(width / (size * 0.53)));
  // The estimate is a wide one: a word that is a little longer still fits.
  const longest = Math.ceil(most * 1.4);
  const words = text
    .split(" ")
    .flatMap((word) => (word.length <= longest ? [word] : (word.match(new RegExp(`.{1,${most}}`, "gu")) ?? [])));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Lines of text one under another, from the baseline of the first. */
export function textLines(lines: readonly string[], x: number, y: number, size: number, attributes = ""): string {
  return lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${y + index * size * 1.35}" font-size="${size}" ${attributes}>${svgText(line)}</text>`,
    )
    .join("");
}
