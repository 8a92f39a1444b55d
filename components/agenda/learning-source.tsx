import { LEARNING_SERIES } from "@/lib/domain/agenda/learning-series";
import { formatDate } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Says after which source a text of the agenda is told. */
export function LearningSource({ locale }: { locale: Locale }) {
  const { publisher, date, url } = LEARNING_SERIES;
  return (
    <p className="mt-2 max-w-[68ch] text-xs text-ink-soft">
      {translator(locale, "agenda").rich("learning", {
        publisher,
        date: formatDate(locale, date),
        a: (chunks) => (
          <a href={url} rel="noreferrer" className="link">
            {chunks}
          </a>
        ),
      })}
    </p>
  );
}
