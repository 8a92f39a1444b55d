import { createHash } from "node:crypto";
import { inlineScripts, inlineStyles, isFrameworkScript } from "./inline-scripts";

/** The source expression of the policy that allows exactly this inline text. */
function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/**
 * The Content-Security-Policy of an HTML page: nothing but this site's own files, and of inline scripts
 * those that the framework wrote into this page. Style attributes are allowed (bars carry their widths in
 * them); style elements by hash. Any cache may keep a page like this, which a nonce forbids.
 *
 * @param frameAncestors who may show the page in a frame, such as "'none'" or "*".
 */
export function pagePolicy(html: string, frameAncestors: string): string {
  const scripts = inlineScripts(html).filter(isFrameworkScript).map(hashSource);
  const styles = inlineStyles(html).map(hashSource);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(scripts)].join(" "),
    ["style-src 'self'", ...new Set(styles)].join(" "),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");
}

/** The policy of everything that isn't a page: it may load nothing and be shown in no frame. */
export const FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The policy of the development server, whose hot reloading evaluates code and writes styles. */
export const DEVELOPMENT_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' ws:; object-src 'none'; base-uri 'none'";
