import { encode } from "uqr";

/** Light modules that must surround the code (ISO/IEC 18004:2015, 6.3.8). */
const QUIET_ZONE = 4;

/**
 * A text's QR code, error correction level M, as one path for an SVG whose unit is a module; the quiet zone is part of
 * the size.
 *
 * @throws {RangeError} if the text is too long for any code, beyond some 2,300 bytes.
 */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: "M", border: QUIET_ZONE });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: path.join("") };
}
