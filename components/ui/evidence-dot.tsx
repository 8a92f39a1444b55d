import { SourceLine } from "@/components/ui/source-line";
import { evidenceGrade, valueConfidence } from "@/lib/domain/plan/confidence";
import type { Evidence } from "@/lib/domain/plan/plan";
import { bestFirst, sourceOf } from "@/lib/domain/plan/sources";
import type { Confidence } from "@/lib/domain/vocabulary/vocabulary";
import { attributeLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** Key of the attribute whose value is backed. */
  attribute: string;
  /** The plan's evidence for that attribute. */
  evidence: readonly Evidence[];
};

/** What backs a value: a dot that tells the confidence, and opens the sources. Works without script. */
export function EvidenceDot({ locale, attribute, evidence }: Props) {
  const t = translator(locale, "common");
  const disagree = evidence.some(({ statedValue }) => statedValue !== null);
  const confidence = valueConfidence(evidence);
  const isWeak = evidenceGrade(evidence) === "weak";
  const words = [
    t("evidence.for", { attribute: attributeLabel(locale, attribute) }),
    evidence.length === 0 ? t("evidence.none") : t("evidence.sources", { count: evidence.length }),
    ...(confidence ? [t("evidence.confidence", { confidence: label(locale, "confidence", confidence) })] : []),
    ...(isWeak ? [t("evidence.weak")] : []),
    ...(disagree ? [t("evidence.disagree")] : []),
  ].join(", ");

  return (
    <details className="group/evidence ms-1 inline-block max-w-full align-middle open:block print:hidden">
      <summary
        aria-label={words}
        title={words}
        className="inline-flex min-h-6 min-w-6 max-w-full list-none items-center justify-center rounded-full px-1 text-accent hover:bg-accent-soft [&::-webkit-details-marker]:hidden"
      >
        <Dot confidence={confidence} split={disagree} />
        {isWeak && (
          <span className="ms-1 min-w-0 text-xs text-warn [overflow-wrap:anywhere]">{t("evidence.weakShort")}</span>
        )}
      </summary>
      {confidence && (
        <p className="mt-1 text-xs text-ink-soft">
          {t("evidence.confidence", { confidence: label(locale, "confidence", confidence) })}
          {isWeak && <span className="text-warn"> · {t("evidence.weak")}</span>}
        </p>
      )}
      <EvidenceList locale={locale} evidence={evidence} />
    </details>
  );
}

/** The sources of one value, as a list: the best kind first. */
export function EvidenceList({ locale, evidence }: Pick<Props, "locale" | "evidence">) {
  const t = translator(locale, "common");
  if (evidence.length === 0) return <p className="py-1 text-xs text-ink-soft">{t("evidence.none")}</p>;

  return (
    <ul className="my-1 max-w-[60ch] space-y-1.5 border-s-2 border-rule ps-3 text-xs text-ink-soft">
      {[...evidence]
        .sort((a, b) => bestFirst(sourceOf(a), sourceOf(b)))
        .map((row) => (
          <li key={`${row.attribute} ${row.url} ${row.section}`} className="[overflow-wrap:anywhere]">
            <SourceLine locale={locale} source={sourceOf(row)} section={row.section} />
            <span className="block empty:hidden">
              {[
                row.basis && t(row.basis === "source" ? "evidence.basisSource" : "evidence.basisCoder"),
                row.statedValue && t("evidence.differs", { value: row.statedValue }),
                row.doubt && t("evidence.doubt", { reason: row.doubt }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
    </ul>
  );
}

function Dot({ confidence, split }: { confidence: Confidence | null; split: boolean }) {
  const half = confidence === "medium";
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <circle
        cx="6"
        cy="6"
        r="4.4"
        fill={confidence === "high" && !split ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.3"
        strokeDasharray={confidence === null ? "1.5 1.5" : undefined}
      />
      {half && !split && <path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" fill="currentColor" />}
      {split && (
        <>
          <path d="M5.2 1.7a4.4 4.4 0 0 0 0 8.6z" fill="currentColor" />
          <path d="M9.5 1 2.5 11" stroke="var(--paper)" strokeWidth="1.2" />
        </>
      )}
    </svg>
  );
}
