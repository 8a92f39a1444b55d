import { expect, test } from "vitest";
import { classFill } from "@/components/map/map-words";
import { mapCodes } from "@/lib/domain/trends/world";
import { REGIONS } from "@/lib/domain/vocabulary/vocabulary";
import { worldMap } from "@/lib/map/world";
import { mapBox } from "@/lib/map/zooms";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

test("without a region the whole map is shown", () => {
  const { width, height } = worldMap();

  expect(mapBox(null)).toEqual({ x: 0, y: 0, width, height, times: 1 });
});

test.each(REGIONS)("enlarged to %s, the map holds each of its countries, larger than before", (region) => {
  const { place } = worldMap();
  const box = mapBox(region);

  const outside = realCatalogue().countries.filter((country) => {
    // The middle of Russia lies in Siberia; Europe shows its west.
    if (country.region !== region || country.iso3 === "RUS") return false;
    const [x, y] = place(country.point);
    return x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height;
  });

  expect(outside.map(({ iso3 }) => iso3)).toEqual([]);
  expect(box.times).toBeGreaterThan(1.5);
});

test("every standing is painted differently", () => {
  const fills = mapCodes("status").map((code) => classFill("status", code));

  expect(new Set(fills).size).toBe(fills.length);
});
