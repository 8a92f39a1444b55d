import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

export type Encoding = "br" | "gzip" | "identity";

/** A body and the compressed forms of it that were made so far. */
export type Body = { identity: Buffer; gzip?: Buffer; br?: Buffer };

/** Below this many bytes compression saves no packet. */
const SMALLEST_COMPRESSED_BYTES = 1024;

/** Is it worth compressing? Pictures, web fonts and archives are compressed already. */
export function isCompressible(contentType: string, bytes: number): boolean {
  return (
    bytes >= SMALLEST_COMPRESSED_BYTES &&
    /^(text\/|image\/svg|application\/(manifest|javascript|json|xml|[\w.-]+\+(json|xml)))/.test(contentType)
  );
}

/** Which encodings a client takes, from its Accept-Encoding header (RFC 9110, 12.5.3); q=0 refuses. */
export function acceptedEncodings(acceptEncoding: string | undefined): { br: boolean; gzip: boolean } {
  const accepted = { br: false, gzip: false };
  for (const item of (acceptEncoding ?? "").toLowerCase().split(",")) {
    const [name, ...parameters] = item.split(";").map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    const allowed = weight === undefined || Number(weight.slice(2)) > 0;
    if (name === "br") accepted.br = allowed;
    if (name === "gzip") accepted.gzip = allowed;
  }
  return accepted;
}

/** The smallest form at hand that the client takes. */
export function chooseForm(body: Body, acceptEncoding: string | undefined): { encoding: Encoding; bytes: Buffer } {
  if (acceptEncoding === undefined) return { encoding: "identity", bytes: body.identity };
  const accepted = acceptedEncodings(acceptEncoding);
  if (accepted.br && body.br) return { encoding: "br", bytes: body.br };
  if (accepted.gzip && body.gzip) return { encoding: "gzip", bytes: body.gzip };
  return { encoding: "identity", bytes: body.identity };
}

/**
 * Gzip, off the main thread.
 * @param level 1 (quick) to 9 (small); a page of 200 kB takes about 3 ms at level 4.
 */
export function gzipped(bytes: Buffer, level: number): Promise<Buffer> {
  return gzipAsync(bytes, { level });
}

/**
 * Brotli, off the main thread.
 * @param quality 5 costs about as much as gzip; 11 is the smallest and takes a second for half a megabyte.
 */
export function brotlied(bytes: Buffer, quality: number): Promise<Buffer> {
  return brotliAsync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/** Size of a body with all its forms. */
export function bodyBytes(body: Body): number {
  return body.identity.length + (body.gzip?.length ?? 0) + (body.br?.length ?? 0);
}
