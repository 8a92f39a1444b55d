import type { Evidence, Plan } from "./plan";

/** A source of a plan and which attributes it backs. */
export type PlanSource = Pick<Evidence, "url" | "title" | "publisher" | "checkedOn"> & {
  /** Keys of the attributes, in the order in which the evidence names them, each once. */
  attributes: readonly string[];
};

/** Every source of a plan once, in the order in which the evidence names them. */
export function listSources(plan: Pick<Plan, "evidence">): PlanSource[] {
  const sources = new Map<string, PlanSource & { attributes: string[] }>();
  for (const { url, title, publisher, checkedOn, attribute } of plan.evidence) {
    const source = sources.get(url);
    if (!source) sources.set(url, { url, title, publisher, checkedOn, attributes: [attribute] });
    else if (!source.attributes.includes(attribute)) source.attributes.push(attribute);
  }
  return [...sources.values()];
}

/** The host of an address, as people write it. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}

/** What a source is called where there is room for a few words: its title, else its publisher, else its host. */
export function sourceName({ title, publisher, url }: Pick<Evidence, "title" | "publisher" | "url">): string {
  return title ?? publisher ?? hostOf(url);
}

/** A source that a form offers. */
export type KnownSource = Omit<PlanSource, "attributes">;

/** A source that so many plans name is worth offering for any other. */
const WELL_KNOWN_FROM = 5;

/**
 * Sources to choose from where a value of a plan is backed: those of the country's plans, then those that many plans of
 * the catalogue name, the most named first. Of each the fullest description that a plan gives.
 *
 * @param plans of the catalogue, and the plan as it is being written.
 */
export function sourcesToOffer(plans: readonly Plan[], country: string): KnownSource[] {
  const found = new Map<string, { source: KnownSource; plans: number; own: boolean }>();
  for (const plan of plans) {
    for (const { attributes: _backed, ...source } of listSources(plan)) {
      const before = found.get(source.url);
      found.set(source.url, {
        source: before ? fuller(before.source, source) : source,
        plans: (before?.plans ?? 0) + 1,
        own: before?.own || plan.country === country,
      });
    }
  }
  return [...found.values()]
    .filter(({ own, plans: count }) => own || count >= WELL_KNOWN_FROM)
    .sort((a, b) => Number(b.own) - Number(a.own) || (a.own ? 0 : b.plans - a.plans))
    .map(({ source }) => source);
}

function fuller(a: KnownSource, b: KnownSource): KnownSource {
  const checked = [a.checkedOn, b.checkedOn].filter((date) => date !== null).sort();
  return {
    url: a.url,
    title: a.title ?? b.title,
    publisher: a.publisher ?? b.publisher,
    checkedOn: checked.at(-1) ?? null,
  };
}
