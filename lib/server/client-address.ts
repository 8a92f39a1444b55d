import type { IncomingMessage } from "node:http";

/** The request header by which the front tells pages and actions the client's IP address (for rate limits). */
export const CLIENT_ADDRESS_HEADER = "x-nap-client-address";

/**
 * The client's IP address: the socket's, or behind trusted proxies what the outermost of them saw.
 *
 * Each proxy appends the address it was called from, so that only the last `trustedProxies` entries of
 * X-Forwarded-For are true; the others are whatever the client wrote.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string | undefined } },
  trustedProxies: number,
): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const seen = trustedProxies > 0 ? forwarded.at(-Math.min(trustedProxies, forwarded.length)) : undefined;
  return seen ?? socket.remoteAddress ?? "";
}

/** Did the client speak TLS with the proxy in front of this process? */
export function isForwardedTls({ headers }: Pick<IncomingMessage, "headers">, trustedProxies: number): boolean {
  if (trustedProxies === 0) return false;
  return (
    String(headers["x-forwarded-proto"] ?? "")
      .split(",")
      .at(-1)
      ?.trim() === "https"
  );
}
