import { SourceLine } from "@/components/ui/source-line";
import { evidenceGrade, valueConfidence } from "@/lib/domain/plan/confidence";
import type { Evidence } from "@/lib/domain/plan/plan";
import { bestFirst, sourceOf } from "@/lib/domain/plan/sources";
import { attributeLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { sourceWords } from "@/lib/i18n/source-words";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** Key of the attribute whose value is backed. */
  attribute: string;
  /** The plan's evidence for that attribute. */
  evidence: readonly Evidence[];
  /** Where on the page each source, by its address, stands in full, where that is said once for all values. */
  listed?: ReadonlyMap<string, SourceReference>;
};

/** The number of a source in a list on the page, and the id of its place there. */
export type SourceReference = { number: number; id: string };

/** What backs a value: a dot that tells the confidence, and opens the sources. Works without script. */
export function EvidenceDot({ locale, attribute, evidence, listed }: Props) {
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
    <details className="evidence">
      <summary aria-label={words} title={words}>
        <i data-sure={disagree ? "split" : (confidence ?? "none")} />
        {isWeak && <span>{t("evidence.weakShort")}</span>}
      </summary>
      {confidence && (
        <p>
          {t("evidence.confidence", { confidence: label(locale, "confidence", confidence) })}
          {isWeak && <span className="text-warn"> · {t("evidence.weak")}</span>}
        </p>
      )}
      <EvidenceList locale={locale} evidence={evidence} listed={listed} isPrinted={false} />
    </details>
  );
}

/** The sources of one value, as a list: the best kind first. */
export function EvidenceList({
  locale,
  evidence,
  listed,
  isPrinted = true,
}: Pick<Props, "locale" | "evidence" | "listed"> & {
  /** false: what holds it is never printed. */ isPrinted?: boolean;
}) {
  const t = translator(locale, "common");
  if (evidence.length === 0) return <p className="text-xs text-ink-soft">{t("evidence.none")}</p>;

  return (
    <ul className="evidence-list">
      {[...evidence]
        .sort((a, b) => bestFirst(sourceOf(a), sourceOf(b)))
        .map((row) => (
          <li key={`${row.attribute} ${row.url} ${row.section}`}>
            <SourceOf locale={locale} row={row} reference={listed?.get(row.url)} isPrinted={isPrinted} />
            <span>
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

type SourceOfProps = { locale: Locale; row: Evidence; reference?: SourceReference; isPrinted: boolean };

/** A source in full; where the page lists it, by number and name, which lead there. */
function SourceOf({ locale, row, reference, isPrinted }: SourceOfProps) {
  const source = sourceOf(row);
  if (!reference) return <SourceLine locale={locale} source={source} section={row.section} isPrinted={isPrinted} />;
  const { title, place } = sourceWords(locale, source, row.section);
  return (
    <>
      <a href={`#${reference.id}`} className="link">
        {`${reference.number}. ${title}`}
      </a>
      {place && `, ${place}`}
    </>
  );
}
