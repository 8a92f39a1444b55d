import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportJob } from "@/lib/domain/work/import-job";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Step 4: what came of it. */
export function ImportedFile({ locale, job }: { locale: Locale; job: ImportJob }) {
  const t = translator(locale, "import");
  return (
    <>
      <Notice title={t("imported.title", { count: job.drafts })} tone="good">
        {t("imported.text")}
      </Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={href(locale, "/admin/drafts")} look="primary">
          {t("imported.drafts")}
        </ButtonLink>
        <ButtonLink href={href(locale, "/admin/import")}>{t("imported.next")}</ButtonLink>
      </div>
    </>
  );
}
