import type { Action } from "@/lib/auth/policy";

/** The administration's own navigation: where, its words (admin `nav.<key>`), and who sees it. */
export const ADMIN_NAV: readonly { path: string; key: string; action: Action }[] = [
  { path: "/admin", key: "home", action: "admin.enter" },
  { path: "/admin/plans", key: "plans", action: "drafts.read" },
  { path: "/admin/work", key: "work", action: "drafts.read" },
  { path: "/admin/drafts", key: "drafts", action: "drafts.read" },
  { path: "/admin/import", key: "import", action: "import.run" },
  { path: "/admin/corrections", key: "corrections", action: "corrections.read" },
  { path: "/admin/countries", key: "countries", action: "countries.write" },
  { path: "/admin/agencies", key: "agencies", action: "agencies.write" },
  { path: "/admin/sources", key: "sources", action: "sources.write" },
  { path: "/admin/people", key: "people", action: "people.manage" },
  { path: "/admin/audit", key: "audit", action: "audit.read" },
  { path: "/admin/settings", key: "settings", action: "settings.change" },
];
