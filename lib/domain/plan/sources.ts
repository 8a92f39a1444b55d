import { SOURCE_KINDS, type SourceKind } from "@/lib/domain/vocabulary/vocabulary";
import type { Evidence, Plan, Source, SourceRecord } from "./plan";

/** What is known of an address that nobody has described. */
export function emptySource(url: string): SourceRecord {
  return {
    url,
    title: null,
    titleFrom: null,
    publisher: null,
    kind: null,
    language: null,
    published: null,
    archivedUrl: null,
    checkedOn: null,
    note: null,
  };
}

/** The record behind a piece of evidence; where none is joined to it, as much of one as the evidence tells. */
export function sourceOf({ source, url, title, publisher, checkedOn }: Evidence): Source {
  if (source) return source;
  return { ...emptySource(url), title, titleFrom: title === null ? null : "page", publisher, checkedOn, link: null };
}

/** The plans with the record of each source at its evidence, which then says of the source what the record says. */
export function joinSources(plans: readonly Plan[], sources: readonly Source[]): Plan[] {
  const byUrl = new Map(sources.map((source) => [source.url, source]));
  return plans.map((plan) => ({
    ...plan,
    evidence: plan.evidence.map((row) => {
      const source = byUrl.get(row.url);
      if (!source) return row;
      const { title, publisher, checkedOn } = source;
      return { ...row, title, publisher, checkedOn, source };
    }),
  }));
}

/** The plan as its own record: sources by address, with nothing that belongs to theirs. */
export function withoutSources(plan: Plan): Plan {
  return {
    ...plan,
    evidence: plan.evidence.map(({ source: _source, ...row }) => ({
      ...row,
      title: null,
      publisher: null,
      checkedOn: null,
    })),
  };
}

/** The plan with only so much said of its sources as their records do not say already. */
export function referringTo(plan: Plan, sources: readonly SourceRecord[]): Plan {
  const byUrl = new Map(sources.map((source) => [source.url, source]));
  return {
    ...plan,
    evidence: plan.evidence.map(({ source: _source, ...row }) => {
      const record = byUrl.get(row.url);
      if (!record) return row;
      return {
        ...row,
        title: row.title === record.title ? null : row.title,
        publisher: row.publisher === record.publisher ? null : row.publisher,
        checkedOn: row.checkedOn === record.checkedOn ? null : row.checkedOn,
      };
    }),
  };
}

/** What a draft says of a shared source that its record tells otherwise: publishing the draft does not change it. */
export type SourceProposal = { url: string; field: "title" | "publisher"; recorded: string; proposed: string };

/** By address in the order of the evidence, title before publisher. */
export function sourceProposals(plan: Pick<Plan, "evidence">, sources: readonly SourceRecord[]): SourceProposal[] {
  const byUrl = new Map(sources.map((source) => [source.url, source]));
  const found = new Map<string, SourceProposal>();
  for (const row of plan.evidence) {
    for (const field of ["title", "publisher"] as const) {
      const [recorded, proposed] = [byUrl.get(row.url)?.[field] ?? null, row[field]];
      if (recorded === null || proposed === null || recorded === proposed) continue;
      found.set(`${row.url} ${field} ${proposed}`, { url: row.url, field, recorded, proposed });
    }
  }
  return [...found.values()];
}

/** What plans add to a source by naming it: they fill what its record leaves empty, and tell of a later look. */
export function addedTo(record: SourceRecord, rows: readonly Evidence[]): SourceRecord {
  const first = (field: "title" | "publisher") => rows.find((row) => row[field] !== null)?.[field] ?? null;
  const title = record.title ?? first("title");
  const looks = [record.checkedOn, ...rows.map(({ checkedOn }) => checkedOn)].filter((date) => date !== null).sort();
  return {
    ...record,
    title,
    titleFrom: record.titleFrom ?? (title === null ? null : "page"),
    publisher: record.publisher ?? first("publisher"),
    checkedOn: looks.at(-1) ?? null,
  };
}

/**
 * The sources that plans cite, by address: each as described, or, where nobody has, by what the plans say of it and who
 * is behind other addresses of its host. A host of several publishers or kinds tells nothing of a new address.
 */
export function citedSources(plans: readonly Plan[], described: readonly SourceRecord[]): SourceRecord[] {
  const rows = new Map<string, Evidence[]>();
  for (const row of plans.flatMap(({ evidence }) => evidence)) rows.set(row.url, [...(rows.get(row.url) ?? []), row]);
  const byUrl = new Map(described.map((record) => [record.url, record]));
  const hosts = knownHosts(described);
  return [...rows]
    .map(([url, cited]) => byUrl.get(url) ?? addedTo({ ...emptySource(url), ...hosts.get(hostOf(url)) }, cited))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Who is behind a host, by its name, where all its described addresses agree. */
function knownHosts(
  described: readonly SourceRecord[],
): Map<string, Partial<Pick<SourceRecord, "publisher" | "kind">>> {
  const hosts = new Map<string, SourceRecord[]>();
  for (const record of described) {
    const host = hostOf(record.url);
    hosts.set(host, [...(hosts.get(host) ?? []), record]);
  }
  const shared = <T>(values: readonly T[]) => (new Set(values).size === 1 ? values[0] : undefined);
  return new Map(
    [...hosts].map(([host, records]) => {
      const publisher = shared(records.map((record) => record.publisher));
      const kind = shared(records.map((record) => record.kind));
      return [host, { ...(publisher && { publisher }), ...(kind && { kind }) }];
    }),
  );
}

const rankOf = (kind: SourceKind | null) => (kind === null ? SOURCE_KINDS.length : SOURCE_KINDS.indexOf(kind));

/** Best kind first; within one, in the order given (for a stable sort). */
export function bestFirst(a: Pick<SourceRecord, "kind">, b: Pick<SourceRecord, "kind">): number {
  return rankOf(a.kind) - rankOf(b.kind);
}

/** A source of a plan and which attributes it backs. */
export type PlanSource = {
  source: Source;
  /** Keys of the attributes, in the order in which the evidence names them, each once. */
  attributes: readonly string[];
};

/** Every source of a plan once: the best kind first, within one in the order in which the evidence names them. */
export function listSources(plan: Pick<Plan, "evidence">): PlanSource[] {
  const sources = new Map<string, { source: Source; attributes: string[] }>();
  for (const row of plan.evidence) {
    const listed = sources.get(row.url);
    if (!listed) sources.set(row.url, { source: sourceOf(row), attributes: [row.attribute] });
    else if (!listed.attributes.includes(row.attribute)) listed.attributes.push(row.attribute);
  }
  return [...sources.values()].sort((a, b) => bestFirst(a.source, b.source));
}

/** The host of an address, as people write it. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}

/** A source that a form offers. */
export type KnownSource = Pick<SourceRecord, "url" | "title" | "publisher" | "kind" | "checkedOn">;

/** A source that so many plans name is worth offering for any other. */
const WELL_KNOWN_FROM = 5;

/**
 * Sources to choose from where a value of a plan is backed: those of the country's plans, then those that many plans of
 * the catalogue name, the most named first. Of each what is known first: put plans of the catalogue before drafts.
 *
 * @param plans of the catalogue, and the plan as it is being written.
 */
export function sourcesToOffer(plans: readonly Plan[], country: string): KnownSource[] {
  const found = new Map<string, { source: KnownSource; plans: number; own: boolean }>();
  for (const plan of plans) {
    for (const { source } of listSources(plan)) {
      const before = found.get(source.url);
      found.set(source.url, {
        source: before ? fuller(before.source, source) : offered(source),
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

/** The one source of that title; undefined where none or several have it. */
export function sourceTitled(sources: readonly KnownSource[], title: string): KnownSource | undefined {
  const wanted = title.trim();
  const found = wanted === "" ? [] : sources.filter((source) => source.title === wanted);
  return found.length === 1 ? found[0] : undefined;
}

function offered({ url, title, publisher, kind, checkedOn }: Source): KnownSource {
  return { url, title, publisher, kind, checkedOn };
}

function fuller(a: KnownSource, b: KnownSource): KnownSource {
  const checked = [a.checkedOn, b.checkedOn].filter((date) => date !== null).sort();
  return {
    url: a.url,
    title: a.title ?? b.title,
    publisher: a.publisher ?? b.publisher,
    kind: a.kind ?? b.kind,
    checkedOn: checked.at(-1) ?? null,
  };
}
