/** The main navigation, in order: path, and key of its words in `common.nav`. */
export const NAV_ENTRIES = [
  { path: "/plans", key: "plans" },
  { path: "/countries", key: "countries" },
  { path: "/compare", key: "compare" },
  { path: "/trends", key: "trends" },
  { path: "/map", key: "map" },
  { path: "/framework", key: "framework" },
  { path: "/data", key: "data" },
  { path: "/about", key: "about" },
] as const;

/** What the foot of every page leads to, in groups: all of the main navigation, and what lies below it. */
export const FOOTER_ENTRIES = [
  [
    { path: "/plans", key: "plans" },
    { path: "/countries", key: "countries" },
    { path: "/compare", key: "compare" },
    { path: "/search", key: "search" },
  ],
  [
    { path: "/trends", key: "trends" },
    { path: "/map", key: "map" },
    { path: "/agenda", key: "agenda" },
  ],
  [
    { path: "/framework", key: "framework" },
    { path: "/framework/check", key: "check" },
    { path: "/models", key: "models" },
  ],
  [
    { path: "/data", key: "data" },
    { path: "/data/releases", key: "releases" },
    { path: "/about", key: "about" },
    { path: "/corrections", key: "corrections" },
  ],
] as const;
