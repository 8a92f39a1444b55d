import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";

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

/** Which encodings a client takes, from its Accept-Encoding header (RFC 9110, 12.5.3); q=0 refuses, * takes all others. */
export function acceptedEncodings(acceptEncoding: string | undefined): { br: boolean; gzip: boolean } {
  const accepted = new Negotiator({ headers: { "accept-encoding": acceptEncoding } }).encodings(["br", "gzip"]);
  return { br: accepted.includes("br"), gzip: accepted.includes("gzip") };
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
