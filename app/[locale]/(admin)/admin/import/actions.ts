"use server";

import { redirect } from "next/navigation";
import { authorize } from "@/lib/auth/access";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { cancelImport, makeDrafts, replaceImport, startImport } from "@/lib/db/mutations/imports";
import { getImport, getImportContent } from "@/lib/db/queries/imports";
import type { ImportJob, Mapping } from "@/lib/domain/work/import-job";
import { formatList } from "@/lib/format";
import { type FormState, failedForm, formLocale, typedValues } from "@/lib/forms";
import { slugWords } from "@/lib/i18n/changes-words";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { columnLabel } from "@/lib/import/column-words";
import { type KeptUpload, packUpload, unpackUpload } from "@/lib/import/kept-upload";
import { MAX_FILE_BYTES } from "@/lib/import/limits";
import { withMendedCells } from "@/lib/import/mend-cells";
import { readUpload, type Upload } from "@/lib/import/read-upload";
import { startCheck } from "@/lib/import/run-check";
import { UnreadableFile } from "@/lib/import/unreadable-file";
import { importIdSchema, parseMapping, parseReading } from "@/lib/schemas/import-form";

/** Reads a file and keeps it for the next steps. One that comes in place of another is checked as that was, if its columns are the same. */
export async function uploadFile(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "import.run");
  const t = translator(locale, "import");
  const file = formData.get("file");
  if (!(file instanceof File) || file.name === "") return failedForm(formData, { file: t("error.noFile") });
  const refuse = (error: UnreadableFile) => failedForm(formData, { file: t(`file.${error.problem}`, error.details) });
  if (file.size > MAX_FILE_BYTES)
    return refuse(new UnreadableFile("too_large", { megabytes: MAX_FILE_BYTES / 1024 / 1024 }));

  const bytes = new Uint8Array(await file.arrayBuffer());
  let upload: Upload;
  try {
    upload = await readUpload(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error);
    throw error;
  }
  const replaced = importIdSchema.safeParse(formData.get("replaces"));
  const mapping = replaced.success ? await mappingOf(replaced.data, upload, person.id) : null;
  const id = await startImport(
    {
      fileName: file.name.slice(0, MAX_NAME),
      kind: upload.kind,
      rowCount: upload.rows.length,
      content: await packUpload({ upload, file: upload.kind === "table" ? bytes : null }),
      mapping,
    },
    person.id,
  );
  if (replaced.success) await cancelImport(replaced.data, person.id);
  if (upload.kind === "records" || mapping !== null) await startCheck(id, mapping, person.id);
  redirect(href(locale, `/admin/import/${id}`));
}

const MAX_NAME = 200;

/** How the columns of an earlier file go, if this one has the same. */
async function mappingOf(id: string, upload: Upload, personId: string): Promise<Mapping | null> {
  const job = await getImport(id, personId);
  if (upload.kind !== "table" || !job?.mapping) return null;
  const before = (await keptUpload(id))?.upload;
  if (before?.kind !== "table" || before.columns.join("\n") !== upload.columns.join("\n")) return null;
  return job.mapping;
}

/** Says where the columns of a table go, and checks every row. */
export async function checkFile(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "import.run");
  const t = translator(locale, "import");
  const { id } = await ownImport(locale, formData, person.id);
  const upload = (await keptUpload(id))?.upload;
  if (upload?.kind !== "table") redirect(href(locale, "/admin/import", { gone: 1 }));

  const parsed = parseMapping(typedValues(formData), upload.columns.length);
  if (!parsed.ok) {
    const errors = Object.entries(parsed.errors).map(([field, { message, column }]) => [
      field,
      t(`error.${message}`, { column: column ? columnLabel(locale, column) : "" }),
    ]);
    return failedForm(formData, Object.fromEntries(errors));
  }
  if (!(await startCheck(id, parsed.mapping, person.id))) redirect(href(locale, "/admin/import", { gone: 1 }));
  redirect(href(locale, `/admin/import/${id}`));
}

/** Reads the same file in another way: encoding, separator, sheet, head. What follows from it begins anew. */
export async function rereadFile(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "import.run");
  const t = translator(locale, "import");
  const { id } = await ownImport(locale, formData, person.id);
  const kept = await keptUpload(id);
  if (!kept?.file) redirect(href(locale, "/admin/import", { gone: 1 }));
  const before = kept.upload.kind === "table" ? kept.upload.reading : null;
  const choice = parseReading(typedValues(formData));
  // Of another sheet, or other lines, the head is another row.
  const movesHead = before !== null && choice.headRow === before.headRow && choice.sheet !== before.sheet;

  let upload: Upload;
  try {
    upload = await readUpload(kept.file, movesHead ? { ...choice, headRow: null } : choice);
  } catch (error) {
    if (error instanceof UnreadableFile)
      return failedForm(formData, { form: t(`file.${error.problem}`, error.details) });
    throw error;
  }
  const content = await packUpload({ upload, file: kept.file });
  const changed = { rowCount: upload.rows.length, content, mapping: null };
  if (!(await replaceImport(id, changed, person.id))) redirect(href(locale, "/admin/import", { gone: 1 }));
  redirect(href(locale, `/admin/import/${id}`));
}

/** Takes over what was mended in the report, and checks the file anew: rows are judged beside each other. */
export async function mendCells(formData: FormData): Promise<void> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "import.run");
  const { id, mapping } = await ownImport(locale, formData, person.id);
  const kept = await keptUpload(id);
  if (kept?.upload.kind !== "table" || mapping === null) redirect(href(locale, "/admin/import", { gone: 1 }));

  const upload = withMendedCells(kept.upload, typedValues(formData));
  const content = await packUpload({ upload, file: kept.file });
  const changed = { rowCount: upload.rows.length, content, mapping };
  const isKept = await replaceImport(id, changed, person.id);
  if (!isKept || !(await startCheck(id, mapping, person.id))) redirect(href(locale, "/admin/import", { gone: 1 }));
  // Without a #: to another place of the same page the router goes without what has changed on it.
  redirect(href(locale, `/admin/import/${id}`));
}

/** Checks a file once more from its beginning, as it was being checked. */
export async function recheckFile(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "import.run");
  const { id, mapping } = await ownImport(locale, formData, person.id);
  if (!(await startCheck(id, mapping, person.id))) redirect(href(locale, "/admin/import", { gone: 1 }));
  redirect(href(locale, `/admin/import/${id}`));
}

/** Makes drafts of all that the file adds or changes. */
export async function confirmImport(_previous: FormState, formData: FormData): Promise<FormState> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "import.run");
  const t = translator(locale, "import");
  const { id } = await ownImport(locale, formData, person.id);
  const outcome = await makeDrafts(id, person.id);
  if (outcome.ok) redirect(href(locale, `/admin/import/${id}`));
  if (outcome.reason === "gone") redirect(href(locale, "/admin/import", { gone: 1 }));
  const view = await getCatalogue();
  const names = outcome.reason === "stale" ? outcome.slugs.map((slug) => slugWords(locale, view, slug)) : [];
  const plans = formatList(locale, names.slice(0, 10));
  return failedForm(formData, { form: t(`error.${outcome.reason}`, { plans }) });
}

/** Throws the file away; a check that still runs stops. */
export async function dropImport(formData: FormData): Promise<void> {
  const locale = formLocale(formData);
  const person = await authorize(locale, "import.run");
  const id = importIdSchema.safeParse(formData.get("id"));
  if (id.success) await cancelImport(id.data, person.id);
  redirect(href(locale, "/admin/import"));
}

/** What was read from a file; null once it is imported, or gone. */
async function keptUpload(id: string): Promise<KeptUpload | null> {
  const content = await getImportContent(id);
  return content && content.length > 0 ? unpackUpload(content) : null;
}

/** The import that the form names, if it is this person's; else they are sent back to the beginning. */
async function ownImport(locale: Locale, formData: FormData, personId: string): Promise<ImportJob> {
  const id = importIdSchema.safeParse(formData.get("id"));
  const job = id.success ? await getImport(id.data, personId) : null;
  return job ?? redirect(href(locale, "/admin/import", { gone: 1 }));
}
