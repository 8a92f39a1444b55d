import type { Region } from "@/lib/domain/vocabulary/vocabulary";
import { worldMap } from "./world";

/** A part of the map in its own units, and how much larger than on the whole map it is drawn. */
export type MapBox = { x: number; y: number; width: number; height: number; times: number };

/** What each region's picture holds, by its corners: west, north, east, south in degrees. */
const CORNERS: Readonly<Record<Region, readonly [number, number, number, number]>> = {
  africa: [-26, 38, 60, -36],
  asia: [44, 56, 150, -12],
  europe: [-25, 72, 62, 34],
  latin_america: [-119, 34, -33, -56],
  middle_east: [24, 43, 64, 11],
  north_america: [-168, 80, -50, 22],
  oceania: [110, 12, 190, -48],
};

/** The part of the map that a region is shown in; the whole map without one. */
export function mapBox(zoom: Region | null): MapBox {
  const { width, height, place } = worldMap();
  if (zoom === null) return { x: 0, y: 0, width, height, times: 1 };

  // Equal Earth bends meridians: a region's sides lie farthest out at its edges or at the equator.
  const [west, north, east, south] = CORNERS[zoom];
  const latitudes = [north, (north + south) / 2, south, ...(north > 0 && south < 0 ? [0] : [])];
  // Across the date line the projection would jump to the other side of the world.
  const reach = (longitude: number, latitude: number) => place([Math.min(longitude, 190), latitude]);
  const points = latitudes.flatMap((latitude) => [reach(west, latitude), reach(east, latitude)]);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))];
  const box = { x, y, width: Math.min(width, Math.max(...xs)) - x, height: Math.min(height, Math.max(...ys)) - y };
  return { ...box, times: width / box.width };
}
