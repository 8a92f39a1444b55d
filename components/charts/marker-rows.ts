/** Pixels between two rows of labels. */
export const MARKER_ROW = 12;

/** Room of one x and of one character of a label, in pixels, where a full-measure panel is narrowest. */
const NARROWEST_X = 14;
const CHARACTER = 6;

/**
 * The row of each marker's label, from 0 next to the plot: the lowest in which it lies on no label before it, so that
 * texts of neighbouring years stay readable. Markers whose x the panel lacks get row 0.
 *
 * @param markers by x.
 */
export function markerRows(
  markers: readonly { x: string; label: string }[],
  xs: readonly { key: string }[],
): readonly number[] {
  const ends: number[] = [];
  return markers.map(({ x, label }) => {
    const at = xs.findIndex(({ key }) => key === x);
    if (at < 0) return 0;
    const half = (label.length * CHARACTER) / 2;
    const start = at * NARROWEST_X - half;
    const free = ends.findIndex((end) => end < start);
    const row = free < 0 ? ends.length : free;
    ends[row] = at * NARROWEST_X + half + CHARACTER;
    return row;
  });
}
