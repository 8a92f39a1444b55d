/** What is kept of a browser that signs in: enough for its owner to know it again. */
export type Device = { browser: Browser; system: System };

const BROWSERS = ["firefox", "edge", "opera", "chrome", "safari", "other"] as const;
type Browser = (typeof BROWSERS)[number];

const SYSTEMS = ["windows", "ios", "macos", "android", "linux", "other"] as const;
type System = (typeof SYSTEMS)[number];

/** In this order: Edge and Opera say that they are Chrome, all of them that they are Safari. */
const BROWSER_MARKS: readonly (readonly [Browser, RegExp])[] = [
  ["firefox", /\b(?:firefox|fxios)\//i],
  ["edge", /\bedg(?:e|a|ios)?\//i],
  ["opera", /\b(?:opr|opera)\//i],
  ["chrome", /\b(?:chrome|chromium|crios)\//i],
  ["safari", /\bsafari\//i],
];

const SYSTEM_MARKS: readonly (readonly [System, RegExp])[] = [
  ["windows", /windows/i],
  ["ios", /iphone|ipad|ipod/i],
  ["macos", /mac os x|macintosh/i],
  ["android", /android/i],
  ["linux", /linux|x11|cros/i],
];

/** A browser's family and system, without versions and models: `firefox/windows`. */
export function deviceOf(userAgent: string | null): string {
  const found = <T extends string>(marks: readonly (readonly [T, RegExp])[]) =>
    marks.find(([, mark]) => mark.test(userAgent ?? ""))?.[0] ?? "other";
  return `${found(BROWSER_MARKS)}/${found(SYSTEM_MARKS)}`;
}

/** Reads what `deviceOf` wrote. */
export function parseDevice(kept: string | null): Device {
  const [browser, system] = (kept ?? "").split("/");
  return {
    browser: BROWSERS.find((one) => one === browser) ?? "other",
    system: SYSTEMS.find((one) => one === system) ?? "other",
  };
}

/**
 * The network that a client's address is of, as `clientAddress` gives it: the first three numbers of IPv4, the first
 * three groups of IPv6, which say the provider and about the town. null: no address.
 */
export function networkPrefix(client: string): string | null {
  const v4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(client)?.[1];
  if (v4) return `${v4}.0/24`;
  const groups = client.split("::")[0]?.split(":") ?? [];
  return client.includes(":") && groups.length >= 3 ? `${groups.slice(0, 3).join(":")}::/48` : null;
}
