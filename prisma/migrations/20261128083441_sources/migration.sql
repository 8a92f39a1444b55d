-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('government', 'parliament', 'intergovernmental', 'ngo', 'research', 'news', 'document_copy', 'search_or_scraper', 'social', 'other');

-- CreateEnum
CREATE TYPE "TitleOrigin" AS ENUM ('page', 'address');

-- CreateEnum
CREATE TYPE "LinkState" AS ENUM ('alive', 'moved', 'changed', 'gone', 'unreachable', 'refused');

-- AlterEnum
ALTER TYPE "AuditEvent" ADD VALUE 'links_checked';

-- AlterTable
ALTER TABLE "AgencyRevision" ALTER COLUMN "authorId" DROP NOT NULL,
ALTER COLUMN "note" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "doubt" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "archivedUrl" TEXT,
ADD COLUMN     "kind" "SourceKind",
ADD COLUMN     "language" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "published" VARCHAR(10),
ADD COLUMN     "titleFrom" "TitleOrigin",
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "SourceRevision" (
    "id" SERIAL NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "catalogueVersion" INTEGER NOT NULL,
    "origin" "RevisionOrigin" NOT NULL,
    "authorId" TEXT,
    "note" TEXT,
    "changes" JSONB NOT NULL,
    "record" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "sourceId" INTEGER NOT NULL,
    "state" "LinkState" NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL,
    "movedTo" TEXT,
    "fingerprint" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("sourceId")
);

-- CreateIndex
CREATE INDEX "SourceRevision_catalogueVersion_idx" ON "SourceRevision"("catalogueVersion");

-- CreateIndex
CREATE UNIQUE INDEX "SourceRevision_sourceId_number_key" ON "SourceRevision"("sourceId", "number");

-- CreateIndex
CREATE INDEX "LinkCheck_state_idx" ON "LinkCheck"("state");

-- AddForeignKey
ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "Source"
  ADD CONSTRAINT "Source_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "Source_titleFrom" CHECK ("title" IS NOT NULL OR "titleFrom" IS NULL),
  ADD CONSTRAINT "Source_language" CHECK ("language" ~ '^[a-z]{2}$');

ALTER TABLE "SourceRevision"
  ADD CONSTRAINT "SourceRevision_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "SourceRevision_note" CHECK (length("note") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "SourceRevision_origin" CHECK (("origin" = 'fact_base') = ("authorId" IS NULL));

CREATE TRIGGER "SourceRevision_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "SourceRevision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_failures" CHECK ("failures" >= 0);
