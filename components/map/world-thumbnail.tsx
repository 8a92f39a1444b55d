import { hasPlanInForce, type MapEntry } from "@/lib/domain/trends/world";
import { shapeId, worldMap } from "@/lib/map/world";
import "@/components/charts/charts.css";

const SHAPES = "/map-shapes.svg";

/** A small picture of the map: where a plan is in force. */
export function WorldThumbnail({ entries }: { entries: readonly MapEntry[] }) {
  const { width, height, shapes } = worldMap();
  const running = new Set(
    entries.filter(({ standing }) => hasPlanInForce(standing)).map(({ country }) => country.isoNumeric ?? country.iso3),
  );
  const inForce = shapes.filter(({ id, visible }) => visible && running.has(id));
  const others = shapes.filter(({ id, visible }) => visible && !running.has(id));

  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className="world mt-3 h-36 w-full">
      <g className="world-neutral">
        {others.map(({ id }) => (
          <use key={id} href={`${SHAPES}#${shapeId(id)}`} />
        ))}
      </g>
      <g fill="var(--hue-1)">
        {inForce.map(({ id }) => (
          <use key={id} href={`${SHAPES}#${shapeId(id)}`} />
        ))}
      </g>
    </svg>
  );
}
