import type { Cell, Panel } from "@/lib/domain/trends/picture";

/** A series with its words and colour: plain values, so that the browser's chart takes it as it is. */
export type WordedSeries = {
  key: string;
  label: string;
  /** A CSS colour of the palette: `var(--hue-1)`. */
  colour: string;
  /** Says which nothing it is: hatched instead of coloured. */
  hatched: boolean;
  cells: readonly Cell[];
};

/** A panel in the reader's language. */
export type WordedPanel = Pick<Panel, "key" | "kind" | "measure" | "codedAt" | "codedOf"> & {
  title: string;
  /** What the xs are: "Year". */
  xTitle: string;
  xs: readonly { key: string; label: string }[];
  series: readonly WordedSeries[];
};
