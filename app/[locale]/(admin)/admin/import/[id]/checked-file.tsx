import { confirmImport, mendCells, uploadFile } from "@/app/[locale]/(admin)/admin/import/actions";
import { uploadWords } from "@/app/[locale]/(admin)/admin/import/upload-words";
import { PageLinks } from "@/components/admin/page-links";
import { DraftPreview } from "@/components/import/draft-preview";
import { type CellOf, ProblemTable } from "@/components/import/problem-table";
import { UploadForm } from "@/components/import/upload-form";
import { ActionForm } from "@/components/ui/action-form";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import {
  countOutcomes,
  findPreviewedRows,
  findReportedRows,
  getImportContent,
  PREVIEW_ROWS_PER_PAGE,
  REPORT_ROWS_PER_PAGE,
} from "@/lib/db/queries/imports";
import { type ImportJob, ROW_OUTCOMES } from "@/lib/domain/work/import-job";
import { formatNumber } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { unpackUpload } from "@/lib/import/kept-upload";
import { MAX_FILE_BYTES } from "@/lib/import/limits";
import { DropForm } from "./drop-form";
import { MapColumns } from "./map-columns";

type Props = { locale: Locale; job: ImportJob; query: { page: number; preview: number } };

/** Step 3 once it is done: what is wrong or doubtful, what would change, and the way on. */
export async function CheckedFile({ locale, job, query }: Props) {
  const t = translator(locale, "import");
  const path = `/admin/import/${job.id}`;
  const counts = await countOutcomes(job.id);
  const report = await findReportedRows(job.id, query.page);
  const drafts = counts.new + counts.changed;
  const preview = drafts > 0 ? await findPreviewedRows(job.id, query.preview) : [];
  const { countryByIso3 } = await getCatalogue();
  const cellOf = await readCells(job);
  const errorTitle = translator(locale, "admin")("error.title");

  return (
    <>
      <dl className="mb-6 flex flex-wrap gap-x-10 gap-y-2">
        {ROW_OUTCOMES.map((outcome) => (
          <div key={outcome}>
            <dt className="text-sm text-ink-soft">{t(`outcome.${outcome}`)}</dt>
            <dd className="font-serif text-xl tabular-nums">
              <data id={`rows-${outcome}`} value={counts[outcome]}>
                {formatNumber(locale, counts[outcome])}
              </data>
            </dd>
          </div>
        ))}
      </dl>

      {counts.wrong > 0 && (
        <Notice title={t("checked.wrong", { count: counts.wrong })} tone="bad">
          {t("checked.wrongText")}
        </Notice>
      )}
      {counts.wrong === 0 && drafts === 0 && <Notice title={t("checked.nothing")}>{t("checked.nothingText")}</Notice>}
      {counts.wrong === 0 && drafts > 0 && (
        <Notice title={t("checked.ready", { count: drafts })} tone="good">
          <p className="mb-3">{t("checked.readyText", { warned: counts.warned })}</p>
          <ActionForm
            id="confirm"
            action={confirmImport}
            locale={locale}
            fields={[]}
            hidden={{ id: job.id }}
            submit={t("checked.confirm", { count: drafts })}
            errorTitle={errorTitle}
          />
        </Notice>
      )}
      {counts.wrong > 0 && (
        <UploadForm
          action={uploadFile}
          locale={locale}
          replaces={job.id}
          maxBytes={MAX_FILE_BYTES}
          words={uploadWords(locale, "again")}
        />
      )}

      {report.total > 0 && (
        <div id="report" className="mt-10">
          <h2 className="mb-2 text-lg">{t("report.title")}</h2>
          <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
            <p>{t("report.count", { count: report.total })}</p>
            <a href={href(locale, `${path}/report.csv`)} download className={buttonClass()}>
              {t("report.download")}
            </a>
          </div>
          {cellOf ? (
            <form action={mendCells}>
              <p className="mb-3 max-w-[68ch] text-ink-soft">{t("mend.lead")}</p>
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="id" value={job.id} />
              <ProblemTable locale={locale} rows={report.rows} cellOf={cellOf} />
              <Button type="submit" look="primary" className="mt-4">
                {t("mend.mend")}
              </Button>
            </form>
          ) : (
            <ProblemTable locale={locale} rows={report.rows} />
          )}
          <PageLinks
            locale={locale}
            path={path}
            query={{ preview: query.preview === 1 ? null : query.preview }}
            page={query.page}
            pages={Math.ceil(report.total / REPORT_ROWS_PER_PAGE)}
          />
        </div>
      )}

      {preview.length > 0 && (
        <section aria-labelledby="preview" className="mt-10 max-w-[60rem]">
          <h2 id="preview" className="mb-2 text-lg">
            {t("preview.title")}
          </h2>
          <p className="mb-4 text-ink-soft">{t("preview.lead", { count: drafts })}</p>
          <DraftPreview locale={locale} rows={preview} countries={countryByIso3} />
          <PageLinks
            locale={locale}
            path={path}
            parameter="preview"
            query={{ page: query.page === 1 ? null : query.page }}
            page={query.preview}
            pages={Math.ceil(drafts / PREVIEW_ROWS_PER_PAGE)}
          />
        </section>
      )}

      {job.kind === "table" && (
        <details className="mt-10 border-y border-rule py-2">
          <summary className="cursor-pointer py-1 font-semibold">{t("map.again")}</summary>
          <div className="mt-4">
            <MapColumns locale={locale} job={job} />
          </div>
        </details>
      )}
      {job.kind === "records" && <DropForm locale={locale} id={job.id} />}
    </>
  );
}

/** Finds the cells of a table by row and import column, for mending them; null for what is no table. */
async function readCells({ id, mapping }: ImportJob): Promise<CellOf | null> {
  const content = mapping && (await getImportContent(id));
  if (!content || content.length === 0) return null;
  const { upload } = await unpackUpload(content);
  if (upload.kind !== "table") return null;
  const byRow = new Map(upload.rows.map(({ row, cells }) => [row, cells]));
  return (row, column) => {
    const index = mapping.columns.indexOf(column);
    return index < 0 ? null : { index, text: byRow.get(row)?.[index] ?? "" };
  };
}
