/**
 * Text as a QR code of error correction level M, in byte mode, versions 1 to 25. Source of every rule and table:
 * ISO/IEC 18004:2015.
 */

/** Error correction codewords of one block, and number of blocks, by version from 1 on. Table 9, level M. */
const CODEWORDS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21];

/** The level's bits in the format information. Table 12. */
const LEVEL_M = 0b00;

/** Which modules a mask turns around. Table 10. */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** Light modules that must surround the code. Clause 6.3.8. */
const QUIET_ZONE = 4;

/**
 * The modules of a text's code, row by row; true is dark. The quiet zone around it is not among them.
 *
 * @throws {RangeError} if the text is longer than 997 bytes of UTF-8.
 */
export function qrCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const version =
    CODEWORDS.findIndex((_, index) => headBits(index + 1) + bytes.length * 8 <= dataBytes(index + 1) * 8) + 1;
  if (version === 0) throw new RangeError(`A text of ${bytes.length} bytes is too long for a QR code`);

  const bits = interleave(paddedData(bytes, version), version).flatMap((byte) => bitsOf(byte, 8));
  const { grid, isFixed } = fixedPatterns(version);
  placeData(grid, isFixed, bits);
  const masked = MASKS.map((_, mask) => withMask(grid, isFixed, mask));
  return masked.reduce((best, code) => (penalty(code) < penalty(best) ? code : best));
}

/** A code as one path for an SVG whose unit is a module, the quiet zone included. */
export function qrPath(text: string): { size: number; path: string } {
  const code = qrCode(text);
  const path = code.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])),
  );
  return { size: code.length + 2 * QUIET_ZONE, path: path.join("") };
}

const sizeOf = (version: number) => 17 + 4 * version;

/** Bits of mode and length. Tables 2 and 3. */
const headBits = (version: number) => 4 + (version < 10 ? 8 : 16);

/** All codewords of a version: what the fixed patterns leave of its modules. */
function totalBytes(version: number): number {
  const free = fixedPatterns(version)
    .isFixed.flat()
    .filter((fixed) => !fixed).length;
  return Math.floor(free / 8);
}

function dataBytes(version: number): number {
  return totalBytes(version) - (CODEWORDS[version - 1] as number) * (BLOCKS[version - 1] as number);
}

function bitsOf(value: number, length: number): number[] {
  return Array.from({ length }, (_, index) => (value >>> (length - 1 - index)) & 1);
}

/** Mode, length, data, end and padding. Clause 7.4. */
function paddedData(bytes: Uint8Array, version: number): number[] {
  const capacity = dataBytes(version);
  const bits = [
    ...bitsOf(0b0100, 4),
    ...bitsOf(bytes.length, headBits(version) - 4),
    ...[...bytes].flatMap((byte) => bitsOf(byte, 8)),
  ];
  bits.push(...new Array<number>(Math.min(4, capacity * 8 - bits.length)).fill(0));
  bits.push(...new Array<number>((8 - (bits.length % 8)) % 8).fill(0));
  const data = Array.from({ length: bits.length / 8 }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
  for (let pad = 0xec; data.length < capacity; pad ^= 0xec ^ 0x11) data.push(pad);
  return data;
}

/** Blocks with their error correction, byte by byte in turn; later blocks may have one data byte more. Clause 7.6. */
function interleave(data: readonly number[], version: number): number[] {
  const count = BLOCKS[version - 1] as number;
  const correction = CODEWORDS[version - 1] as number;
  const shorter = Math.floor(data.length / count);
  const longer = data.length % count;
  const blocks: number[][] = [];
  for (let start = 0; blocks.length < count; ) {
    const length = shorter + (blocks.length >= count - longer ? 1 : 0);
    blocks.push(data.slice(start, start + length));
    start += length;
  }
  const corrections = blocks.map((block) => remainder(block, correction));
  const inTurn = (lists: readonly number[][], length: number) =>
    Array.from({ length }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return [...inTurn(blocks, shorter + 1), ...inTurn(corrections, correction)];
}

/** Product in the field of 256 elements modulo x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

/** Reed–Solomon: the remainder of the block by the generator polynomial of that degree. Annex A. */
function remainder(block: readonly number[], degree: number): number[] {
  let generator = [1];
  for (let power = 0, root = 1; power < degree; power++, root = multiply(root, 2)) {
    const scaled = generator.map((coefficient) => multiply(coefficient, root));
    generator = [...generator, 0].map((coefficient, index) => coefficient ^ (scaled[index - 1] ?? 0));
  }
  const rest = new Array<number>(degree).fill(0);
  for (const byte of block) {
    const factor = byte ^ (rest.shift() as number);
    rest.push(0);
    for (let index = 0; index < degree; index++) {
      rest[index] = (rest[index] as number) ^ multiply(generator[index + 1] as number, factor);
    }
  }
  return rest;
}

type Grid = boolean[][];

/** Finders, timing, alignment and version information; places for the format information are kept. Clauses 6.3, 7.10. */
function fixedPatterns(version: number): { grid: Grid; isFixed: Grid } {
  const size = sizeOf(version);
  const empty = () => Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const [grid, isFixed] = [empty(), empty()];
  const set = (row: number, column: number, dark: boolean) => {
    if (row < 0 || column < 0 || row >= size || column >= size) return;
    (grid[row] as boolean[])[column] = dark;
    (isFixed[row] as boolean[])[column] = true;
  };
  const rings = (row: number, column: number, reach: number, isDark: (distance: number) => boolean) => {
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        set(row + dy, column + dx, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    }
  };

  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const) {
    rings(row, column, 4, (distance) => distance !== 2 && distance !== 4);
  }
  const centres = alignmentCentres(version);
  const last = size - 7;
  for (const row of centres) {
    for (const column of centres) {
      const inFinder = (row === 6 && column === 6) || (row === 6 && column === last) || (row === last && column === 6);
      if (!inFinder) rings(row, column, 2, (distance) => distance !== 1);
    }
  }
  for (let at = 0; at < 9; at++) {
    if (at !== 6) {
      set(8, at, false);
      set(at, 8, false);
    }
    if (at < 8) {
      set(8, size - 1 - at, false);
      set(size - 1 - at, 8, at === 7);
    }
  }
  if (version >= 7) {
    bitsOf(withCheck(version, 12, 0x1f25), 18)
      .toReversed()
      .forEach((bit, index) => {
        const [long, short] = [Math.floor(index / 3), size - 11 + (index % 3)];
        set(long, short, bit === 1);
        set(short, long, bit === 1);
      });
  }
  return { grid, isFixed };
}

/** Rows and columns of the centres of alignment patterns: evenly spaced, counted from the far edge. Annex E. */
function alignmentCentres(version: number): number[] {
  if (version === 1) return [];
  const gaps = Math.floor(version / 7) + 1;
  const last = sizeOf(version) - 7;
  const step = Math.ceil((last - 6) / gaps / 2) * 2;
  return [6, ...Array.from({ length: gaps }, (_, index) => last - step * (gaps - 1 - index))];
}

/** The value followed by its check bits, the remainder by a generator. Annexes C and D. */
function withCheck(value: number, checkBits: number, generator: number): number {
  let rest = value;
  for (let bit = 0; bit < checkBits; bit++) rest = (rest << 1) ^ ((rest >>> (checkBits - 1)) * generator);
  return (value << checkBits) | rest;
}

/** Upwards and downwards in pairs of columns from the right, past the column of timing. Clause 7.7.3. */
function placeData(grid: Grid, isFixed: Grid, bits: readonly number[]): void {
  const size = grid.length;
  let next = 0;
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (!isFixed[row]?.[column]) (grid[row] as boolean[])[column] = bits[next++] === 1;
      }
    }
    upwards = !upwards;
  }
}

function withMask(grid: Grid, isFixed: Grid, mask: number): Grid {
  const code = grid.map((row, i) => row.map((dark, j) => (!isFixed[i]?.[j] && MASKS[mask]?.(i, j) ? !dark : dark)));
  const size = code.length;
  const format = bitsOf(withCheck((LEVEL_M << 3) | mask, 10, 0x537) ^ 0x5412, 15).toReversed();
  format.forEach((bit, index) => {
    // Figure 25: once around the first finder, once along the two others.
    const [row, column] = index < 6 ? [index, 8] : index < 8 ? [index + 1, 8] : index < 9 ? [8, 7] : [8, 14 - index];
    (code[row] as boolean[])[column] = bit === 1;
    const [otherRow, otherColumn] = index < 8 ? [8, size - 1 - index] : [size - 15 + index, 8];
    (code[otherRow] as boolean[])[otherColumn] = bit === 1;
  });
  return code;
}

/** How hard a code is to read: the mask with the least is used. Clause 7.8.3. */
function penalty(code: Grid): number {
  const size = code.length;
  const columns = code.map((_, j) => code.map((row) => row[j] as boolean));
  let points = 0;
  for (const line of [...code, ...columns]) {
    const text = line.map((dark) => (dark ? "1" : "0")).join("");
    for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) points += run.length - 2;
    points += 40 * (text.match(/(?=00001011101|10111010000)/g)?.length ?? 0);
  }
  for (let i = 0; i < size - 1; i++) {
    for (let j = 0; j < size - 1; j++) {
      const same = [code[i]?.[j + 1], code[i + 1]?.[j], code[i + 1]?.[j + 1]].every((dark) => dark === code[i]?.[j]);
      if (same) points += 3;
    }
  }
  const dark = code.flat().filter(Boolean).length;
  return points + 10 * Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size));
}
