import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/** The request header by which the front tells pages and actions the client's IP address (for rate limits). */
export const CLIENT_ADDRESS_HEADER = "x-nap-client-address";

/**
 * The client's IP address, for limits: of IPv6 the network, since whoever has one address there has the /64 around it
 * and may write from any.
 *
 * The address is the socket's, or behind trusted proxies what the outermost of them saw.
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
  return networkOf(seen ?? socket.remoteAddress ?? "");
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [before = "", after] = address.replace(/%.*$/, "").toLowerCase().split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after ? after.split(":") : [];
  const groups = [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0"), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
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
