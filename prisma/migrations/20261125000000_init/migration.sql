-- CreateEnum
CREATE TYPE "Region" AS ENUM ('africa', 'asia', 'europe', 'latin_america', 'middle_east', 'north_america', 'oceania');

-- CreateEnum
CREATE TYPE "UnMembership" AS ENUM ('member', 'observer', 'none');

-- CreateEnum
CREATE TYPE "LeadType" AS ENUM ('foreign_affairs', 'gender_social', 'defence', 'head_of_government', 'interior_justice', 'inter_ministerial', 'other');

-- CreateEnum
CREATE TYPE "Orientation" AS ENUM ('inward', 'outward', 'mixed');

-- CreateEnum
CREATE TYPE "Focus" AS ENUM ('donor', 'peacekeeping', 'post_conflict', 'emerging_issues');

-- CreateEnum
CREATE TYPE "Approach" AS ENUM ('pillars', 'outcomes', 'hybrid');

-- CreateEnum
CREATE TYPE "Pillar" AS ENUM ('participation', 'protection', 'prevention', 'relief_recovery');

-- CreateEnum
CREATE TYPE "Issue" AS ENUM ('climate_change', 'violent_extremism', 'terrorism', 'displacement', 'migration', 'human_trafficking', 'health_pandemics', 'natural_disasters', 'cyber', 'disarmament_arms', 'lgbtiq', 'disability', 'youth', 'men_masculinities', 'srhr', 'svc', 'economic_empowerment', 'food_security', 'rural_indigenous', 'human_rights_defenders', 'space_ai_tech');

-- CreateEnum
CREATE TYPE "Budget" AS ENUM ('allocated', 'mentioned', 'none');

-- CreateEnum
CREATE TYPE "Monitoring" AS ENUM ('indicators', 'described', 'none');

-- CreateEnum
CREATE TYPE "Assessment" AS ENUM ('met', 'partly', 'not_met');

-- CreateEnum
CREATE TYPE "GlobalTrend" AS ENUM ('localization', 'resourcing', 'research', 'regionalization', 'learning_accountability', 'technical_assistance', 'youth', 'emerging_issues', 'engaging_men');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('source', 'coder');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "ResultKind" AS ENUM ('outcome', 'sub_outcome', 'output', 'activity', 'indicator');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('draft', 'in_review', 'sent_back');

-- CreateEnum
CREATE TYPE "RevisionOrigin" AS ENUM ('fact_base', 'editor', 'import', 'restore');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('open', 'resolved', 'rejected');

-- CreateTable
CREATE TABLE "CatalogueState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "factsHash" CHAR(64),

    CONSTRAINT "CatalogueState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Country" (
    "id" CHAR(3) NOT NULL,
    "iso2" CHAR(2) NOT NULL,
    "isoNumeric" CHAR(3),
    "name" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "aliases" TEXT[],
    "un" "UnMembership" NOT NULL,
    "region" "Region" NOT NULL,
    "subregion" TEXT NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "hasPlan" BOOLEAN,
    "note" TEXT,
    "seedHash" CHAR(64),

    CONSTRAINT "Country_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" SERIAL NOT NULL,
    "countryId" CHAR(3) NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "type" "LeadType" NOT NULL,
    "successorId" INTEGER,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "countryId" CHAR(3) NOT NULL,
    "generation" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT,
    "language" TEXT,
    "documentUrl" TEXT,
    "adopted" VARCHAR(10),
    "startYear" INTEGER,
    "endYear" INTEGER,
    "leadAgencyId" INTEGER,
    "orientation" "Orientation",
    "focuses" "Focus"[],
    "approach" "Approach",
    "pillars" "Pillar"[],
    "dominantPillar" "Pillar",
    "budget" "Budget",
    "monitoring" "Monitoring",
    "civilSocietyDesign" BOOLEAN,
    "civilSocietyImplementation" BOOLEAN,
    "civilSocietyMonitoring" BOOLEAN,
    "issues" "Issue"[],
    "disarmament" BOOLEAN,
    "politicalWill" "Assessment",
    "inclusiveDesign" "Assessment",
    "monitoringEvaluation" "Assessment",
    "coordination" "Assessment",
    "civilSocietyRole" "Assessment",
    "resources" "Assessment",
    "trends" "GlobalTrend"[],
    "compactFinancial" BOOLEAN,
    "compactRepresentation" BOOLEAN,
    "nothings" JSONB NOT NULL DEFAULT '{}',
    "confidence" "Confidence" NOT NULL,
    "note" TEXT,
    "archivedAt" TIMESTAMPTZ(3),
    "seedHash" CHAR(64),

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" SERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT,
    "publisher" TEXT,
    "checkedOn" VARCHAR(10),

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "attribute" TEXT NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "section" TEXT,
    "basis" "Basis",
    "confidence" "Confidence" NOT NULL,
    "statedValue" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResultNode" (
    "planId" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "parentId" TEXT,
    "position" INTEGER NOT NULL,
    "kind" "ResultKind" NOT NULL,
    "number" TEXT,
    "text" TEXT NOT NULL,
    "baseline" TEXT,
    "target" TEXT,
    "unit" TEXT,
    "responsible" TEXT,

    CONSTRAINT "ResultNode_pkey" PRIMARY KEY ("planId","id")
);

-- CreateTable
CREATE TABLE "PlanDraft" (
    "id" SERIAL NOT NULL,
    "countryId" CHAR(3) NOT NULL,
    "planId" INTEGER,
    "record" JSONB NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "DraftState" NOT NULL DEFAULT 'draft',
    "authorId" TEXT NOT NULL,
    "reviewerId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER,
    "countryId" CHAR(3) NOT NULL,
    "number" INTEGER NOT NULL,
    "catalogueVersion" INTEGER NOT NULL,
    "origin" "RevisionOrigin" NOT NULL,
    "authorId" TEXT,
    "note" TEXT,
    "changes" JSONB NOT NULL,
    "record" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" SERIAL NOT NULL,
    "countryId" CHAR(3) NOT NULL,
    "planId" INTEGER,
    "attribute" TEXT,
    "text" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "state" "CorrectionState" NOT NULL DEFAULT 'open',
    "resolution" TEXT,
    "resolvedById" TEXT,
    "revisionId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "number" INTEGER NOT NULL,
    "catalogueVersion" INTEGER NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "notes" TEXT NOT NULL,
    "checksum" CHAR(64) NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Country_iso2_key" ON "Country"("iso2");

-- CreateIndex
CREATE UNIQUE INDEX "Country_isoNumeric_key" ON "Country"("isoNumeric");

-- CreateIndex
CREATE UNIQUE INDEX "Country_name_key" ON "Country"("name");

-- CreateIndex
CREATE INDEX "Agency_successorId_idx" ON "Agency"("successorId");

-- CreateIndex
CREATE UNIQUE INDEX "Agency_countryId_name_type_key" ON "Agency"("countryId", "name", "type");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_slug_key" ON "Plan"("slug");

-- CreateIndex
CREATE INDEX "Plan_leadAgencyId_idx" ON "Plan"("leadAgencyId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_countryId_generation_key" ON "Plan"("countryId", "generation");

-- CreateIndex
CREATE UNIQUE INDEX "Source_url_key" ON "Source"("url");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_planId_position_key" ON "Evidence"("planId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_planId_attribute_sourceId_key" ON "Evidence"("planId", "attribute", "sourceId");

-- CreateIndex
CREATE INDEX "ResultNode_planId_parentId_idx" ON "ResultNode"("planId", "parentId");

-- CreateIndex
CREATE INDEX "PlanDraft_state_updatedAt_idx" ON "PlanDraft"("state", "updatedAt");

-- CreateIndex
CREATE INDEX "PlanDraft_countryId_idx" ON "PlanDraft"("countryId");

-- CreateIndex
CREATE INDEX "PlanDraft_planId_idx" ON "PlanDraft"("planId");

-- CreateIndex
CREATE INDEX "Revision_countryId_id_idx" ON "Revision"("countryId", "id");

-- CreateIndex
CREATE INDEX "Revision_catalogueVersion_idx" ON "Revision"("catalogueVersion");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_planId_number_key" ON "Revision"("planId", "number");

-- CreateIndex
CREATE INDEX "Correction_state_createdAt_idx" ON "Correction"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Correction_countryId_idx" ON "Correction"("countryId");

-- CreateIndex
CREATE INDEX "Correction_planId_idx" ON "Correction"("planId");

-- CreateIndex
CREATE INDEX "Correction_revisionId_idx" ON "Correction"("revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_catalogueVersion_key" ON "Release"("catalogueVersion");

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_leadAgencyId_fkey" FOREIGN KEY ("leadAgencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResultNode" ADD CONSTRAINT "ResultNode_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResultNode" ADD CONSTRAINT "ResultNode_planId_parentId_fkey" FOREIGN KEY ("planId", "parentId") REFERENCES "ResultNode"("planId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is written by hand: Prisma's schema has no words for it.

ALTER TABLE "CatalogueState"
  ADD CONSTRAINT "CatalogueState_one_row" CHECK ("id" = 1),
  ADD CONSTRAINT "CatalogueState_version" CHECK ("version" >= 1);

ALTER TABLE "Country"
  ADD CONSTRAINT "Country_id" CHECK ("id" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "Country_iso2" CHECK ("iso2" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Country_isoNumeric" CHECK ("isoNumeric" ~ '^[0-9]{3}$'),
  ADD CONSTRAINT "Country_point" CHECK ("longitude" BETWEEN -180 AND 180 AND "latitude" BETWEEN -90 AND 90);

ALTER TABLE "Agency"
  ADD CONSTRAINT "Agency_name" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "Agency_successor" CHECK ("successorId" <> "id");

ALTER TABLE "Plan"
  ADD CONSTRAINT "Plan_generation" CHECK ("generation" >= 1),
  ADD CONSTRAINT "Plan_slug" CHECK ("slug" = lower("countryId") || '-' || "generation"),
  ADD CONSTRAINT "Plan_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "Plan_adopted" CHECK ("adopted" ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
  ADD CONSTRAINT "Plan_years" CHECK ("startYear" BETWEEN 2000 AND 2100 AND "endYear" BETWEEN 2000 AND 2100),
  ADD CONSTRAINT "Plan_period" CHECK ("endYear" >= "startYear"),
  ADD CONSTRAINT "Plan_nothings" CHECK (jsonb_typeof("nothings") = 'object');

ALTER TABLE "Source"
  ADD CONSTRAINT "Source_url" CHECK ("url" ~ '^https?://'),
  ADD CONSTRAINT "Source_checkedOn" CHECK ("checkedOn" ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_position" CHECK ("position" >= 0);

ALTER TABLE "ResultNode"
  ADD CONSTRAINT "ResultNode_position" CHECK ("position" >= 0),
  ADD CONSTRAINT "ResultNode_parent" CHECK ("parentId" <> "id");

ALTER TABLE "PlanDraft"
  ADD CONSTRAINT "PlanDraft_record" CHECK (jsonb_typeof("record") = 'object'),
  ADD CONSTRAINT "PlanDraft_versions" CHECK ("baseVersion" >= 0 AND "version" >= 1);

ALTER TABLE "Revision"
  ADD CONSTRAINT "Revision_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "Revision_author" CHECK (("origin" = 'fact_base') = ("authorId" IS NULL));

ALTER TABLE "Correction"
  ADD CONSTRAINT "Correction_text" CHECK (length("text") BETWEEN 1 AND 4000),
  ADD CONSTRAINT "Correction_closed" CHECK (("state" = 'open') = ("resolvedAt" IS NULL));

-- History is append-only, whoever asks.
CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Revisions are append-only: % of "%" is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "Revision_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "Revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
