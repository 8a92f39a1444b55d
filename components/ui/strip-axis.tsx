import { STRIP_FROM, STRIP_TO } from "@/lib/domain/plan/strip";

const YEARS = [2000, 2005, 2010, 2015, 2020, 2025, 2030];

/** The years under a strip. The strip itself is read out as a sentence, so this is for the eye alone. */
export function StripAxis() {
  return (
    <div aria-hidden="true" className="relative h-5 text-xs text-ink-soft">
      {YEARS.map((year) => (
        <span
          key={year}
          className="absolute"
          style={{ insetInlineStart: `${((year - STRIP_FROM) / (STRIP_TO - STRIP_FROM)) * 100}%` }}
        >
          {year}
        </span>
      ))}
    </div>
  );
}
