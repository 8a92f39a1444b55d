import { greatest } from "@/lib/domain/trends/picture";
import type { WordedPanel, WordedSeries } from "./worded-panel";

/** A value axis: where it ends and its ticks, from 0. */
export type Scale = { top: number; ticks: readonly number[] };

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * An axis from 0 that holds the value, with about five even steps. Counts step by whole numbers; shares
 * (0 to 1) end at 1 where the value comes near.
 */
export function scaleTo(greatest: number, whole: boolean): Scale {
  const wanted = greatest > 0 ? greatest : 1;
  const raw = wanted / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const round = STEPS.map((step) => step * power).find((step) => step >= raw - 1e-9) ?? raw;
  const step = whole ? Math.max(1, Math.ceil(round)) : round;
  const count = Math.ceil(wanted / step - 1e-9);
  return { top: round10(step * count), ticks: Array.from({ length: count + 1 }, (_, index) => round10(index * step)) };
}

/** Without the noise of binary fractions. */
const round10 = (value: number) => Math.round(value * 1e10) / 1e10;

/** The greatest value a panel draws of the series that are shown: of a stack, the highest stack. */
export function greatestOf({ kind, xs }: WordedPanel, shown: readonly WordedSeries[]): number {
  return greatest({ kind, xs: xs.map(({ key }) => key), series: shown });
}

/** Which x labels fit: every nth, the last one always if they are years. */
export function labelEvery(count: number, room: number): number {
  const steps = [1, 2, 5, 10, 20];
  return steps.find((step) => count / step <= room) ?? count;
}
