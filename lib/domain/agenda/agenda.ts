import { adoptedOrder, dateOrder, earliestDay, latestDay, type PartialDate } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import type { AgendaText, Organisation, RegionalPlan } from "./reference";

/** Something on the time line that plans sit in. */
export type AgendaEvent =
  | { kind: "text"; id: string; date: PartialDate; text: AgendaText }
  | { kind: "regional"; id: string; date: PartialDate; plan: RegionalPlan; organisation: Organisation };

/**
 * Texts and dated regional plans by date (a year before its months and days), then as they are listed. A regional plan
 * whose organisation is not listed is left out, as is one without a date.
 */
export function agendaEvents(
  texts: readonly AgendaText[],
  regionalPlans: readonly RegionalPlan[],
  organisations: readonly Organisation[],
): AgendaEvent[] {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const events: AgendaEvent[] = [
    ...texts.map((text): AgendaEvent => ({ kind: "text", id: text.id, date: text.date, text })),
    ...regionalPlans.flatMap((plan): AgendaEvent[] => {
      const organisation = byId.get(plan.organisation);
      return organisation && plan.adopted !== null
        ? [{ kind: "regional", id: plan.id, date: plan.adopted, plan, organisation }]
        : [];
    }),
  ];
  return events.sort((a, b) => dateOrder(a.date, b.date));
}

/** Where the event itself can be read, else a source that tells of it. */
export function eventAddress(event: AgendaEvent): string {
  const { documentUrl, source } = event.kind === "text" ? event.text : event.plan;
  return documentUrl ?? source;
}

/** Every plan is in exactly one of the four. */
export type BeforeAfter = {
  before: number;
  /** On the day itself or later. */
  after: number;
  /** The dates are not known precisely enough to say. */
  unsure: number;
  /** No date of adoption is known. */
  undated: number;
};

/** How many plans were surely adopted before a date, and how many surely on it or after. */
export function countAround(plans: readonly Plan[], date: PartialDate): BeforeAfter {
  const counts = { before: 0, after: 0, unsure: 0, undated: 0 };
  for (const { adopted } of plans) {
    if (adopted === null) counts.undated += 1;
    else if (latestDay(adopted) < earliestDay(date)) counts.before += 1;
    else if (earliestDay(adopted) >= latestDay(date)) counts.after += 1;
    else counts.unsure += 1;
  }
  return counts;
}

/** A count of which loose dates leave only the bounds. */
export type CountRange = { least: number; most: number };

/**
 * How many plans were adopted on the first date or after, and before the second, or since the first: at least those
 * whose dates leave no doubt, at most those whose dates allow it.
 */
export function countBetween(plans: readonly Plan[], from: PartialDate, to: PartialDate | null): CountRange {
  const range = { least: 0, most: 0 };
  for (const { adopted } of plans) {
    if (adopted === null) continue;
    const surely = earliestDay(adopted) >= latestDay(from) && (to === null || latestDay(adopted) < earliestDay(to));
    const maybe = latestDay(adopted) >= earliestDay(from) && (to === null || earliestDay(adopted) < latestDay(to));
    if (surely) range.least += 1;
    if (surely || maybe) range.most += 1;
  }
  return range;
}

/** Events that share a date as written, in the order given: what is counted around them is the same for all. */
export function byDate(events: readonly AgendaEvent[]): { date: PartialDate; events: AgendaEvent[] }[] {
  const groups: { date: PartialDate; events: AgendaEvent[] }[] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last?.date === event.date) last.events.push(event);
    else groups.push({ date: event.date, events: [event] });
  }
  return groups;
}

/** Regional plans of the organisations that a country belongs to, by date, undated ones last. */
export function regionalPlansOf(
  iso3: string,
  organisations: readonly Organisation[],
  regionalPlans: readonly RegionalPlan[],
): { organisation: Organisation; plan: RegionalPlan }[] {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return regionalPlans
    .flatMap((plan) => {
      const organisation = byId.get(plan.organisation);
      return organisation?.members.includes(iso3) ? [{ organisation, plan }] : [];
    })
    .sort(({ plan: a }, { plan: b }) =>
      a.adopted === null || b.adopted === null ? adoptedOrder(b, a) : adoptedOrder(a, b),
    );
}
