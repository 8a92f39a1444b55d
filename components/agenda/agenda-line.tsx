import { type AgendaEvent, byDate, countAround, countBetween, eventAddress } from "@/lib/domain/agenda/agenda";
import type { Plan } from "@/lib/domain/plan/plan";
import { formatDate } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { countWords, eventName, organisationName } from "./event-words";

type Props = {
  locale: Locale;
  /** By date. */
  events: readonly AgendaEvent[];
  plans: readonly Plan[];
};

/**
 * Texts and regional plans down one line of time, with how many plans were adopted before, after and between them: as
 * ranges where dates are loose, and once for all that share a date.
 */
export function AgendaLine({ locale, events, plans }: Props) {
  const t = translator(locale, "agenda");
  const groups = byDate(events).map((group, place, all) => {
    const next = all[place + 1]?.date ?? null;
    return { ...group, next, adopted: countBetween(plans, group.date, next) };
  });
  const most = Math.max(1, ...groups.map(({ adopted }) => adopted.most));

  return (
    <ol className="mt-4 border-s-2 border-rule-strong">
      {groups.map(({ date, events: own, next, adopted }) => {
        const { before, after, unsure } = countAround(plans, date);
        return (
          <li key={own[0]?.id} className="relative ps-5">
            <span
              aria-hidden="true"
              className={`absolute -start-[7px] top-3 size-3 rounded-full border-2 border-accent ${
                own.some(({ kind }) => kind === "text") ? "bg-accent" : "bg-paper"
              }`}
            />
            <div className="grid gap-x-6 gap-y-0.5 py-1.5 sm:grid-cols-[9rem_minmax(0,1fr)] lg:grid-cols-[9rem_minmax(0,1fr)_18rem]">
              <time dateTime={date} className="py-0.5 text-ink-soft">
                {formatDate(locale, date)}
              </time>
              <div className="space-y-1 [overflow-wrap:anywhere]">
                {own.map((event) => (
                  <Named key={event.id} locale={locale} event={event} />
                ))}
              </div>
              <p className="py-0.5 text-xs text-ink-soft sm:col-start-2 lg:col-start-3">
                {t("line.around", {
                  before: countWords(locale, { least: before, most: before + unsure }),
                  after: countWords(locale, { least: after, most: after + unsure }),
                })}
              </p>
            </div>
            {adopted.most > 0 && (
              <p className="flex items-center gap-3 pb-1 text-xs">
                <span
                  aria-hidden="true"
                  className="flex h-2.5 border border-accent"
                  style={{ width: `${(adopted.most / most) * 40}%` }}
                >
                  <span
                    className="bg-accent opacity-60 print:opacity-100"
                    style={{ width: `${(adopted.least / adopted.most) * 100}%` }}
                  />
                </span>
                {t(next ? "line.between" : "line.since", { range: countWords(locale, adopted), most: adopted.most })}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Named({ locale, event }: { locale: Locale; event: AgendaEvent }) {
  const t = translator(locale, "agenda");
  const { words, lang } = eventName(locale, event);
  return (
    <div data-event={event.id}>
      <a
        href={eventAddress(event)}
        rel="noreferrer"
        lang={lang}
        className={`link inline-block py-0.5 ${event.kind === "text" ? "font-semibold" : ""}`}
      >
        {words}
      </a>
      {event.kind === "text" ? (
        <span className="block max-w-[60ch]">{t(`about.${event.id}`)}</span>
      ) : (
        <span className="block text-xs text-ink-soft">
          {t("line.regional", { organisation: organisationName(locale, event.organisation) })}
        </span>
      )}
    </div>
  );
}
