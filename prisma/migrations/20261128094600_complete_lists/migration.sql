-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "complete" TEXT[] DEFAULT ARRAY[]::TEXT[];
