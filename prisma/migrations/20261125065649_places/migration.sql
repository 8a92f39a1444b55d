-- AlterEnum
ALTER TYPE "AuditEvent" ADD VALUE 'second_factor_reset' AFTER 'second_factor_off';

-- AlterTable
ALTER TABLE "Agency" ADD COLUMN     "until" INTEGER,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Country" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "AgencyRevision" (
    "id" SERIAL NOT NULL,
    "agencyId" INTEGER NOT NULL,
    "countryId" CHAR(3) NOT NULL,
    "number" INTEGER NOT NULL,
    "catalogueVersion" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "record" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AgencyRevision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AgencyRevision_countryId_id_idx" ON "AgencyRevision"("countryId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AgencyRevision_agencyId_number_key" ON "AgencyRevision"("agencyId", "number");

-- AddForeignKey
ALTER TABLE "AgencyRevision" ADD CONSTRAINT "AgencyRevision_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Country" ADD CONSTRAINT "Country_version" CHECK ("version" >= 1);

ALTER TABLE "Agency"
  ADD CONSTRAINT "Agency_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "Agency_until" CHECK ("until" BETWEEN 1900 AND 2100);

ALTER TABLE "AgencyRevision"
  ADD CONSTRAINT "AgencyRevision_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "AgencyRevision_note" CHECK (length("note") BETWEEN 1 AND 2000);

CREATE TRIGGER "AgencyRevision_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "AgencyRevision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
