import { fileURLToPath } from "node:url";

/** Addresses that are the same in every language, or are no pages: never rewritten to a language. */
const NOT_PAGES =
  "en|fr|api|_next|healthz|readyz|fonts|favicon\\.ico|icon\\.svg|map-shapes\\.svg|robots\\.txt|sitemap\\.xml|opengraph-image\\.png";

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // The front compresses once and keeps the result (lib/server).
  compress: false,
  // The front asks under this name: its pages are kept whole, so their metadata can stand in the head.
  htmlLimitedBots: /nap-atlas-front/,
  // Bundling PGlite breaks its extension files; pg must stay one instance with it.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pg",
    "pino",
    // It reads in a worker thread, whose code must stay as it is.
    "read-excel-file",
    "@citation-js/core",
    "@citation-js/plugin-bibtex",
    "@citation-js/plugin-csl",
    "@citation-js/plugin-ris",
  ],
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
  // The first step of every test run checks types, all of them; here it would only make a first start longer.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: "10mb" } },
  // English is unprefixed: one view, one address.
  redirects: async () => [
    { source: "/en", destination: "/", permanent: true },
    { source: "/en/:path*", destination: "/:path*", permanent: true },
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/en" },
      { source: `/:path((?!(?:${NOT_PAGES})(?:/|$)).*)`, destination: "/en/:path" },
    ],
  }),
};
