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
