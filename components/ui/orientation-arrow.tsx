import Link from "next/link";
import type { Orientation } from "@/lib/domain/vocabulary/vocabulary";
import { href } from "@/lib/i18n/href";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";

/** The glyphs, in a box of 22 by 12. */
export const ORIENTATION_PATHS: Readonly<Record<Orientation, string>> = {
  inward: "M20 6H9m4-4L9 6l4 4M3 1v10",
  outward: "M5 6h11m-4-4 4 4-4 4M2 1v10",
  mixed: "M3 6h16M7 2 3 6l4 4M15 2l4 4-4 4",
};

type Props = {
  locale: Locale;
  orientation: Orientation;
  /** Leads to the page that explains the model; not where the row around it is a target of its own. */
  linked?: boolean;
};

const SHAPE = "inline-flex items-center gap-1.5 whitespace-nowrap";

/** The orientation as one arrow glyph, always with its word. */
export function OrientationArrow({ locale, orientation, linked = false }: Props) {
  const content = (
    <>
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
        <path d={ORIENTATION_PATHS[orientation]} />
      </svg>
      {label(locale, "model", orientation)}
    </>
  );
  if (!linked) return <span className={SHAPE}>{content}</span>;
  return (
    <Link
      href={href(locale, `/models/${orientation}`)}
      prefetch={false}
      className={`${SHAPE} min-h-6 text-ink decoration-rule-strong underline-offset-4 hover:text-accent`}
    >
      {content}
    </Link>
  );
}
