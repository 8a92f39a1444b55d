import { crc32, deflateSync } from "node:zlib";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { STRIP_FROM, STRIP_TO, type StripSpan, stripMoment } from "@/lib/domain/plan/strip";

/** Pixels of a bar's picture: three for each that a page shows, so that print stays sharp. */
const WIDTH = 1400;
const HEIGHT = 54;

/** The light theme's colours, by the number that a pixel holds: paper, rule, bar, pale bar, as-of line. */
const PALETTE = ["ffffff", "c9c3b4", "0b5a69", "e1eef0", "a35f00"];
const [RULE, BAR, PALE, MARK] = [1, 2, 3, 4];

/** Years whose beginning has a line. */
const RULED = [2005, 2010, 2015, 2020, 2025, 2030];
const LINE = 3;
/** Of a dashed edge: drawn, left out. */
const DASH = [18, 12] as const;

/**
 * A plan's bar on the axis of the strips as a PNG, 2000 to 2035, with the as-of day: what a text program shows without
 * fonts or scripts. What is not known has no edge, as on the strips of the pages.
 */
export function stripPicture(span: StripSpan | null, asOf: IsoDate): Buffer {
  const pixels = Array.from({ length: HEIGHT }, () => new Uint8Array(WIDTH));
  const fill = (left: number, right: number, top: number, bottom: number, colour: number) => {
    for (const row of pixels.slice(top, bottom)) row.fill(colour, Math.max(left, 0), Math.min(right, WIDTH));
  };
  const at = (year: number) => Math.round(((year - STRIP_FROM) / (STRIP_TO - STRIP_FROM)) * WIDTH);

  fill(0, WIDTH, HEIGHT - 1, HEIGHT, RULE);
  for (const year of RULED) fill(at(year), at(year) + 1, 0, HEIGHT, RULE);
  if (span) {
    const [left, right, top, bottom] = [at(span.from), at(span.to), 12, HEIGHT - 12];
    const certain = span.startCertain && span.endCertain;
    fill(left, right, top, bottom, certain ? BAR : PALE);
    if (!certain) {
      for (let x = left; x < right; x += DASH[0] + DASH[1]) {
        const end = Math.min(x + DASH[0], right);
        fill(x, end, top, top + LINE, BAR);
        fill(x, end, bottom - LINE, bottom, BAR);
      }
      if (span.startCertain) fill(left, left + LINE, top, bottom, BAR);
      if (span.endCertain) fill(right - LINE, right, top, bottom, BAR);
    }
  }
  const moment = at(stripMoment(asOf));
  fill(moment - 2, moment + 2, 0, HEIGHT, MARK);
  return png(pixels);
}

/** Width by height. */
export const STRIP_PICTURE_SHAPE = WIDTH / HEIGHT;

/** Rows of palette numbers as PNG (ISO/IEC 15948), eight bits a pixel. */
function png(rows: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Bit depth 8, colours by palette.
  header.set([8, 3, 0, 0, 0], 8);
  const scanlines = Buffer.concat(rows.flatMap((row) => [Buffer.from([0]), row]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(PALETTE.join(""), "hex")),
    chunk("IDAT", deflateSync(scanlines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
