import type { AgendaEvent, CountRange } from "@/lib/domain/agenda/agenda";
import type { AgendaText, Organisation, RegionalPlan } from "@/lib/domain/agenda/reference";
import { formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A name, and its language where that is not the reader's. */
export type EventName = { words: string; lang?: "en" };

/** An event of the agenda by its name. */
export function eventName(locale: Locale, event: AgendaEvent): EventName {
  return event.kind === "text"
    ? { words: textName(locale, event.text) }
    : regionalPlanName(locale, event.plan, event.organisation);
}

/** A text of the agenda by its name: "Resolution 1325", "Sustainable Development Goal 5". */
function textName(locale: Locale, { kind, number }: AgendaText): string {
  return translator(locale, "agenda")(`names.${kind}`, { number: String(number ?? "") });
}

/** A regional organisation by its name. */
export function organisationName(locale: Locale, { name, nameFr }: Organisation): string {
  return locale === "fr" ? nameFr : name;
}

/** A regional plan by its title as published, with its language; where none is known by organisation and kind, in the reader's. */
export function regionalPlanName(locale: Locale, { title, kind }: RegionalPlan, organisation: Organisation): EventName {
  // All titles that the list holds are English.
  if (title) return { words: title, lang: "en" };
  const t = translator(locale, "agenda");
  return {
    words: t("names.untitled", { organisation: organisationName(locale, organisation), kind: t(`kinds.${kind}`) }),
  };
}

/** A count, or "3 to 7" where loose dates leave only the bounds. */
export function countWords(locale: Locale, { least, most }: CountRange): string {
  if (least === most) return formatNumber(locale, least);
  return translator(locale, "agenda")("line.range", { least, most });
}
