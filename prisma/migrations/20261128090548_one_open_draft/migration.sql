-- AlterTable
ALTER TABLE "PlanDraft" ADD COLUMN     "openFor" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "PlanDraft_openFor_key" ON "PlanDraft"("openFor");

-- Of the drafts of one plan that wait for somebody, the last touched is the one that editing leads to.
UPDATE "PlanDraft" d SET "openFor" = d."planId"
WHERE d.id IN (
  SELECT DISTINCT ON ("planId") id FROM "PlanDraft"
  WHERE "planId" IS NOT NULL AND state::text IN ('draft', 'in_review', 'sent_back')
  ORDER BY "planId", "updatedAt" DESC, id DESC
);

ALTER TABLE "PlanDraft"
  ADD CONSTRAINT "PlanDraft_openFor" CHECK ("openFor" IS NULL OR ("openFor" = "planId" AND "state" IN ('draft', 'in_review', 'sent_back')));
