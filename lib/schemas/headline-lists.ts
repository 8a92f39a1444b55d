import type { IsoDate } from "@/lib/domain/plan/dates";

/** The figures of the overview that a list stands behind. */
const LISTED_FIGURES = ["adopters", "plans", "inForce", "inForceOpen"] as const;
export type ListedFigure = (typeof LISTED_FIGURES)[number];

/** The page and query that list exactly what a figure of the overview counts, as of its day. */
export function headlineList(
  figure: ListedFigure,
  asOf: IsoDate,
): { path: string; query: Readonly<Record<string, string>> } {
  switch (figure) {
    case "adopters":
      return { path: "/countries", query: { adopted: "yes" } };
    case "plans":
      return { path: "/plans", query: { adopted_to: asOf } };
    case "inForce":
      return { path: "/plans", query: { status: "in_force" } };
    case "inForceOpen":
      return { path: "/plans", query: { end: "unknown", status: "in_force" } };
  }
}
