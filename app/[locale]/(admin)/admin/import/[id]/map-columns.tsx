import { checkFile } from "@/app/[locale]/(admin)/admin/import/actions";
import { MappingForm } from "@/components/import/mapping-form";
import { getImportContent } from "@/lib/db/queries/imports";
import { IMPORT_COLUMNS } from "@/lib/domain/attributes/columns";
import { BLANKS, type ImportJob } from "@/lib/domain/work/import-job";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { columnLabel, guessColumns } from "@/lib/import/column-words";
import { unpackUpload } from "@/lib/import/kept-upload";
import { BLANKS_FIELD, columnField } from "@/lib/schemas/import-form";
import { DropForm } from "./drop-form";
import { FileReading } from "./file-reading";

/** Values of each column that are shown, and their characters. */
const SAMPLES = 3;
const SAMPLE_CHARS = 60;

/** Step 2: where each column goes. */
export async function MapColumns({ locale, job }: { locale: Locale; job: ImportJob }) {
  const t = translator(locale, "import");
  const content = await getImportContent(job.id);
  const kept = content && content.length > 0 ? await unpackUpload(content) : null;
  const upload = kept?.upload;
  if (upload?.kind !== "table") return null;
  const guessed = job.mapping?.columns ?? guessColumns(upload.columns);
  const samplesOf = (index: number) => {
    const values = new Set(upload.rows.slice(0, 100).map(({ cells }) => cells[index]?.trim() ?? ""));
    values.delete("");
    return [...values].slice(0, SAMPLES).map((value) => shorten(value));
  };

  return (
    <>
      {kept?.file && <FileReading locale={locale} id={job.id} reading={upload.reading} />}
      <h2 className="mb-2 text-lg">{t("map.title")}</h2>
      <p className="mb-4 max-w-[68ch]">{t("map.lead")}</p>
      <MappingForm
        action={checkFile}
        locale={locale}
        id={job.id}
        columns={upload.columns.map((head, index) => ({
          field: columnField(index),
          head: head || t("map.noHead", { number: index + 1 }),
          samples: samplesOf(index),
          value: guessed[index] ?? "",
        }))}
        options={IMPORT_COLUMNS.map((value) => ({ value, label: columnLabel(locale, value) }))}
        blanks={{
          field: BLANKS_FIELD,
          value: job.mapping?.blanks ?? "keep",
          options: BLANKS.map((value) => ({ value, label: t(`blanks.${value}`), hint: t(`blanksHint.${value}`) })),
        }}
        words={{
          table: t("map.title"),
          head: t("map.head"),
          samples: t("map.samples"),
          target: t("map.target"),
          nowhere: t("map.nowhere"),
          blanks: t("map.blanks"),
          submit: t("map.submit"),
          errorTitle: translator(locale, "admin")("error.title"),
        }}
      />
      <DropForm locale={locale} id={job.id} />
    </>
  );
}

function shorten(text: string): string {
  return text.length > SAMPLE_CHARS ? `${text.slice(0, SAMPLE_CHARS - 1)}…` : text;
}
