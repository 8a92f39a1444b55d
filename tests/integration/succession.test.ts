import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "@/lib/db/client";
import { changeAgency, createAgency, mergeAgencies } from "@/lib/db/mutations/agencies";
import { startRestore } from "@/lib/db/mutations/drafts";
import { publish } from "@/lib/db/mutations/publish";
import { findAgencies } from "@/lib/db/queries/agencies";
import { getDraft } from "@/lib/db/queries/drafts";
import { readImportBasis } from "@/lib/db/queries/imports";
import { readPlans } from "@/lib/db/queries/plans";
import type { LeadAgency } from "@/lib/domain/plan/plan";
import { csvText } from "@/lib/export/cells";
import { checkRecords, checkTable } from "@/lib/import/check-rows";
import { guessColumns } from "@/lib/import/column-words";
import { importScope } from "@/lib/import/import-scope";
import { readUpload } from "@/lib/import/read-upload";
import { exportFactBase } from "@/prisma/export";
import { seedFactBase } from "@/prisma/seed";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { FACT_BASE } from "@/tests/fixtures/real-catalogue";

const ADA = { personId: "ada", note: "As its law says", mayPublish: true };
const OLD = { name: "Ministry of Women", type: "gender_social" } as const;
const NEW = { name: "Ministry of Equality", type: "gender_social" } as const;

describeOnBothEngines("who took over from whom", () => {
  const folder = mkdtempSync(join(tmpdir(), "nap-atlas-succession-"));
  const file = join(folder, "countries", "zwe.json");
  const text = () => readFileSync(file, "utf8");
  const edit = (change: (record: Record<string, unknown>) => void) => {
    const record = JSON.parse(text());
    change(record);
    writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  };
  /** Other files are loaded under a later edition only. */
  const raiseEdition = () => {
    const edition = join(folder, "edition.json");
    const day = new Date(JSON.parse(readFileSync(edition, "utf8")).edition);
    day.setUTCDate(day.getUTCDate() + 1);
    writeFileSync(edition, JSON.stringify({ edition: day.toISOString().slice(0, 10) }));
  };
  const called = async (name: string) => {
    const agency = (await findAgencies("ZWE")).find((one) => one.name === name);
    if (!agency) throw new Error(`There is no ${name}`);
    return agency;
  };
  const names = async () => (await findAgencies("ZWE")).map(({ name }) => name);
  const stored = async () => {
    const [row] = await inTransaction((tx) => readPlans(tx, { slug: "zwe-1" }));
    if (!row) throw new Error("zwe-1 is not stored");
    return row;
  };
  const change = async (
    name: string,
    fields: Partial<LeadAgency & { until: number | null; successorId: number | null }>,
  ) => {
    const { id, version, country: _country, ...before } = await called(name);
    return changeAgency(id, { version, fields: { ...before, ...fields }, confirmed: ["zwe-1"] }, ADA);
  };

  beforeAll(() => {
    cpSync(FACT_BASE, folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is loaded from the facts with all bodies, and written back byte for byte", async () => {
    edit((record) => {
      const { plans, ...country } = record;
      const agencies = [NEW, { ...OLD, until: 2015, successor: NEW }];
      for (const key of Object.keys(record)) delete record[key];
      Object.assign(record, { ...country, agencies, plans });
    });
    const before = text();

    await seedFactBase({ folder });

    const heir = await called(NEW.name);
    expect(await called(OLD.name)).toMatchObject({ until: 2015, successorId: heir.id });
    await exportFactBase({ folder });
    expect(text()).toBe(before);
    expect(await seedFactBase({ folder })).toEqual({ changed: false });
  });

  test("follows the facts while no person has changed it, and is theirs afterwards", async () => {
    edit((record) => {
      Object.assign((record.agencies as object[])[1] ?? {}, { until: 2016 });
    });
    raiseEdition();
    await seedFactBase({ folder });
    expect(await called(OLD.name)).toMatchObject({ until: 2016, version: 2 });

    expect(await change(OLD.name, { until: 2017 })).toMatchObject({ ok: true });
    edit((record) => {
      Object.assign((record.agencies as object[])[1] ?? {}, { until: 2018 });
    });
    raiseEdition();
    await seedFactBase({ folder });

    expect(await called(OLD.name)).toMatchObject({ until: 2017 });
    await exportFactBase({ folder });
    expect(JSON.parse(text()).agencies[1]).toEqual({ ...OLD, until: 2017, successor: NEW });
  });

  test("a plan of before a renaming names the same body, restored, imported or published", async () => {
    const before = await stored();
    const lead = before.plan.leadAgency as LeadAgency;
    const renamed = { ...lead, name: "National Steering Committee" };
    expect(await change(lead.name, renamed)).toMatchObject({ ok: true });
    const all = await names();
    const { version } = await stored();

    const draft = await getDraft((await startRestore("zwe-1", version - 1, "ada")) as number);
    expect(draft?.plan.leadAgency).toEqual(renamed);

    const { countries, stored: plans, sources, former } = await readImportBasis();
    const scope = importScope(countries, plans, sources, former);
    const csv = await readUpload(
      new TextEncoder().encode(
        csvText([
          ["slug", "lead_agency", "lead"],
          ["zwe-1", lead.name, lead.type],
        ]),
      ),
    );
    if (csv.kind !== "table") throw new Error("This is no table");
    const [row] = [...checkTable(csv, { columns: guessColumns(csv.columns), blanks: "keep" }, scope)];
    expect(row).toMatchObject({ outcome: "unchanged", plan: { leadAgency: renamed } });
    const [record] = [...checkRecords([{ row: 1, record: JSON.parse(text()).plans[0] }], scope)];
    expect(record?.plan?.leadAgency).toEqual(renamed);

    const plan = { ...before.plan, note: "Published from an old file" };
    await inTransaction((tx) =>
      publish(
        tx,
        { plans: [{ plan, baseVersion: version, archived: false, seedHash: null }] },
        { origin: "import", authorId: "ada", note: null },
      ),
    );
    expect((await stored()).plan.leadAgency).toEqual(renamed);
    expect(await names()).toEqual(all);
  });

  test("a name that became one with another means the one that was kept", async () => {
    const added = await createAgency(
      "ZWE",
      { ...OLD, name: "Min. of Equality", nameEn: null, until: null, successorId: null },
      ADA,
    );
    if (!added.ok) throw new Error(added.reason);
    const kept = await called(NEW.name);
    const duplicates = [await called("Min. of Equality")];
    expect(await mergeAgencies(kept.id, { version: kept.version, duplicates }, ADA)).toMatchObject({ ok: true });
    const { plan, version } = await stored();
    const lead = { ...OLD, name: "Min. of Equality", nameEn: null };

    await inTransaction((tx) =>
      publish(
        tx,
        { plans: [{ plan: { ...plan, leadAgency: lead }, baseVersion: version, archived: false, seedHash: null }] },
        { origin: "import", authorId: "ada", note: null },
      ),
    );

    expect((await stored()).plan.leadAgency).toEqual({ ...NEW, nameEn: null });
    expect(await names()).not.toContain("Min. of Equality");
  });
});
