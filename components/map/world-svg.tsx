import type { CSSProperties } from "react";
import { legendKey, type MapAttribute, type MapEntry } from "@/lib/domain/trends/world";
import type { Region } from "@/lib/domain/vocabulary/vocabulary";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { type Shape, shapeId, worldMap } from "@/lib/map/world";
import { mapBox } from "@/lib/map/zooms";
import { cardLines, classFill, isEmptyClass } from "./map-words";

const SHAPES = "/map-shapes.svg";

type Props = {
  locale: Locale;
  by: MapAttribute;
  entries: readonly MapEntry[];
  /** Legend entries that stand out; empty: all. */
  show: readonly string[];
  highlight: string | null;
  /** The region that is enlarged; null: the world. */
  zoom: Region | null;
};

/**
 * The map, drawn on the server over one file of shapes. It repeats for the eye and the pointer what the list
 * beside it says, so it is hidden from screen readers and takes no place in the order of the keyboard.
 */
export function WorldSvg({ locale, by, entries, show, highlight, zoom }: Props) {
  const { shapes, place } = worldMap();
  const box = mapBox(zoom);
  const shapeOf = new Map(shapes.map((shape) => [shape.id, shape]));
  const idOf = ({ country }: MapEntry) => country.isoNumeric ?? country.iso3;
  const covered = new Set(entries.map(idOf));
  const keys = [...new Set(entries.map(legendKey))];

  return (
    <svg
      aria-hidden="true"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      className="world mx-auto h-auto max-h-[44rem] w-full"
      style={zoom ? ({ "--times": box.times } as CSSProperties) : undefined}
    >
      <g className="world-neutral">
        {shapes
          .filter(({ id, path }) => !covered.has(id) && path !== "")
          .map((shape) => (
            <use
              key={shape.id}
              href={`${SHAPES}#${shapeId(shape.id)}`}
              className={shape.undetermined ? "world-dashed" : undefined}
            />
          ))}
      </g>
      {keys.map((key) => (
        <g
          key={key}
          fill={classFill(by, key)}
          data-class={key}
          className={`${show.length > 0 && !show.includes(key) ? "world-dim" : ""} ${isEmptyClass(by, key) ? "world-empty" : ""}`}
        >
          {entries
            .filter((entry) => legendKey(entry) === key)
            .map((entry) => (
              <Area
                key={entry.country.iso3}
                {...{ locale, by, entry, place }}
                times={box.times}
                shape={shapeOf.get(idOf(entry))}
              />
            ))}
        </g>
      ))}
      {entries
        .filter(({ country }) => country.iso3 === highlight)
        .map(({ country }) => {
          const [x, y] = place(country.point);
          return <circle key={country.iso3} cx={x} cy={y} r={34 / box.times} className="world-found" />;
        })}
    </svg>
  );
}

type AreaProps = Pick<Props, "locale" | "by"> & {
  entry: MapEntry;
  shape: Shape | undefined;
  place: (point: readonly [number, number]) => [number, number];
  times: number;
};

/** One country, a link to its page: its shape, and a marker where that is too small to see or hit. */
function Area({ locale, by, entry, shape, place, times }: AreaProps) {
  const { country } = entry;
  const [x, y] = place(country.point);
  return (
    <a href={href(locale, `/countries/${country.iso3.toLowerCase()}`)} tabIndex={-1} data-iso3={country.iso3}>
      <title>{cardLines(locale, by, entry).join("\n")}</title>
      {shape && shape.path !== "" && <use href={`${SHAPES}#${shapeId(shape.id)}`} />}
      {!shape?.visible && <circle cx={x} cy={y} r={9 / times} />}
    </a>
  );
}
