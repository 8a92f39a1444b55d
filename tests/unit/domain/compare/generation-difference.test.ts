import fc from "fast-check";
import { expect, test } from "vitest";
import { attribute } from "@/lib/domain/attributes/attributes";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { changeOf, diffGenerations } from "@/lib/domain/compare/generation-difference";
import type { Plan } from "@/lib/domain/plan/plan";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCatalogue, makePlan } from "@/tests/fixtures/make-plan";

function changeIn(key: string, before: Partial<Plan>, after: Partial<Plan>) {
  const plans = [makePlan({ ...before, generation: 1 }), makePlan({ ...after, generation: 2 })] as const;
  const changes = diffGenerations(viewCatalogue(makeCatalogue({ plans: [...plans] })), ...plans, "2026-01-01");
  const found = changes.find((change) => change.attribute.key === key);
  if (!found) throw new Error(`${key} is not compared`);
  const { change, kept, added, dropped } = found;
  return { change, kept, added, dropped };
}

test("says which issues came, stayed and went", () => {
  expect(changeIn("issue", { issues: ["youth", "cyber"] }, { issues: ["youth", "srhr"] })).toEqual({
    change: "changed",
    kept: ["youth"],
    added: ["srhr"],
    dropped: ["cyber"],
  });
});

test("a set that only grew is added to, one that only shrank has something dropped", () => {
  expect(changeIn("issue", { issues: ["youth"] }, { issues: ["youth", "srhr"] }).change).toBe("added");
  expect(changeIn("issue", { issues: ["youth", "srhr"] }, { issues: ["youth"] }).change).toBe("dropped");
});

test("a value where the earlier plan says it has none is added", () => {
  expect(changeIn("approach", { nothings: { approach: "none" } }, { approach: "pillars" })).toMatchObject({
    change: "added",
    added: ["pillars"],
  });
});

test("another value is a change, the same is kept", () => {
  expect(changeIn("budget", { budget: "none" }, { budget: "allocated" }).change).toBe("changed");
  expect(changeIn("budget", { budget: "none" }, { budget: "none" }).change).toBe("kept");
});

test("an uncoded side makes it not comparable", () => {
  expect(changeIn("budget", {}, { budget: "allocated" })).toEqual({
    change: "not_comparable",
    kept: [],
    added: [],
    dropped: [],
  });
});

test("leaves out what belongs to the country or to the place in time", () => {
  expect(() => changeIn("status", {}, {})).toThrow("status is not compared");
  expect(() => changeIn("region", {}, {})).toThrow("region is not compared");
});

test("what is added one way is dropped the other way", () => {
  const flipped = {
    kept: "kept",
    added: "dropped",
    dropped: "added",
    changed: "changed",
    not_comparable: "not_comparable",
  };

  fc.assert(
    fc.property(arbitraryCatalogue, (catalogue) => {
      const view = viewCatalogue(catalogue);
      for (const plan of catalogue.plans) {
        const [first] = view.plansOf(plan.country);
        for (const { attribute: changed, before, after, change, added, dropped } of diffGenerations(
          view,
          first as Plan,
          plan,
          "2026-01-01",
        )) {
          const back = changeOf(attribute(changed.key), after, before);
          expect(back.change).toBe(flipped[change]);
          expect([back.added, back.dropped]).toEqual([dropped, added]);
        }
      }
    }),
  );
});
