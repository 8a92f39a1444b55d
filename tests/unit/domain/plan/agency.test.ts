import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agency, agencyCalled, circularSuccession, predecessorsOf, successorsOf } from "@/lib/domain/plan/agency";

const body = (id: number, successorId: number | null = null, more: Partial<Agency> = {}): Agency => ({
  id,
  country: "NAM",
  name: `Ministry ${id}`,
  nameEn: null,
  type: "gender_social",
  until: null,
  successorId,
  ...more,
});
const ids = (agencies: readonly Agency[]) => agencies.map(({ id }) => id);

/** Bodies whose successors are any of them, themselves too. */
const anySuccession = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc
      .array(fc.option(fc.integer({ min: 1, max: size })), { minLength: size, maxLength: size })
      .map((successors) => successors.map((successorId, index) => body(index + 1, successorId))),
  );

describe("the succession of bodies", () => {
  // Two ministries merge into a third, which is then renamed.
  const merged = [body(1, 3), body(2, 3), body(3, 4), body(4)];

  test("leads from each to the one that has its tasks now", () => {
    expect(ids(successorsOf(merged, 1))).toEqual([3, 4]);
    expect(successorsOf(merged, 4)).toEqual([]);
  });

  test("leads back to all whose tasks came together, nearest first", () => {
    expect(ids(predecessorsOf(merged, 4))).toEqual([3, 1, 2]);
    expect(predecessorsOf(merged, 1)).toEqual([]);
  });

  test("is circular if somebody takes over from a successor of their own", () => {
    expect(circularSuccession(merged)).toEqual([]);
    expect(circularSuccession([body(1, 3), body(2, 3), body(3, 4), body(4, 3)])).toEqual([3, 4]);
    expect(circularSuccession([body(1, 1)])).toEqual([1]);
  });

  test("ends in every direction, even where it is circular", () => {
    fc.assert(
      fc.property(anySuccession, (agencies) => {
        for (const { id } of agencies) {
          for (const chain of [successorsOf(agencies, id), predecessorsOf(agencies, id)]) {
            expect(new Set(chain).size).toBe(chain.length);
            expect(ids(chain)).not.toContain(id);
          }
        }
      }),
    );
  });

  test("has a last body for every other one unless it is circular", () => {
    fc.assert(
      fc.property(anySuccession, (agencies) => {
        const ended = agencies.every(({ id }) => {
          const last = successorsOf(agencies, id).at(-1) ?? agencies.find((agency) => agency.id === id);
          return last?.successorId === null;
        });
        expect(ended).toBe(circularSuccession(agencies).length === 0);
      }),
    );
  });
});

describe("a body called by a name", () => {
  const known = [
    body(1, null, { name: "Ministerio de la Mujer", nameEn: "Ministry of Women" }),
    body(2, null, { name: "Steering group", type: "inter_ministerial" }),
    body(3, null, { name: "Steering group", type: "other" }),
  ];

  test("is found in either language and whatever the case", () => {
    expect(agencyCalled(known, "ministerio de la mujer")?.id).toBe(1);
    expect(agencyCalled(known, " Ministry of WOMEN ")?.id).toBe(1);
  });

  test("is nobody if none or several are called so", () => {
    expect(agencyCalled(known, "Ministry")).toBeNull();
    expect(agencyCalled(known, "")).toBeNull();
    expect(agencyCalled(known, "Steering group")).toBeNull();
  });
});
