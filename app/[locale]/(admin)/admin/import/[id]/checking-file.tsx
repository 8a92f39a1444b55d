import { recheckFile } from "@/app/[locale]/(admin)/admin/import/actions";
import { RefreshWhileWorking } from "@/components/import/refresh-while-working";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import type { ImportJob } from "@/lib/domain/work/import-job";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { DropForm } from "./drop-form";

/** A check that has said nothing for so long has ended with its process. */
const SILENT_MS = 60_000;

/** Step 3 while it lasts: how far the check is. */
export function CheckingFile({ locale, job }: { locale: Locale; job: ImportJob }) {
  const t = translator(locale, "import");
  const isSilent = Date.now() - Date.parse(job.updatedAt) > SILENT_MS;

  if (job.state === "stopped" || isSilent) {
    return (
      <>
        <Notice title={t("checking.stopped")} tone="bad">
          {t("checking.stoppedText")}
        </Notice>
        <ActionForm
          id="again"
          action={recheckFile}
          locale={locale}
          fields={[]}
          hidden={{ id: job.id }}
          submit={t("checking.again")}
          errorTitle={translator(locale, "admin")("error.title")}
        />
        <DropForm locale={locale} id={job.id} />
      </>
    );
  }
  const progress = t("checking.progress", { done: job.checkedRows, total: job.rowCount });
  return (
    <>
      <RefreshWhileWorking />
      <p role="status" className="mb-2">
        {progress}
      </p>
      <progress
        value={job.checkedRows}
        max={job.rowCount}
        aria-label={t("checking.label")}
        className="w-full max-w-[40rem]"
      />
      <p className="mt-2 text-ink-soft">{t("checking.text")}</p>
      <DropForm locale={locale} id={job.id} />
    </>
  );
}
