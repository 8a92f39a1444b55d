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
