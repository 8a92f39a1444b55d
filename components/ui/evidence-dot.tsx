import type { Evidence } from "@/lib/domain/plan/plan";
import { hostOf } from "@/lib/domain/plan/sources";
import type { Confidence } from "@/lib/domain/vocabulary/vocabulary";
import { formatDate } from "@/lib/format";
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
  const confidence = best(evidence);
  const words = [
    t("evidence.for", { attribute: attributeLabel(locale, attribute) }),
    evidence.length === 0 ? t("evidence.none") : t("evidence.sources", { count: evidence.length }),
    ...(confidence ? [t("evidence.confidence", { confidence: label(locale, "confidence", confidence) })] : []),
    ...(disagree ? [t("evidence.disagree")] : []),
  ].join(", ");

  return (
    <details className="group/evidence ms-1 inline-block align-middle open:block print:hidden">
      <summary
        aria-label={words}
        title={words}
        className="inline-flex size-6 list-none items-center justify-center rounded-full text-accent hover:bg-accent-soft [&::-webkit-details-marker]:hidden"
      >
        <Dot confidence={confidence} split={disagree} />
      </summary>
      <EvidenceList locale={locale} evidence={evidence} />
    </details>
  );
}

/** The sources of one value, as a list. */
export function EvidenceList({ locale, evidence }: Pick<Props, "locale" | "evidence">) {
  const t = translator(locale, "common");
  if (evidence.length === 0) return <p className="py-1 text-xs text-ink-soft">{t("evidence.none")}</p>;

  return (
    <ul className="my-1 max-w-[60ch] space-y-1.5 border-s-2 border-rule ps-3 text-xs text-ink-soft">
      {evidence.map((source) => (
        <li key={`${source.attribute} ${source.url} ${source.section}`} className="[overflow-wrap:anywhere]">
          <a href={source.url} rel="noreferrer" className="link inline-block py-0.5">
            {source.title ?? shortAddress(source.url)}
          </a>
          {source.publisher && `, ${source.publisher}`}
          {source.section && `, ${t("evidence.section", { section: source.section })}`}
          <span className="block">
            {[
              source.basis && t(source.basis === "source" ? "evidence.basisSource" : "evidence.basisCoder"),
              t("evidence.confidence", { confidence: label(locale, "confidence", source.confidence) }),
              source.checkedOn && t("evidence.checked", { date: formatDate(locale, source.checkedOn) }),
              source.statedValue && t("evidence.differs", { value: source.statedValue }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Host and the readable end of an address: whole addresses drown the value they back. */
export function shortAddress(url: string): string {
  const host = hostOf(url);
  const parts = new URL(url).pathname.split("/").filter(Boolean);
  const last = parts.at(-1);
  if (!last) return host;
  const tail = last.length > 48 ? `${last.slice(0, 45)}…` : last;
  return parts.length > 1 ? `${host}/…/${tail}` : `${host}/${tail}`;
}

const RANK: readonly Confidence[] = ["low", "medium", "high"];

function best(evidence: readonly Evidence[]): Confidence | null {
  return RANK.findLast((level) => evidence.some(({ confidence }) => confidence === level)) ?? null;
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
