import { BarMark } from "@/components/ui/bar-mark";
import { SMALL_GROUP } from "@/lib/domain/compare/groups";
import { type AssessmentCounts, meetingCounts } from "@/lib/domain/guidance/element-shares";
import { formatShare } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** How plans stand on one element: the share that meets it with its denominator, and how many are not coded; counts alone where few are known. */
export function StandingLine({ locale, counts }: { locale: Locale; counts: AssessmentCounts }) {
  const t = translator(locale, "framework");
  const { met, partly, not_met: notMet, known, total, atLeastPartly } = counts;
  if (known === 0) return <p className="mt-2 text-xs text-ink-soft">{t("shares.nothing", { total })}</p>;

  if (known < SMALL_GROUP)
    return <p className="mt-2 text-xs text-ink-soft">{t("shares.few", { met, partly, notMet, known, total })}</p>;

  const share = met / known;
  return (
    <div className="mt-2 max-w-[60ch]">
      <BarMark share={share} />
      <p className="mt-1 text-xs text-ink-soft">
        {t("shares.line", {
          share: formatShare(locale, meetingCounts(counts)),
          met,
          known,
          partly,
          notMet,
          unknown: total - known,
        })}{" "}
        {atLeastPartly > 0 && t("shares.atLeastPartly", { count: atLeastPartly })}
      </p>
    </div>
  );
}
