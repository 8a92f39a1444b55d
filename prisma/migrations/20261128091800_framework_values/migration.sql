-- CreateEnum
CREATE TYPE "PoliticalWillSignal" AS ENUM ('head_launched', 'cabinet_approved', 'decree', 'law', 'parliament_oversight', 'minister_launched', 'minister_foreword', 'head_foreword', 'in_national_strategy', 'other');

-- CreateEnum
CREATE TYPE "CoordinationBody" AS ENUM ('interministerial_committee', 'steering_group', 'working_group', 'secretariat', 'national_commission', 'single_ministry', 'other', 'none');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "budgetAmount" JSONB,
ADD COLUMN     "consultation" BOOLEAN,
ADD COLUMN     "coordinationBody" "CoordinationBody",
ADD COLUMN     "coordinationBodyName" TEXT,
ADD COLUMN     "costing" BOOLEAN,
ADD COLUMN     "evaluation" BOOLEAN,
ADD COLUMN     "monitoringResourced" BOOLEAN,
ADD COLUMN     "politicalWillSignal" "PoliticalWillSignal"[],
ADD COLUMN     "publicReporting" BOOLEAN;

-- Prisma has no words for this: an amount has all its parts.
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_budgetAmount" CHECK (
  "budgetAmount" IS NULL OR "budgetAmount" ?& ARRAY['amount', 'currency', 'covers']
);
