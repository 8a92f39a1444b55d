import { beforeAll, expect, test } from "vitest";
import { getDatabase, inTransaction } from "@/lib/db/client";
import { publish } from "@/lib/db/mutations/publish";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

/** Statements that the database itself must refuse, whatever the code above it does. */
const REFUSED: Record<string, [statement: string, constraint: RegExp]> = {
  "a second plan of one country and generation": [
    `INSERT INTO "Plan" (slug, "countryId", generation, version, confidence) VALUES ('nam-1', 'NAM', 1, 1, 'high')`,
    /unique constraint/,
  ],
  "a plan whose slug is not its country and generation": [`UPDATE "Plan" SET slug = 'nam-2'`, /Plan_slug/],
  "an end before the start": [`UPDATE "Plan" SET "startYear" = 2020, "endYear" = 2019`, /Plan_period/],
  "a year out of range": [`UPDATE "Plan" SET "startYear" = 1066`, /Plan_years/],
  "a date of adoption that is none": [`UPDATE "Plan" SET adopted = '2019-13'`, /Plan_adopted/],
  "a code that is not in the vocabulary": [`UPDATE "Plan" SET budget = 'plenty'`, /invalid input value for enum/],
  "a plan of a country that is not there": [`UPDATE "Plan" SET "countryId" = 'XXX', slug = 'xxx-1'`, /foreign key/],
  "a plan without confidence": [`UPDATE "Plan" SET confidence = NULL`, /not-null/],
  "a country code in lower case": [`UPDATE "Country" SET id = 'nam'`, /Country_id/],
  "a source that is no web address": [`UPDATE "Source" SET url = 'javascript:alert(1)'`, /Source_url/],
  "deleting a source that backs a value": [`DELETE FROM "Source"`, /foreign key/],
  "deleting a plan that has a history": [`DELETE FROM "Plan"`, /foreign key/],
  "a second row of the catalogue's state": [
    `INSERT INTO "CatalogueState" (id, version, "publishedAt") VALUES (2, 1, now())`,
    /CatalogueState_one_row/,
  ],
  "rewriting history": [`UPDATE "Revision" SET note = 'never happened'`, /append-only: UPDATE/],
  "deleting history": [`DELETE FROM "Revision"`, /append-only: DELETE/],
  "emptying history": [`TRUNCATE "Revision" CASCADE`, /append-only: TRUNCATE/],
  "history without an author that is not the fact base's": [
    `INSERT INTO "Revision" ("countryId", number, "catalogueVersion", origin, changes, record)
     VALUES ('NAM', 9, 9, 'editor', '{}', '{}')`,
    /Revision_author/,
  ],
};

describeOnBothEngines("the database", () => {
  beforeAll(async () => {
    await inTransaction((tx) =>
      publish(
        tx,
        {
          countries: [{ country: makeCountry(), seedHash: null }],
          plans: [{ plan: makePlan(), baseVersion: 0, archived: false, seedHash: null }],
        },
        { origin: "fact_base", authorId: null, note: null },
      ),
    );
  });

  test.each(Object.entries(REFUSED))("refuses %s", async (_what, [statement, reason]) => {
    const { pool } = await getDatabase();

    await expect(pool.query(statement)).rejects.toThrow(reason);
  });
});
