import { framedPicture, type PictureWords } from "@/components/charts/picture-svg";
import { roughWidth, svgText } from "@/components/charts/svg-text";
import { legendKey, type MapAttribute, type MapEntry } from "@/lib/domain/trends/world";
import type { Region } from "@/lib/domain/vocabulary/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { worldMap } from "@/lib/map/world";
import { mapBox } from "@/lib/map/zooms";
import { classFill, classWords } from "./map-words";

/** Width of the map inside a picture. */
const WIDTH = 936;

/** The map as a picture of its own, with legend and counts. */
export function mapPicture(
  locale: Locale,
  by: MapAttribute,
  entries: readonly MapEntry[],
  legend: readonly { code: string; count: number }[],
  words: PictureWords,
  zoom: Region | null = null,
): string {
  const { shapes, place } = worldMap();
  const box = mapBox(zoom);
  const scale = WIDTH / box.width;
  const entryOf = new Map(entries.map((entry) => [entry.country.isoNumeric ?? entry.country.iso3, entry]));
  const paint = (entry: MapEntry) => `fill="${classFill(by, legendKey(entry))}"`;

  const areas = shapes.map(({ id, path, undetermined }) => {
    const entry = entryOf.get(id);
    const look = entry
      ? paint(entry)
      : `fill="var(--rule)"${undetermined ? ' stroke-dasharray="6 5" stroke="var(--rule-strong)"' : ""}`;
    return path && `<path d="${path}" ${look}/>`;
  });
  const seen = new Map(shapes.map(({ id, visible }) => [id, visible]));
  const markers = entries
    .filter(({ country }) => !seen.get(country.isoNumeric ?? country.iso3))
    .map((entry) => {
      const [x, y] = place(entry.country.point);
      return `<circle cx="${x}" cy="${y}" r="${8 / box.times}" stroke="var(--rule-strong)" ${paint(entry)}/>`;
    });
  const mapHeight = Math.ceil(box.height * scale);

  let [x, y] = [0, mapHeight + 24];
  const keys = legend
    .filter(({ count }) => count > 0)
    .map(({ code, count }) => {
      const label = `${classWords(locale, by, code)} (${count})`;
      const room = roughWidth(label, 13) + 36;
      if (x > 0 && x + room > WIDTH) [x, y] = [0, y + 22];
      const key = `<rect x="${x}" y="${y - 11}" width="12" height="12" stroke="var(--rule-strong)" fill="${classFill(by, code)}"/><text x="${x + 18}" y="${y}" font-size="13">${svgText(label)}</text>`;
      x += room;
      return key;
    });

  return framedPicture(words, {
    svg: `<svg width="${WIDTH}" height="${mapHeight}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" stroke="var(--paper)" stroke-width="${1.4 / box.times}">${areas.join("")}${markers.join("")}</svg>${keys.join("")}`,
    height: y + 8,
  });
}
