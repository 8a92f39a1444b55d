import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET as getReport } from "@/app/[locale]/(admin)/admin/import/[id]/report.csv/route";
import { checkFile, confirmImport, uploadFile } from "@/app/[locale]/(admin)/admin/import/actions";
import { GET as getTemplate } from "@/app/[locale]/(admin)/admin/import/template.csv/route";
import { getDb, inTransaction } from "@/lib/db/client";
import {
  addCheckedRows,
  beginCheck,
  cancelImport,
  endCheck,
  makeDrafts,
  startImport,
} from "@/lib/db/mutations/imports";
import { publish } from "@/lib/db/mutations/publish";
import { findDraftEvents, findDrafts, getDraft } from "@/lib/db/queries/drafts";
import { countOutcomes, findPreviewedRows, findReportedRows, getImport } from "@/lib/db/queries/imports";
import { IMPORT_COLUMNS } from "@/lib/domain/attributes/columns";
import { ROLES } from "@/lib/domain/work/people";
import { env } from "@/lib/env";
import { formatCountryFile } from "@/lib/export/fact-base";
import { packUpload } from "@/lib/import/kept-upload";
import { MAX_UNPACKED_BYTES } from "@/lib/import/limits";
import { startCheck } from "@/lib/import/run-check";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { makePerson, signedIn } from "@/tests/fixtures/people";
import { TestBrowser } from "@/tests/fixtures/request-scope";
import { sheetXml, workbookOf, zipOf } from "@/tests/fixtures/zip-file";

vi.mock("next/headers", async () => (await import("@/tests/fixtures/request-scope")).nextHeaders);
vi.mock("next/cache", async () => (await import("@/tests/fixtures/request-scope")).nextCache);
vi.mock("next/server", async () => (await import("@/tests/fixtures/request-scope")).nextServer);

const fileOf = (content: BlobPart, name = "plans.csv", type = "text/csv") => new File([content], name, { type });

/** A table as an upload keeps it, without its file. */
const keptTable = (columns: string[], rows: { row: number; cells: string[] }[]) => ({
  upload: {
    kind: "table" as const,
    columns,
    rows,
    reading: {
      encoding: null,
      delimiter: null,
      sheets: [],
      sheet: 0,
      headRow: 1,
      headKnown: true,
      top: [],
      sample: [],
    },
  },
  file: null,
});

const idIn = (location: string | undefined) => location?.split("/").at(-1) ?? "";

/** Everything that an import could leave behind, to see that it leaves nothing. */
async function counts() {
  const db = await getDb();
  return {
    imports: await db.importJob.count(),
    rows: await db.importRow.count(),
    drafts: await db.planDraft.count(),
    events: await db.draftEvent.count(),
    audit: await db.auditEntry.count({ where: { event: "imported" } }),
  };
}

describeOnBothEngines("imports", () => {
  let ada: TestBrowser;
  let adaId: string;

  beforeAll(async () => {
    Object.assign(env, { NAP_AUTH_SECRET: "a secret of the tests, and of nothing else" });
    delete (globalThis as { napAuth?: unknown }).napAuth;
    await inTransaction((tx) =>
      publish(
        tx,
        {
          countries: [
            { country: makeCountry(), seedHash: null },
            { country: makeCountry({ iso3: "ZWE", name: "Zimbabwe" }), seedHash: null },
          ],
          plans: [{ plan: makePlan({ budget: "mentioned" }), baseVersion: 0, archived: false, seedHash: null }],
        },
        { origin: "fact_base", authorId: null, note: null },
      ),
    );
    adaId = await makePerson({ email: "ada@example.org" });
    ada = await signedIn("ada@example.org");
  });

  beforeEach(async () => {
    await (await getDb()).importJob.deleteMany();
  });

  const upload = async (content: BlobPart, fields: Record<string, string> = {}) =>
    ada.send(uploadFile, { file: fileOf(content), ...fields });

  /** Uploads a table and checks it with its own heads. */
  const check = async (text: string, blanks = "keep") => {
    const { location } = await upload(text);
    const id = idIn(location);
    const heads = (text.split("\n")[0] ?? "").split(",");
    const columns = Object.fromEntries(heads.map((head, index) => [`column.${index}`, head]));
    const answer = await ada.send(checkFile, { id, blanks, ...columns });
    return { id, ...answer };
  };

  test("lead from a file with errors, over the file mended, to drafts that say where they came from", async () => {
    const wrong = await check("slug,budget,end\nnam-1,alocated,2026\nzwe-1,none,2030\n");
    expect(await countOutcomes(wrong.id)).toMatchObject({ wrong: 1, new: 1 });
    const { rows } = await findReportedRows(wrong.id, 1);
    expect(rows.map(({ row, problems }) => [row, problems[0]?.column, problems[0]?.suggestion])).toEqual([
      [2, "budget", "allocated"],
      [3, null, null],
    ]);
    expect((await ada.send(confirmImport, { id: wrong.id })).state?.errors.form).toMatch(/errors/);

    const mended = await upload("slug,budget,end\nnam-1,allocated,2026\nzwe-1,none,2030\n", { replaces: wrong.id });
    const id = idIn(mended.location);
    expect(await getImport(wrong.id, adaId)).toBeNull();
    expect(await getImport(id, adaId)).toMatchObject({ state: "checked", checkedRows: 2 });
    const preview = await findPreviewedRows(id, 1);
    expect(preview.map(({ outcome, plan, before }) => [outcome, plan.slug, before?.budget])).toEqual([
      ["changed", "nam-1", "mentioned"],
      ["new", "zwe-1", undefined],
    ]);

    const before = await counts();
    expect((await ada.send(confirmImport, { id })).location).toBe(`/admin/import/${id}`);

    expect(await counts()).toEqual({
      imports: 1,
      rows: 0,
      drafts: before.drafts + 2,
      events: before.events + 2,
      audit: before.audit + 1,
    });
    expect(await getImport(id, adaId)).toMatchObject({ state: "imported", drafts: 2 });
    const { drafts } = await findDrafts({ states: ["draft"], country: null });
    const made = await Promise.all(drafts.map(({ id: draft }) => getDraft(draft)));
    expect(
      made.map((draft) => draft && [draft.plan.slug, draft.plan.budget, draft.baseVersion, draft.authorId]).sort(),
    ).toEqual([
      ["nam-1", "allocated", 1, adaId],
      ["zwe-1", "none", 0, adaId],
    ]);
    expect((await findDraftEvents(drafts[0]?.id ?? 0)).map(({ kind, authorId }) => [kind, authorId])).toEqual([
      ["started", adaId],
    ]);
    const row = await (await getDb()).planDraft.findUniqueOrThrow({
      where: { id: drafts[0]?.id ?? 0 },
      select: { origin: true },
    });
    expect(row.origin).toBe("import");
    expect((await ada.send(confirmImport, { id })).state?.errors.form).toMatch(/already/);
  });

  test("of the fact base's JSON are checked at once, and what says the same makes no draft", async () => {
    const file = formatCountryFile({
      country: makeCountry(),
      agencies: [],
      plans: [makePlan({ budget: "mentioned" }), makePlan({ generation: 2, note: "From JSON" })],
    });

    const { location } = await upload(file);

    // Its sources have no publisher yet, which is wanted before it is published.
    expect(await countOutcomes(idIn(location))).toEqual({ new: 1, changed: 0, unchanged: 1, wrong: 0, warned: 1 });
    const [row] = await findPreviewedRows(idIn(location), 1);
    expect(row?.plan).toEqual(makePlan({ generation: 2, note: "From JSON", evidence: row?.plan.evidence }));
    expect(row?.plan.evidence).toHaveLength(makePlan().evidence.length);
  });

  test("make nothing if a plan was published since the check", async () => {
    const { id } = await check("slug,note\nnam-1,Stale\nzwe-3,New\n");
    const { version } = await (await getDb()).plan.findUniqueOrThrow({
      where: { slug: "nam-1" },
      select: { version: true },
    });
    await inTransaction((tx) =>
      publish(
        tx,
        {
          plans: [{ plan: makePlan({ budget: "none" }), baseVersion: version, archived: false, seedHash: null }],
        },
        { origin: "editor", authorId: "eve", note: null },
      ),
    );
    const before = await counts();

    expect((await ada.send(confirmImport, { id })).state?.errors.form).toMatch(/Namibia.+changed since/);

    expect(await counts()).toEqual(before);
  });

  test("that are sent twice at once make their drafts once", async () => {
    const { id } = await check("slug,note\nzwe-4,Once\n");
    const before = await counts();

    const outcomes = await Promise.all([makeDrafts(id, adaId), makeDrafts(id, adaId)]);

    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await counts()).drafts).toBe(before.drafts + 1);
  });

  test("stop where they are when they are cancelled, and leave nothing", async () => {
    const before = await counts();
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ row: index + 2, cells: [`zwe-${index}`] }));
    const content = await packUpload(keptTable(["slug"], rows));
    const id = await startImport(
      { fileName: "long.csv", kind: "table", rowCount: rows.length, content, mapping: null },
      adaId,
    );

    const checking = startCheck(id, { columns: ["slug"], blanks: "keep" }, adaId);
    await vi.waitUntil(async () => ((await getImport(id, adaId))?.checkedRows ?? 0) > 0, { timeout: 20_000 });
    await cancelImport(id, adaId);
    await checking;

    expect(await counts()).toEqual(before);
  });

  test("heed only the latest of two checks", async () => {
    const content = await packUpload(keptTable(["slug"], [{ row: 2, cells: ["nam-1"] }]));
    const id = await startImport({ fileName: "a.csv", kind: "table", rowCount: 1, content, mapping: null }, adaId);
    const mapping = { columns: ["slug"], blanks: "keep" } as const;
    const first = (await beginCheck(id, mapping, adaId)) as number;
    const second = (await beginCheck(id, mapping, adaId)) as number;
    const row = { row: 2, outcome: "unchanged", plan: null, baseVersion: 1, problems: [] } as const;

    expect(await addCheckedRows(id, first, [row])).toBe(false);
    await endCheck(id, first, "checked");
    expect(await getImport(id, adaId)).toMatchObject({ state: "checking", checkedRows: 0 });
    expect(await addCheckedRows(id, second, [row])).toBe(true);
  });

  test("say which columns are chosen twice, and need one for the plan", async () => {
    const { location } = await upload("a,b\nnam-1,2\n");
    const send = (columns: Record<string, string>) =>
      ada.send(checkFile, { id: idIn(location), blanks: "keep", ...columns });

    expect((await send({ "column.0": "note", "column.1": "note" })).state?.errors).toEqual({
      "column.0": expect.stringMatching(/which plan/),
      "column.1": expect.stringMatching(/chosen twice/),
    });
    expect((await send({ "column.0": "slug", "column.1": "no column", blanks: "x" })).state?.errors).toEqual({
      blanks: expect.stringMatching(/empty cell/),
    });
    expect((await getImport(idIn(location), adaId))?.state).toBe("uploaded");
  });

  test("are for those who may, and each file for its own person alone", async () => {
    await makePerson({ email: "eve@example.org", role: "admin" });
    const eve = await signedIn("eve@example.org");
    const { id } = await check("slug,note\nzwe-1,Mine\n");
    const before = await counts();

    expect((await eve.send(checkFile, { id, blanks: "keep", "column.0": "slug" })).location).toBe(
      "/admin/import?gone=1",
    );
    expect((await eve.send(confirmImport, { id })).location).toBe("/admin/import?gone=1");
    await eve.send(uploadFile, { file: fileOf("slug\nzwe-1\n"), replaces: id });
    expect(await makeDrafts(id, "eve")).toEqual({ ok: false, reason: "gone" });

    expect(await getImport(id, adaId)).toMatchObject({ state: "checked" });
    expect((await counts()).drafts).toBe(before.drafts);
    await eve.headers();
    const params = Promise.resolve({ locale: "en", id });
    expect((await getReport(new Request("http://portal.test"), { params })).status).toBe(404);
  });

  test.each(ROLES)("are refused or let in by role: %s", async (role) => {
    await makePerson({
      email: `${role}@roles.example.org`,
      role,
      countryId: role === "focal_point" ? "NAM" : undefined,
    });
    const browser = await signedIn(`${role}@roles.example.org`);
    const before = await counts();

    const { location } = await browser.send(uploadFile, { file: fileOf("slug\nzwe-1\n") });

    expect(location === "/admin/not-allowed").toBe(role === "focal_point");
    await browser.headers();
    const { status } = await getTemplate(new Request("http://portal.test"));
    expect(status).toBe(role === "focal_point" ? 403 : 200);
    expect((await counts()).imports).toBe(before.imports + (role === "focal_point" ? 0 : 1));
  });

  test("sent by another site are refused", async () => {
    const elsewhere = new TestBrowser({ origin: "http://elsewhere.test" });
    for (const [name, value] of ada.cookies) elsewhere.cookies.set(name, value);

    expect((await elsewhere.send(uploadFile, { file: fileOf("slug\nzwe-1\n") })).location).toBe("/admin/not-allowed");
    expect((await counts()).imports).toBe(0);
  });

  test("give their report and their template as files without formulas", async () => {
    const { id } = await check("slug,note,budget\nnam-1,x,=cmd()\n");
    await ada.headers();

    const report = await (
      await getReport(new Request("http://portal.test"), { params: Promise.resolve({ locale: "en", id }) })
    ).text();
    expect(report).toContain("2,,Budget,Error,'=cmd(),");
    const template = async (query: string) => (await getTemplate(new Request(`http://portal.test/${query}`))).text();
    expect(await template("")).toBe(`${IMPORT_COLUMNS.join(",")}\r\n`);
    expect(await template("?separator=semicolon")).toContain(`${IMPORT_COLUMNS.join(";")}\r\n`);
  });

  test("are purged a day after their last step, and with the account", async () => {
    const old = idIn((await upload("slug\nnam-1\n")).location);
    await (await getDb()).importJob.update({
      where: { id: old },
      data: { updatedAt: new Date(Date.now() - 25 * 60 * 60 * 1000) },
      select: { id: true },
    });

    await upload("slug\nzwe-1\n");

    expect(await getImport(old, adaId)).toBeNull();
    expect((await counts()).imports).toBe(1);
    const gone = await makePerson({ email: "gone@example.org" });
    await startImport({ fileName: "a", kind: "table", rowCount: 1, content: new Uint8Array(), mapping: null }, gone);
    await (await getDb()).person.delete({ where: { id: gone }, select: { id: true } });
    expect((await counts()).imports).toBe(1);
  });

  const HOSTILE: [name: string, file: () => File | Promise<File>, message: RegExp][] = [
    ["no file", () => fileOf("", ""), /Choose a file/],
    ["an empty file", () => fileOf(""), /empty/],
    ["more than 8 MB", () => fileOf("a".repeat(8 * 1024 * 1024 + 1)), /larger than 8 MB/],
    ["a cell of 7 MB", () => fileOf(`slug\n${"a".repeat(7 * 1024 * 1024)}\n`), /Row 2, column 1 .* 10,000/],
    [
      "1,000 columns",
      () => fileOf(`${Array.from({ length: 1000 }, (_, n) => `c${n}`).join(";")}\n1\n`),
      /1,000 columns/,
    ],
    ["a picture that says it is CSV", () => fileOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2)), /no text/],
    [
      "an archive that says it is a workbook",
      async () => fileOf(new Uint8Array(await zipOf({ a: "b" })), "a.xlsx"),
      /no workbook/,
    ],
    [
      "a zip bomb as XLSX",
      async () =>
        fileOf(
          new Uint8Array(
            await workbookOf(sheetXml([["slug"]]), { "xl/media/a.png": Buffer.alloc(MAX_UNPACKED_BYTES + 1) }),
          ),
          "plans.xlsx",
        ),
      /unpacks to more/,
    ],
    ["JSON that nests without end", () => fileOf(`{"iso3":"NAM","plans":${"[".repeat(50_000)}`, "a.json"), /deeper/],
    ["the JSON of something else", () => fileOf('{"a":1}', "a.json"), /iso3/],
  ];

  test.each(HOSTILE)("of %s say what is wrong and leave the database as it was", async (_, make, message) => {
    const before = await counts();

    const { state } = await ada.send(uploadFile, { file: await make() });

    expect(state?.errors.file).toMatch(message);
    expect(await counts()).toEqual(before);
  });
});
