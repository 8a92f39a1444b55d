-- AlterTable
ALTER TABLE "PlanDraft" ADD COLUMN     "unread" JSONB NOT NULL DEFAULT '{}';
