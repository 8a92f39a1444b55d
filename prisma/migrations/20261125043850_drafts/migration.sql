-- CreateEnum
CREATE TYPE "DraftEventKind" AS ENUM ('started', 'saved', 'submitted', 'recalled', 'commented', 'sent_back', 'published', 'discarded');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "DraftState" ADD VALUE 'published';
ALTER TYPE "DraftState" ADD VALUE 'discarded';

-- AlterTable
ALTER TABLE "PlanDraft" ADD COLUMN     "origin" "RevisionOrigin" NOT NULL DEFAULT 'editor';

-- CreateTable
CREATE TABLE "DraftEvent" (
    "id" SERIAL NOT NULL,
    "draftId" INTEGER NOT NULL,
    "kind" "DraftEventKind" NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DraftEvent_draftId_id_idx" ON "DraftEvent"("draftId", "id");

-- AddForeignKey
ALTER TABLE "DraftEvent" ADD CONSTRAINT "DraftEvent_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "PlanDraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "DraftEvent_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "DraftEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

ALTER TABLE "DraftEvent"
  ADD CONSTRAINT "DraftEvent_text" CHECK (length("text") BETWEEN 1 AND 4000);
