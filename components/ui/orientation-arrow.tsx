import type { Orientation } from "@/lib/domain/vocabulary";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";

const PATHS: Readonly<Record<Orientation, string>> = {
  inward: "M20 6H9m4-4L9 6l4 4M3 1v10",
  outward: "M5 6h11m-4-4 4 4-4 4M2 1v10",
  mixed: "M3 6h16M7 2 3 6l4 4M15 2l4 4-4 4",
};

/** The orientation as one arrow glyph, always with its word. */
export function OrientationArrow({ locale, orientation }: { locale: Locale; orientation: Orientation }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg
        viewBox="0 0 22 12"
        width="22"
        height="12"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="1.6"
        aria-hidden="true"
        className="rtl:-scale-x-100"
      >
        <path d={PATHS[orientation]} />
      </svg>
      {label(locale, "model", orientation)}
    </span>
  );
}
