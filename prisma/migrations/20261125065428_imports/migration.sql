-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('uploaded', 'checking', 'checked', 'stopped', 'imported');

-- CreateEnum
CREATE TYPE "RowOutcome" AS ENUM ('new', 'changed', 'unchanged', 'wrong');

-- CreateTable
CREATE TABLE "ImportJob" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "isTable" BOOLEAN NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "mapping" JSONB,
    "state" "ImportState" NOT NULL DEFAULT 'uploaded',
    "run" INTEGER NOT NULL DEFAULT 0,
    "checkedRows" INTEGER NOT NULL DEFAULT 0,
    "drafts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportJob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "jobId" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "outcome" "RowOutcome" NOT NULL,
    "slug" TEXT,
    "record" JSONB,
    "baseVersion" INTEGER NOT NULL,
    "problems" JSONB NOT NULL,
    "errors" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("jobId","row")
);

-- CreateIndex
CREATE INDEX "ImportJob_personId_idx" ON "ImportJob"("personId");

-- CreateIndex
CREATE INDEX "ImportJob_updatedAt_idx" ON "ImportJob"("updatedAt");

-- CreateIndex
CREATE INDEX "ImportRow_jobId_outcome_row_idx" ON "ImportRow"("jobId", "outcome", "row");

-- AddForeignKey
ALTER TABLE "ImportJob" ADD CONSTRAINT "ImportJob_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "ImportJob"("id") ON DELETE CASCADE ON UPDATE CASCADE;
