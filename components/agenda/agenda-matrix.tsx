import { ScrollRegion } from "@/components/ui/scroll-region";
import type { AgendaEvent, BeforeAfter } from "@/lib/domain/agenda/agenda";
import { type PartialDate, yearOf } from "@/lib/domain/plan/dates";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { countWords, eventName } from "./event-words";

/** Events that share a date, and what is counted around it. */
type Row = {
  events: readonly AgendaEvent[];
  date: PartialDate;
  whole: BeforeAfter;
  byRegion: readonly (BeforeAfter & { region: string })[];
};

type Props = {
  locale: Locale;
  /** Of texts, and of regional plans. */
  rows: Readonly<Record<AgendaEvent["kind"], readonly Row[]>>;
  regions: readonly string[];
};

/** Plans adopted before and after each text and each regional plan, in every region: once for all that share a date. */
export function AgendaMatrix({ locale, rows, regions }: Props) {
  const t = translator(locale, "agenda");
  const range = (least: number, unsure: number) => countWords(locale, { least, most: least + unsure });
  const cell = ({ before, after, unsure }: BeforeAfter) => (
    <>
      <span className="sr-only">
        {t("line.around", { before: range(before, unsure), after: range(after, unsure) })}
      </span>
      <span aria-hidden="true">
        {rangeSigns(before, unsure)}&thinsp;|&thinsp;{rangeSigns(after, unsure)}
      </span>
    </>
  );

  return (
    <ScrollRegion label={t("matrix.title")} className="mt-3">
      <table className="w-full min-w-[56rem] border-collapse text-xs">
        <caption className="sr-only">{t("matrix.title")}</caption>
        <thead>
          <tr className="border-b border-rule-strong text-ink-soft">
            <td />
            <th scope="col" className="px-2 py-1.5 text-end align-bottom font-semibold">
              {t("matrix.all")}
            </th>
            {regions.map((region) => (
              <th key={region} scope="col" className="max-w-28 px-2 py-1.5 text-end align-bottom font-semibold">
                {label(locale, "region", region)}
              </th>
            ))}
          </tr>
        </thead>
        {(["text", "regional"] as const).map((kind) => (
          <tbody key={kind}>
            <tr>
              <th scope="rowgroup" colSpan={regions.length + 2} className="pt-4 pb-1 text-start text-sm font-semibold">
                {t(`matrix.${kind}`)}
              </th>
            </tr>
            {rows[kind].map(({ events, date, whole, byRegion }) => (
              <tr key={events[0]?.id} className="border-t border-rule">
                <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                  {events.map((event) => {
                    const { words, lang } = eventName(locale, event);
                    return (
                      <span key={event.id} data-event={event.id} lang={lang} className="block">
                        {words}
                      </span>
                    );
                  })}
                  <span className="text-ink-soft tabular-nums">{yearOf(date)}</span>
                </th>
                <td className="px-2 text-end font-semibold whitespace-nowrap tabular-nums">{cell(whole)}</td>
                {byRegion.map(({ region, ...counts }) => (
                  <td key={region} className="px-2 text-end whitespace-nowrap tabular-nums">
                    {cell(counts)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

/** "3–7" in a cell, for "3 to 7". */
const rangeSigns = (least: number, unsure: number) => (unsure > 0 ? `${least}–${least + unsure}` : String(least));
