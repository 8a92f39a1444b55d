import type { Nothing } from "@/lib/domain/vocabulary/vocabulary";
import { nothingLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";

/** An empty value: each of the four nothings looks different and is said in words. */
export function NothingMark({ locale, nothing }: { locale: Locale; nothing: Nothing }) {
  const words = nothingLabel(locale, nothing);
  if (nothing === "not_coded") {
    return <span className="text-ink-soft underline decoration-dotted underline-offset-4">{words}</span>;
  }
  if (nothing === "not_found") {
    return (
      <span className="inline-flex items-center gap-1.5 text-ink-soft">
        <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
          <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" />
        </svg>
        {words}
      </span>
    );
  }
  return <span className={nothing === "none" ? "" : "text-ink-soft"}>{words}</span>;
}
