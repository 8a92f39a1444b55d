import fc from "fast-check";
import { expect, test } from "vitest";
import { markerRows } from "@/components/charts/marker-rows";

const YEARS = Array.from({ length: 27 }, (_, place) => ({ key: String(2000 + place) }));

test("labels of neighbouring years stand in rows of their own, those with room next to the plot", () => {
  const markers = [
    { x: "2008", label: "1820" },
    { x: "2009", label: "1888, 1889" },
    { x: "2010", label: "1960" },
    { x: "2019", label: "2467, 2493" },
  ];

  expect(markerRows(markers, YEARS)).toEqual([0, 1, 2, 0]);
});

test("a marker of a year that the panel lacks takes no room", () => {
  const markers = [
    { x: "1990", label: "1325" },
    { x: "2000", label: "1325" },
  ];

  expect(markerRows(markers, YEARS)).toEqual([0, 0]);
});

test("two labels of one row never overlap", () => {
  const arbitraryMarkers = fc.uniqueArray(fc.integer({ min: 0, max: 26 })).chain((places) => {
    const sorted = places.sort((a, b) => a - b);
    return fc.tuple(
      ...sorted.map((place) => fc.record({ place: fc.constant(place), length: fc.integer({ min: 4, max: 16 }) })),
    );
  });
  fc.assert(
    fc.property(arbitraryMarkers, (markers) => {
      const rows = markerRows(
        markers.map(({ place, length }) => ({ x: String(2000 + place), label: "1".repeat(length) })),
        YEARS,
      );
      markers.forEach((one, first) => {
        markers.slice(first + 1).forEach((other, offset) => {
          if (rows[first] !== rows[first + 1 + offset]) return;
          expect((other.place - one.place) * 14).toBeGreaterThan(((one.length + other.length) * 6) / 2);
        });
      });
    }),
  );
});
