import { ScrollRegion } from "@/components/ui/scroll-region";
import { legendKey, type MapAttribute, type MapEntry } from "@/lib/domain/trends/world";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { TILE_COLUMNS, TILE_ROWS, TILES } from "@/lib/map/tile-grid";
import { cardLines, classFill } from "./map-words";

type Props = {
  locale: Locale;
  by: MapAttribute;
  entries: readonly MapEntry[];
  show: readonly string[];
  highlight: string | null;
};

/** Side of a tile and of its place in the grid, in units of the drawing. */
const TILE = 30;
const PITCH = 32;

/** Every country as one tile: needs no shapes, and no country is too small to hit. */
export function TileMap({ locale, by, entries, show, highlight }: Props) {
  const t = translator(locale, "trends");
  const entryOf = new Map(entries.map((entry) => [entry.country.iso3, entry]));

  return (
    <ScrollRegion label={t("map.tilesLabel")}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${TILE_COLUMNS * PITCH} ${TILE_ROWS * PITCH}`}
        className="tiles h-auto w-full min-w-[58rem]"
      >
        {TILES.map(({ iso3, column, row }) => {
          const entry = entryOf.get(iso3);
          if (!entry) return null;
          const key = legendKey(entry);
          const [x, y] = [column * PITCH, row * PITCH];
          return (
            <a
              key={iso3}
              href={href(locale, `/countries/${iso3.toLowerCase()}`)}
              tabIndex={-1}
              data-iso3={iso3}
              data-class={key}
              className={show.length > 0 && !show.includes(key) ? "world-dim" : undefined}
            >
              <title>{cardLines(locale, by, entry).join("\n")}</title>
              <rect
                x={x}
                y={y}
                width={TILE}
                height={TILE}
                fill="var(--surface)"
                className={iso3 === highlight ? "tile-found" : "tile"}
              />
              <rect x={x} y={y + TILE - 11} width={TILE} height="11" fill={classFill(by, key)} />
              <text x={x + TILE / 2} y={y + 13}>
                {iso3}
              </text>
            </a>
          );
        })}
      </svg>
    </ScrollRegion>
  );
}
