import { ScrollRegion } from "@/components/ui/scroll-region";
import type { AgendaEvent, BeforeAfter } from "@/lib/domain/agenda";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { textName } from "./event-words";

type Props = {
  locale: Locale;
  rows: readonly {
    event: AgendaEvent & { kind: "text" };
    whole: BeforeAfter;
    byRegion: readonly (BeforeAfter & { region: string })[];
  }[];
  regions: readonly string[];
};

/** Plans adopted before and after each text, in every region. */
export function AgendaMatrix({ locale, rows, regions }: Props) {
  const t = translator(locale, "agenda");
  const cell = ({ before, after }: BeforeAfter) => (
    <>
      <span className="sr-only">{t("line.around", { before, after })}</span>
      <span aria-hidden="true">
        {before} | {after}
      </span>
    </>
  );

  return (
    <ScrollRegion label={t("matrix.title")} className="mt-3">
      <table className="w-full min-w-[60rem] border-collapse text-xs">
        <caption className="sr-only">{t("matrix.title")}</caption>
        <thead>
          <tr className="border-b border-rule-strong text-ink-soft">
            <th scope="col" className="py-1.5 pe-3 text-start">
              {t("matrix.text")}
            </th>
            <th scope="col" className="px-2 text-end">
              {t("matrix.all")}
            </th>
            {regions.map((region) => (
              <th key={region} scope="col" className="px-2 text-end">
                {label(locale, "region", region)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ event, whole, byRegion }) => (
            <tr key={event.id} className="border-b border-rule">
              <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                {textName(locale, event.text)}
              </th>
              <td className="px-2 text-end font-semibold whitespace-nowrap">{cell(whole)}</td>
              {byRegion.map(({ region, ...counts }) => (
                <td key={region} className="px-2 text-end whitespace-nowrap">
                  {cell(counts)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
