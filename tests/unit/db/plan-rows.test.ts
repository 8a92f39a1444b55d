import fc from "fast-check";
import { expect, test } from "vitest";
import { DbNull, PlanScalarFieldEnum } from "@/lib/db/generated/internal/prismaNamespace";
import { planColumns, planFromRow, planToRow } from "@/lib/db/plan-rows";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";

test("a plan reads back from its row as it was written", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, ({ plans }) => {
      for (const plan of plans) {
        // As the database answers: with a null of its own for what was written as Prisma's.
        const written = Object.entries(planToRow(plan)).map(([name, value]) => [name, value === DbNull ? null : value]);
        const row = { id: 1, leadAgency: plan.leadAgency, ...Object.fromEntries(written) };
        const read = planFromRow(row as Parameters<typeof planFromRow>[0], plan.evidence, plan.results);
        expect(read).toEqual(plan);
      }
    }),
    { numRuns: 20 },
  );
});

test("every column that a plan is read from is in the database", () => {
  const { leadAgency: _relation, ...columns } = planColumns;
  expect(Object.keys(PlanScalarFieldEnum)).toEqual(expect.arrayContaining(Object.keys(columns)));
});
