import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedParts, mergePlans } from "@/lib/domain/work/merge";
import { sayTheSame } from "@/lib/domain/work/record-sameness";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { makePlan } from "@/tests/fixtures/make-plan";

/** Three states of one plan, which may have nothing in common but their country and generation. */
const threePlans = arbitraryCatalogue
  .filter(({ plans }) => plans.length >= 3)
  .map(({ plans }) => {
    const [first, second, third] = plans.map(({ slug: _s, country: _c, generation: _g, ...values }) =>
      makePlan({ country: "NAM", generation: 1, ...values }),
    );
    return [first, second, third] as [
      ReturnType<typeof makePlan>,
      ReturnType<typeof makePlan>,
      ReturnType<typeof makePlan>,
    ];
  });

describe("joining two changes of a plan", () => {
  test("with nothing changed on one side gives the other side", () => {
    fc.assert(
      fc.property(threePlans, ([base, changed]) => {
        for (const merge of [mergePlans(base, changed, base), mergePlans(base, base, changed)]) {
          expect(merge.conflicts).toEqual([]);
          expect(sayTheSame(merge.merged, changed)).toBe(true);
        }
      }),
    );
  });

  test("finds a conflict exactly where both changed a part, each to something else", () => {
    fc.assert(
      fc.property(threePlans, ([base, mine, theirs]) => {
        const { conflicts } = mergePlans(base, mine, theirs);
        const [own, other, apart] = [changedParts(base, mine), changedParts(base, theirs), changedParts(mine, theirs)];
        expect(conflicts.map(({ key }) => key)).toEqual(
          own.filter((key) => other.includes(key) && apart.includes(key)),
        );
      }),
    );
  });

  test("loses no change of either side that is not in conflict", () => {
    fc.assert(
      fc.property(threePlans, ([base, mine, theirs]) => {
        const { merged, conflicts } = mergePlans(base, mine, theirs);
        const clashing = conflicts.map(({ key }) => key);
        for (const side of [mine, theirs]) {
          const lost = changedParts(base, side).filter((key) => changedParts(side, merged).includes(key));
          expect(lost.filter((key) => !clashing.includes(key))).toEqual([]);
        }
      }),
    );
  });

  test("gives their plan where every conflict is decided for them and mine changed nothing else", () => {
    const base = makePlan({ budget: "none" });
    const mine = makePlan({ budget: "mentioned" });
    const theirs = makePlan({ budget: "allocated" });

    expect(mergePlans(base, mine, theirs).conflicts.map(({ key }) => key)).toEqual(["budget"]);
    expect(mergePlans(base, mine, theirs, { budget: "mine" }).merged).toEqual(mine);
    expect(mergePlans(base, mine, theirs, { budget: "theirs" }).merged).toEqual(theirs);
    expect(mergePlans(base, mine, theirs, { budget: "base" }).merged).toEqual(base);
  });

  test("keeps evidence in the order of the record, theirs after mine", () => {
    const row = (attribute: string, url: string) => ({ ...makePlan().evidence[0], attribute, url }) as never;
    const base = makePlan({ evidence: [row("title", "https://b.example"), row("adopted", "https://a.example")] });
    const theirs = { ...base, evidence: [...base.evidence, row("start", "https://c.example")] };
    const mine = { ...base, note: "A note" };

    const { merged } = mergePlans(base, mine, theirs);

    expect(merged).toEqual({ ...theirs, note: "A note" });
  });
});
