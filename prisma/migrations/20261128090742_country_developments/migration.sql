-- AlterTable
ALTER TABLE "CatalogueState" ADD COLUMN     "factsEdition" CHAR(10);

-- AlterTable
ALTER TABLE "Country" ADD COLUMN     "developments" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "noPlanSource" JSONB,
ADD COLUMN     "searchedOn" VARCHAR(10);
