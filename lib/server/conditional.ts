import { createHash } from "node:crypto";
import fresh from "fresh";

/** A weak entity tag of the content, the same for every content encoding. */
export function entityTag(content: Buffer): string {
  return `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
}

/** Does the client hold this content already? Weak comparison, as RFC 9110 (13.1.2) asks for If-None-Match. */
export function isHeldByClient(ifNoneMatch: string | undefined, etag: string): boolean {
  return fresh({ "if-none-match": ifNoneMatch?.trim() }, { etag });
}
