import { shapeId, worldMap } from "@/lib/map/world";

// The same for every reader and version: drawn once, when the portal is built.
export const dynamic = "force-static";

/** The shapes of the world map, each with an id to `<use>`: fetched once, however many maps a reader looks at. */
export function GET() {
  const { shapes } = worldMap();
  const paths = shapes
    .filter(({ path }) => path !== "")
    .map(({ id, path }) => `<path id="${shapeId(id)}" d="${path}"/>`);
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg"><defs>${paths.join("")}</defs></svg>\n`, {
    headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" },
  });
}
