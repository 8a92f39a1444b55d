import Link from "next/link";
import type { ReactNode } from "react";
import { PlanStrip } from "@/components/ui/plan-strip";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { LEAD_TYPES } from "@/lib/domain/vocabulary/vocabulary";
import { href } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; view: CatalogueView; asOf: string };

/** Countries whose plans the first door draws: a mixed, an outward and an inward tradition. */
const DRAWN_COUNTRIES = ["NAM", "SWE", "UGA"];

/** Three ways in, one for each kind of reader, each with a small picture of the real thing. */
export function Doors({ locale, view, asOf }: Props) {
  const t = translator(locale, "home");
  const doors: { key: string; path: string; picture: ReactNode }[] = [
    { key: "compare", path: "/compare", picture: <StripsOf {...{ locale, view, asOf }} /> },
    { key: "find", path: "/plans", picture: <LeadsOf {...{ locale, view }} /> },
    { key: "contribute", path: "/about", picture: <EvidenceOf locale={locale} /> },
  ];

  return (
    <ul className="grid gap-x-12 gap-y-8 md:grid-cols-3">
      {doors.map(({ key, path, picture }) => (
        <li key={key} className="border-t border-rule-strong pt-3">
          <h2 className="text-lg">
            <Link href={href(locale, path)} className="text-accent hover:underline">
              {t(`doors.${key}.title`)}
            </Link>
          </h2>
          <p className="mt-1.5 max-w-[52ch] text-base text-ink-soft">{t(`doors.${key}.text`)}</p>
          <div className="mt-4 text-xs text-ink-soft">{picture}</div>
        </li>
      ))}
    </ul>
  );
}

function StripsOf({ locale, view, asOf }: Props) {
  return (
    <ul className="space-y-1.5">
      {DRAWN_COUNTRIES.flatMap((iso3) => view.countryByIso3.get(iso3) ?? []).map((country) => (
        <li key={country.iso3} className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-2">
          {countryName(locale, country)}
          <PlanStrip
            locale={locale}
            name={countryName(locale, country)}
            plans={view.plansOf(country.iso3)}
            asOf={asOf}
          />
        </li>
      ))}
    </ul>
  );
}

/** The three commonest kinds of lead, as bars of one scale. */
function LeadsOf({ locale, view }: Pick<Props, "locale" | "view">) {
  const counts = LEAD_TYPES.map((type) => ({
    type,
    count: view.catalogue.plans.filter(({ leadAgency }) => leadAgency?.type === type).length,
  }));
  const commonest = counts.toSorted((a, b) => b.count - a.count).slice(0, 3);
  const most = Math.max(1, ...commonest.map(({ count }) => count));

  return (
    <ul className="space-y-1.5">
      {commonest.map(({ type, count }) => (
        <li key={type} className="grid grid-cols-[10rem_minmax(0,1fr)_2rem] items-center gap-2">
          {label(locale, "lead", type)}
          <svg aria-hidden="true" width="100%" height="8" className="block">
            <rect width={`${(count / most) * 100}%`} height="8" fill="var(--accent)" />
          </svg>
          <span className="text-end">{count}</span>
        </li>
      ))}
    </ul>
  );
}

function EvidenceOf({ locale }: { locale: Locale }) {
  return (
    <ul className="space-y-1.5">
      {(["high", "medium", "low"] as const).map((confidence) => (
        <li key={confidence} className="flex items-center gap-2">
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="text-accent">
            <circle
              cx="6"
              cy="6"
              r="4.4"
              fill={confidence === "high" ? "currentColor" : "none"}
              stroke="currentColor"
              strokeWidth="1.3"
            />
            {confidence === "medium" && <path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" fill="currentColor" />}
          </svg>
          {translator(locale, "home")("doors.confidence", { confidence: label(locale, "confidence", confidence) })}
        </li>
      ))}
    </ul>
  );
}
