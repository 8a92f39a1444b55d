/**
 * The headers that every answer carries, whatever it is, name and value in turn.
 *
 * @param policy the Content-Security-Policy.
 * @param framed may other sites show the page in a frame?
 */
export function securityHeaders(policy: string, { framed = false } = {}): string[] {
  return [
    "Content-Security-Policy",
    policy,
    "X-Content-Type-Options",
    "nosniff",
    "Referrer-Policy",
    "strict-origin-when-cross-origin",
    "Permissions-Policy",
    "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy",
    "same-origin",
    ...(framed ? [] : ["X-Frame-Options", "DENY"]),
  ];
}

/** A year, for this host alone: its subdomains are their owner's decision. */
export const STRICT_TRANSPORT = ["Strict-Transport-Security", "max-age=31536000"];
