import type { Source } from "@/lib/domain/plan/plan";
import type { Locale } from "@/lib/i18n/locales";
import { sourceWords } from "@/lib/i18n/source-words";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  source: Source;
  section?: string | null;
  /** false: where it stands is never printed, so that its address need not be written out. */
  isPrinted?: boolean;
};

/** A source as a reader should see it: who, what, where in it, what kind, when checked; on paper with its whole address. */
export function SourceLine({ locale, source, section = null, isPrinted = true }: Props) {
  const t = translator(locale, "common");
  const { publisher, title, isCitable, place, about, link } = sourceWords(locale, source, section);
  return (
    <>
      {publisher && `${publisher}, `}
      <a
        href={source.url}
        rel="noreferrer"
        lang={source.language ?? undefined}
        className="link inline-block py-0.5"
        data-address-follows
      >
        {isCitable ? <cite>{title}</cite> : title}
      </a>
      {place && `, ${place}`}
      {about && ` ${about}`}
      {link && <span className="text-warn"> · {link}</span>}
      {source.archivedUrl && (
        <>
          {" · "}
          <a href={source.archivedUrl} rel="noreferrer" className="link inline-block py-0.5">
            {t("evidence.archived")}
          </a>
        </>
      )}
      {isPrinted && <span className="hidden print:block">{source.url}</span>}
    </>
  );
}
