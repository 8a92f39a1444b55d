import type { ReactNode } from "react";
import { yearOf } from "@/lib/domain/plan/dates";
import type { ChartView } from "@/lib/domain/trends/chart-view";
import { monthsAfter, renewalLists } from "@/lib/domain/trends/renewals";
import { REGIONS, type Region } from "@/lib/domain/vocabulary/vocabulary";
import { formatDate } from "@/lib/format";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { PlanLines } from "./plan-lines";

type Props = {
  locale: Locale;
  view: ChartView;
  /** Address of the calendar file of the view, or of a region in the same window. */
  calendarOf: (region: Region | null) => string;
};

/** The three lists' sizes as links to them: what the chart of what ends soon leaves out is one step away. */
export function RenewalJumps({ locale, view }: Pick<Props, "locale" | "view">) {
  const t = translator(locale, "trends");
  const { overdue, ending, open } = renewalLists(view.population, view.options.months);
  const jumps = [
    { id: "overdue", words: t("renewals.overdue.count", { count: overdue.length }) },
    { id: "ending", words: t("renewals.ending.count", { count: ending.length }) },
    { id: "open", words: t("renewals.open.count", { count: open.length }) },
  ];
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6">
      {jumps.map(({ id, words }) => (
        <li key={id}>
          <a href={`#${id}`} className="link inline-block py-1">
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Plans that are overdue, end within the window, or have no known end, whatever the chart has to draw. */
export function RenewalLists({ locale, view, calendarOf }: Props) {
  const t = translator(locale, "trends");
  const { population, options } = view;
  const { overdue, ending, open } = renewalLists(population, options.months);
  const date = formatDate(locale, population.asOf);
  const until = formatDate(locale, monthsAfter(population.asOf, options.months));
  const dated = [...overdue, ...ending];
  const regions = REGIONS.filter((region) => dated.some((plan) => population.view.countryOf(plan).region === region));

  return (
    <div className="mt-10 space-y-10">
      <div className="max-w-[80ch] text-ink-soft">
        <p>{t("renewals.yearOnly")}</p>
        {dated.length > 0 && (
          <p className="mt-1 print:hidden">
            <CalendarLink address={calendarOf(null)}>
              {t("renewals.calendarShown", { count: dated.length })}
            </CalendarLink>
            {regions.length > 1 && (
              <>
                {" "}
                {t("renewals.byRegion")}{" "}
                {regions.map((region) => (
                  <CalendarLink key={region} address={calendarOf(region)}>
                    {label(locale, "region", region)}
                  </CalendarLink>
                ))}
              </>
            )}
          </p>
        )}
      </div>
      <List
        id="overdue"
        title={t("renewals.overdue.title", { count: overdue.length })}
        note={t("renewals.overdue.note")}
      >
        <PlanLines
          {...{ locale, plans: overdue, view: population.view }}
          empty={t("renewals.overdue.none", { date })}
          when={({ endYear }) => t("renewals.endedIn", { year: String(endYear) })}
        />
      </List>
      <List
        id="ending"
        title={t("renewals.ending.title", { count: ending.length, date: until })}
        note={t("renewals.ending.note")}
      >
        <PlanLines
          {...{ locale, plans: ending, view: population.view }}
          empty={t("renewals.ending.none", { date: until })}
          when={({ endYear }) => t("renewals.until", { year: String(endYear) })}
        />
      </List>
      <List id="open" title={t("renewals.open.title", { count: open.length })} note={t("renewals.open.note")}>
        <PlanLines
          {...{ locale, plans: open, view: population.view }}
          empty={t("renewals.open.none", { date })}
          when={({ startYear, adopted }) => {
            if (startYear !== null) return t("renewals.since", { year: String(startYear) });
            return adopted && t("renewals.adoptedIn", { year: String(yearOf(adopted)) });
          }}
        />
      </List>
    </div>
  );
}

function CalendarLink({ address, children }: { address: string; children: ReactNode }) {
  return (
    <a href={address} download className="link me-3 inline-block py-1">
      {children}
    </a>
  );
}

function List({ id, title, note, children }: { id: string; title: string; note: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="scroll-mt-4 text-lg">
        {title}
      </h2>
      <p className="mt-1 max-w-[68ch] text-ink-soft">{note}</p>
      {children}
    </section>
  );
}
