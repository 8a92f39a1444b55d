import { type AgendaEvent, countAround, countBetween, eventAddress } from "@/lib/domain/agenda/agenda";
import type { Plan } from "@/lib/domain/plan/plan";
import { formatDate } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { eventName, organisationName } from "./event-words";

type Props = {
  locale: Locale;
  /** By date. */
  events: readonly AgendaEvent[];
  plans: readonly Plan[];
};

/** Texts and regional plans down one line of time, with how many plans were adopted before, after and between them. */
export function AgendaLine({ locale, events, plans }: Props) {
  const t = translator(locale, "agenda");
  const most = Math.max(1, ...events.map((event, place) => between(plans, event, events[place + 1])));

  return (
    <ol className="mt-4 max-w-[72rem] border-s-2 border-rule-strong">
      {events.map((event, place) => {
        const { before, after, unsure } = countAround(plans, event.date);
        const next = events[place + 1];
        const adopted = between(plans, event, next);
        const { words, lang } = eventName(locale, event);
        return (
          <li key={event.id} data-event={event.id} className="relative ps-5">
            <span
              aria-hidden="true"
              className={`absolute -start-[7px] top-3 size-3 rounded-full border-2 border-accent ${
                event.kind === "text" ? "bg-accent" : "bg-paper"
              }`}
            />
            <div className="grid gap-x-6 gap-y-0.5 py-1.5 sm:grid-cols-[9rem_minmax(0,1fr)] lg:grid-cols-[9rem_minmax(0,1fr)_16rem]">
              <time dateTime={event.date} className="py-0.5 text-ink-soft">
                {formatDate(locale, event.date)}
              </time>
              <div className="[overflow-wrap:anywhere]">
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
              <p className="py-0.5 text-xs text-ink-soft sm:col-start-2 lg:col-start-3">
                {t("line.around", { before, after })} {unsure > 0 && t("line.unsure", { count: unsure })}
              </p>
            </div>
            {adopted > 0 && (
              <p className="flex items-center gap-3 pb-1 text-xs">
                <span
                  aria-hidden="true"
                  className="h-2.5 bg-accent opacity-60 print:opacity-100"
                  style={{ width: `${(adopted / most) * 40}%` }}
                />
                {t(next ? "line.between" : "line.since", { count: adopted })}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Plans surely adopted after an event and before the next, or since the last. */
function between(plans: readonly Plan[], event: AgendaEvent, next: AgendaEvent | undefined): number {
  return next ? countBetween(plans, event.date, next.date) : countAround(plans, event.date).after;
}
