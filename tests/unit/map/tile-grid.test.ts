import { expect, test } from "vitest";
import { TILE_COLUMNS, TILE_ROWS, TILES } from "@/lib/map/tile-grid";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

test("no two tiles lie on one another, and no country has two", () => {
  expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(TILES.length);
  expect(new Set(TILES.map(({ iso3 }) => iso3)).size).toBe(TILES.length);
});

test("tiles lie within the grid", () => {
  for (const { column, row } of TILES) {
    expect(column).toBeLessThan(TILE_COLUMNS);
    expect(row).toBeLessThan(TILE_ROWS);
  }
});

test("every country of the catalogue has its tile, and no tile another country", () => {
  const countries = realCatalogue().countries.map(({ iso3 }) => iso3);

  expect(TILES.map(({ iso3 }) => iso3).toSorted()).toEqual(countries.toSorted());
});
