import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import countries from "world-atlas/countries-50m.json";

/** Width of the map in its own units: paths are whole numbers of them, half a pixel on most screens. */
const WIDTH = 2000;

/** Latitudes where the map is cut off: Antarctica has no plans and takes a sixth of the height. */
const NORTHERNMOST = 83.6;
const SOUTHERNMOST = -56;

/** ISO numeric code of Antarctica. */
const ANTARCTICA = "010";

/**
 * Areas whose status is undetermined or disputed: drawn neutral and dashed, belonging to no country. By ISO
 * numeric code or, where ISO gives none, by name in the topology.
 */
const UNDETERMINED: ReadonlySet<string> = new Set(["732", "238", "158", "N. Cyprus", "Somaliland", "Siachen Glacier"]);

/** Kosovo has no ISO number; the catalogue knows it as XKX. */
const KOSOVO = "Kosovo";

/** Rings smaller than this many square units are specks that cost more than they show. */
const SPECK = 4;

/** A country that is drawn smaller than this many square units is shown by a marker. */
const SMALL = 120;

export type Shape = {
  /** ISO numeric code, XKX for Kosovo, or the topology's name where there is neither. */
  id: string;
  undetermined: boolean;
  /** SVG path in map units; empty if the area is a speck. */
  path: string;
  /** Large enough to be seen and hit. */
  visible: boolean;
};

export type WorldMap = {
  width: number;
  height: number;
  shapes: readonly Shape[];
  /** Where a [longitude, latitude] lies, in whole map units. */
  place(point: readonly [number, number]): [number, number];
};

/** The id of a shape in the file of shapes: ids begin with a letter and have no spaces. */
export function shapeId(id: string): string {
  return `a${id.replaceAll(/\W/g, "")}`;
}

let drawn: WorldMap | undefined;

/** The world in Equal Earth, from Natural Earth's 1:50m countries; drawn on first use and kept, being always the same. */
export function worldMap(): WorldMap {
  drawn ??= drawWorld();
  return drawn;
}

function drawWorld(): WorldMap {
  // TypeScript reads the file's "Topology" and "Polygon" as any text.
  const topology = countries as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;

  // With 11° east in the middle, the cut falls into the Bering Strait.
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, { type: "Sphere" });
  const rawPlace = (point: readonly [number, number]) => projection([point[0], point[1]]) ?? [0, 0];
  const top = Math.floor(rawPlace([11, NORTHERNMOST])[1]);
  const bottom = Math.ceil(rawPlace([11, SOUTHERNMOST])[1]);
  const [x0, y0] = projection.translate();
  projection.translate([x0, y0 - top]);

  const path = geoPath(projection).digits(0);
  const shapes = feature(topology, topology.objects.countries)
    .features.filter(({ id }) => id !== ANTARCTICA)
    .map((area): Shape => {
      const id = String(area.id ?? area.properties.name);
      const rings = ringsOf(path(area) ?? "")
        .map(withoutNeedlessPoints)
        .filter((ring) => areaOf(ring) >= SPECK);
      return {
        id: id === KOSOVO ? "XKX" : id,
        undetermined: UNDETERMINED.has(id),
        path: rings.map(relativePath).join(""),
        visible: rings.reduce((sum, ring) => sum + areaOf(ring), 0) >= SMALL,
      };
    });

  return {
    width: WIDTH,
    height: bottom - top,
    shapes,
    place: (point) => {
      const [x, y] = rawPlace(point);
      return [Math.round(x), Math.round(y)];
    },
  };
}

type Point = readonly [number, number];

/** "M1,2L3,4Z" as points; d3 writes one closed ring after another. */
function ringsOf(path: string): Point[][] {
  return path
    .split("Z")
    .filter(Boolean)
    .map((ring) =>
      ring
        .slice(1)
        .split("L")
        .map((pair) => {
          const [x = 0, y = 0] = pair.split(",").map(Number);
          return [x, y];
        }),
    );
}

/** Rounding to whole units makes neighbours equal, and points that lie on a straight line. */
function withoutNeedlessPoints(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const before = kept.at(-2);
    if (before && last && turn(before, last, point) === 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Square units, by the shoelace formula. */
function areaOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Steps from point to point are a third the length of places. */
function relativePath(ring: readonly Point[]): string {
  const [start, ...rest] = ring;
  if (!start) return "";
  let [x, y] = start;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${separated(nextX - x)}${separated(nextY - y)}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${start[0]} ${start[1]}l${steps.join("").trimStart()}z`;
}

/** A minus sign parts numbers as well as a space does. */
const separated = (step: number) => (step < 0 ? String(step) : ` ${step}`);
