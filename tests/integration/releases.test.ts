import { beforeAll, expect, test } from "vitest";
import { getCatalogueVersion } from "@/lib/catalogue/catalogue";
import { getDb, inTransaction } from "@/lib/db/client";
import { publish } from "@/lib/db/mutations/publish";
import { freezeRelease, NothingToReleaseError } from "@/lib/db/mutations/releases";
import { readReleases } from "@/lib/db/queries/releases";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { codebookOf } from "@/lib/export/codebook";
import { askApi } from "@/tests/fixtures/api";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const EDITOR = { origin: "editor", authorId: "ada", note: null } as const;

const release = (notes = "") =>
  inTransaction((tx) =>
    freezeRelease(tx, notes, (catalogue) => codebookOf(viewCatalogue(catalogue), catalogue.publishedAt.slice(0, 10))),
  );

const save = (plan: ReturnType<typeof makePlan>, baseVersion: number, archived = false) =>
  inTransaction((tx) => publish(tx, { plans: [{ plan, baseVersion, archived, seedHash: null }] }, EDITOR));

/** Addresses whose answers of a release must not change, whatever is published. */
const ADDRESSES = [
  "/plans?release=1",
  "/plans?release=1&status=in_force&sort=adopted",
  "/plans/nam-1?release=1",
  "/countries?release=1",
  "/countries/nam?release=1",
  "/facets?release=1",
  "/trends/adopters?release=1",
  "/compare?plans=nam-1,nam-2&release=1",
  "/releases/1",
];

describeOnBothEngines("Releases", () => {
  let before: string[];
  const answers = () => Promise.all(ADDRESSES.map(async (address) => (await askApi(address)).text()));

  beforeAll(async () => {
    await inTransaction((tx) => publish(tx, { countries: [{ country: makeCountry(), seedHash: null }] }, EDITOR));
    await save(makePlan({ budget: "mentioned", endYear: 2030 }), 0);
    await save(makePlan({ generation: 2, adopted: "2024-05", startYear: 2024, endYear: 2028 }), 0);
    await release("The first");
    before = await answers();
  });

  test("a release stays the same to the byte after later edits, withdrawals and releases", async () => {
    expect(before.every((text) => text.includes('"release":1') || text.includes('"number":1'))).toBe(true);

    await save(makePlan({ budget: "allocated", endYear: 2030, issues: ["youth"] }), 1);
    await save(makePlan({ generation: 2, adopted: "2024-05", startYear: 2024, endYear: 2028 }), 1, true);
    await release("The second");
    // As another process would read it, which has nothing in memory.
    delete (globalThis as { napReleases?: unknown }).napReleases;

    expect(await answers()).toEqual(before);
    expect(JSON.parse(await (await askApi("/plans")).text()).plans).toHaveLength(1);
  });

  test("differences to the release before are told plan by plan, value by value", async () => {
    const [second, first] = await readReleases();

    expect(first?.changes.plans).toEqual([
      { slug: "nam-1", change: "added" },
      { slug: "nam-2", change: "added" },
    ]);
    expect(second?.changes.plans).toMatchObject([
      {
        slug: "nam-1",
        change: "changed",
        values: expect.arrayContaining([
          {
            attribute: "budget",
            before: { known: true, values: ["mentioned"] },
            after: { known: true, values: ["allocated"] },
          },
        ]),
      },
      { slug: "nam-2", change: "withdrawn" },
    ]);
  });

  test("a release raises the version, so that every cache learns of it", async () => {
    const version = await getCatalogueVersion();
    await save(makePlan({ budget: "none", endYear: 2030 }), 2);
    const { number } = await release();

    expect(number).toBe(3);
    expect(await getCatalogueVersion()).toBe(version + 2);
  });

  test("nothing new is no release, and writes nothing", async () => {
    const version = await getCatalogueVersion();

    await expect(release()).rejects.toThrow(NothingToReleaseError);
    expect(await getCatalogueVersion()).toBe(version);
    expect(await readReleases()).toHaveLength(3);
  });

  test("the database refuses to change what was released", async () => {
    const db = await getDb();

    await expect(db.$executeRawUnsafe(`UPDATE "Release" SET notes = 'never happened'`)).rejects.toThrow(/append-only/);
    await expect(db.$executeRawUnsafe(`DELETE FROM "Release"`)).rejects.toThrow(/append-only/);
  });
});
