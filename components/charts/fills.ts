import { HUES, STEPS } from "@/components/ui/category-colours";

/** Strokes of the hatch of each hue in print, as paths over an 8 by 8 tile: each looks different in grey. */
const HATCHES: readonly string[] = ["", "M0 8L8 0", "M0 4H8", "M4 0V8", "M0 0L8 8", "M0 8L8 0M0 0L8 8", "M0 4H8M4 0V8"];

/** Every fill's id and colour: hues, then steps. */
export const FILLS: readonly { id: string; colour: string; hatch: string }[] = [
  ...Array.from({ length: HUES }, (_, place) => ({
    id: `fill-hue-${place + 1}`,
    colour: `var(--hue-${place + 1})`,
    hatch: HATCHES[place] ?? "",
  })),
  ...Array.from({ length: STEPS }, (_, place) => ({
    id: `fill-step-${place + 1}`,
    colour: `var(--step-${place + 1})`,
    hatch: "",
  })),
];
