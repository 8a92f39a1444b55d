import Link from "next/link";
import type { MapAttribute } from "@/lib/domain/trends/world";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { classFill, classWords } from "./map-words";

type Props = {
  locale: Locale;
  by: MapAttribute;
  entries: readonly { code: string; count: number }[];
  show: readonly string[];
  /** The address of the map with these entries standing out. */
  addressOf: (show: readonly string[]) => string;
};

/** The legend with its counts; an entry picks its countries out, and lets them go again. */
export function MapLegend({ locale, by, entries, show, addressOf }: Props) {
  const t = translator(locale, "trends");
  return (
    <ul aria-label={t("map.legend")} className="flex flex-wrap gap-x-4">
      {entries
        .filter(({ code, count }) => count > 0 || show.includes(code))
        .map(({ code, count }) => {
          const isShown = show.includes(code);
          return (
            <li key={code}>
              <Link
                href={addressOf(isShown ? show.filter((each) => each !== code) : [...show, code])}
                prefetch={false}
                scroll={false}
                aria-current={isShown ? "true" : undefined}
                className="inline-flex min-h-11 items-center gap-2 border-b-2 border-transparent text-ink no-underline hover:text-accent aria-[current=true]:border-accent sm:min-h-8"
              >
                <svg width="14" height="14" aria-hidden="true">
                  <rect x="0.5" y="0.5" width="13" height="13" fill={classFill(by, code)} stroke="var(--rule-strong)" />
                </svg>
                {classWords(locale, by, code)}
                <span className="text-ink-soft">{count}</span>
              </Link>
            </li>
          );
        })}
      {show.length > 0 && (
        <li>
          <Link
            href={addressOf([])}
            prefetch={false}
            scroll={false}
            className="link inline-flex min-h-11 items-center sm:min-h-8"
          >
            {t("map.legendAll")}
          </Link>
        </li>
      )}
    </ul>
  );
}
