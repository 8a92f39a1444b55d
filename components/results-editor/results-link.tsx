import Link from "next/link";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** From a draft to the editor of its results framework. */
export function ResultsLink({ locale, draftId, count }: { locale: Locale; draftId: number; count: number }) {
  const t = translator(locale, "resultsEditor");
  return (
    <p>
      <Link
        href={href(locale, `/admin/drafts/${draftId}/results`)}
        prefetch={false}
        className="inline-block py-1 font-semibold text-accent underline"
      >
        {t("editor.title")}
      </Link>{" "}
      <span className="text-ink-soft">{t("editor.import.held", { count })}</span>
    </p>
  );
}
