import { ChangeList } from "@/components/editing/change-list";
import { changesInWords } from "@/components/editing/part-words";
import type { Plan } from "@/lib/domain/plan/plan";
import type { PlanDraft } from "@/lib/domain/work/draft";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  draft: PlanDraft;
  /** What the draft started from. */
  before: Plan;
  open: boolean;
};

/** What the draft would change, part by part. */
export function DraftChanges({ locale, draft: { plan, baseVersion }, before, open }: Props) {
  const t = translator(locale, "editing");
  const changes = changesInWords(locale, before, plan);
  if (changes.length === 0) return <p className="mb-10 text-ink-soft">{t("changes.none")}</p>;

  return (
    <details open={open} className="mb-10">
      <summary className="cursor-pointer py-1 font-semibold">
        {t(baseVersion === 0 ? "changes.ofNew" : "changes.ofRevision", { count: changes.length, number: baseVersion })}
      </summary>
      <div className="mt-3">
        <ChangeList
          locale={locale}
          changes={changes}
          sides={{ before: t("changes.before"), after: t("changes.after") }}
        />
      </div>
    </details>
  );
}
