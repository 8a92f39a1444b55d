import { BlockList, isIP } from "node:net";

/** IPv4 that is not for everybody. Source: IANA's special-purpose registry (RFC 6890), multicast and reserved space. */
const PRIVATE_IPV4: readonly [address: string, prefix: number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Parts of IPv6's global space that stand for something else: Teredo and other protocols, 6to4, documentation. */
const SPECIAL_IPV6: readonly [address: string, prefix: number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const refused = new BlockList();
for (const [address, prefix] of PRIVATE_IPV4) refused.addSubnet(address, prefix, "ipv4");
for (const [address, prefix] of SPECIAL_IPV6) refused.addSubnet(address, prefix, "ipv6");

// All that is global today. What maps IPv4 (::ffff:0:0/96, 64:ff9b::/96), loopback and link-local lie outside.
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");

/** Is it an address that anybody on the internet may be asked at? `address` is an IP, without brackets or zone. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused.check(address, "ipv4");
  return family === 6 && global.check(address, "ipv6") && !refused.check(address, "ipv6");
}
