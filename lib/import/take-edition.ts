import { codedAttributes, keptValue, writeValue } from "@/lib/domain/attributes/evidence";
import type { FactBase } from "@/lib/domain/plan/fact-base";
import type { Country, CountrySource, Evidence, Plan, ResultNode } from "@/lib/domain/plan/plan";
import { citedSources, withoutSources } from "@/lib/domain/plan/sources";
import { placeId } from "@/lib/domain/results/results";
import { type Amount, amountText } from "@/lib/domain/vocabulary/amount";
import type { Basis, Confidence } from "@/lib/domain/vocabulary/vocabulary";
import type { EditionInputs, InputSource, StatedValue } from "@/lib/schemas/edition-inputs";
import { webAddress } from "@/lib/schemas/plan-record";

/**
 * What became of one value of an edition. `taken`: nothing was coded, now it is. `confirmed`: a further source of what
 * is coded. `disagreement`: the source is kept beside the coded value, with what it states. `changed`: the coded value
 * was replaced, and the old one's source is kept with what it states. `left_out`: `why` says why.
 */
export const OUTCOMES = ["taken", "confirmed", "disagreement", "changed", "left_out"] as const;
type Outcome = (typeof OUTCOMES)[number];

export type ReportLine = { record: string; field: string; value: string; outcome: Outcome; why: string };

type Row = { source: InputSource; basis: Basis | null; confidence: Confidence; value: unknown };

/**
 * Takes the values of an edition into the fact base: nothing without a source, nothing over what is coded but the
 * corrections, and each value told in the report.
 *
 * @param day of the edition: when its sources were seen, where they don't say.
 */
export function takeEdition(
  facts: FactBase,
  inputs: EditionInputs,
  day: string,
): { facts: FactBase; report: ReportLine[] } {
  const plans = new Map(facts.plans.map((plan) => [plan.slug, plan]));
  const countries = new Map(facts.countries.map((country) => [country.iso3, country]));
  const report: ReportLine[] = [];
  const tell = (record: string, field: string, value: unknown, outcome: Outcome, why = "") =>
    report.push({ record, field, value: shown(value), outcome, why });
  const update = (slug: string, change: (plan: Plan) => Plan) => {
    const plan = plans.get(slug);
    if (plan) plans.set(slug, change(plan));
    else tell(slug, "plan", "", "left_out", "there is no such plan");
  };

  /** What sources state of one attribute of a plan that takes one value. */
  const take = (slug: string, key: string, given: readonly Row[]) =>
    update(slug, (plan) => {
      let next = plan;
      const rows = given.filter((row) => {
        const fits = isAddress(row.source);
        if (!fits) tell(slug, key, row.value, "left_out", "its address is none that can be linked");
        return fits;
      });
      if (rows.length === 0) return plan;
      const held = keptValue(plan, key) ?? null;
      const coded = held !== null || plan.nothings[key] === "none";
      const value = coded ? (held ?? "none") : mostStated(rows);
      if (!coded) next = withValue(next, key, value);
      rows.forEach((row, place) => {
        const same = shown(row.value) === shown(value);
        const cited = next.evidence.some(({ attribute, url }) => attribute === key && url === row.source.url);
        if (cited) {
          tell(
            slug,
            key,
            row.value,
            "left_out",
            same ? "the source is cited for it already" : "the source is cited for the coded value",
          );
          return;
        }
        next = { ...next, evidence: [...next.evidence, evidenceOf(key, row, day, same ? null : shown(row.value))] };
        if (!same) tell(slug, key, row.value, "disagreement", `coded: ${shown(value)}`);
        else tell(slug, key, row.value, coded || place > 0 ? "confirmed" : "taken");
      });
      return next;
    });

  /** Codes of a list of which any number can hold: each source adds what it states. */
  const takeCodes = (slug: string, key: string, listed: readonly { code: string; stated: StatedValue }[]) =>
    update(slug, (plan) => {
      let next = plan;
      for (const { code, stated } of listed) {
        if (!isAddress(stated.source)) {
          tell(slug, `${key} ${code}`, stated.value, "left_out", "its address is none that can be linked");
          continue;
        }
        const codes = keptValue(next, key) as readonly string[];
        if (!codes.includes(code)) next = withValue(next, key, [...codes, code]);
        const cited = next.evidence.some(({ attribute, url }) => attribute === key && url === stated.source.url);
        if (!cited) next = { ...next, evidence: [...next.evidence, evidenceOf(key, rowOf(stated), day, null)] };
        tell(slug, `${key} ${code}`, stated.value, codes.includes(code) ? "confirmed" : "taken");
      }
      return next;
    });
  const takeSignals = (slug: string, values: readonly StatedValue[]) =>
    takeCodes(
      slug,
      "political_will_signal",
      values.map((stated) => ({ code: (stated.value as { signal: string }).signal, stated })),
    );

  for (const { slug, elements } of inputs.framework) {
    for (const [field, values] of Object.entries(elements).flatMap(([element, fields]) =>
      Object.entries(fields).map(([name, list]) => [`${element}.${name}`, list] as const),
    )) {
      const held = HELD[field];
      if (field === "political_will.signals") takeSignals(slug, values);
      else if (held) {
        const rows = values.flatMap((stated) => {
          const value = held.read(stated.value);
          if (value === null)
            tell(slug, held.key, stated.value, "left_out", "that none was found is not that there is none");
          return value === null ? [] : [{ ...rowOf(stated), value }];
        });
        take(slug, held.key, rows);
        if (held.key === "coordination_body") {
          // The name of the body that is coded, where one of its sources names it.
          const body = plans.get(slug) && keptValue(plans.get(slug) as Plan, held.key);
          const naming = values.find(({ value }) => (value as Body).type === body && (value as Body).who);
          if (naming) take(slug, "coordination_body_name", [{ ...rowOf(naming), value: (naming.value as Body).who }]);
        }
      } else for (const { value } of values) tell(slug, field, value, "left_out", "no attribute holds it yet");
    }
  }

  for (const { slug, trends } of inputs.trends) {
    const listed = Object.entries(trends).flatMap(([code, values]) => values.map((stated) => ({ code, stated })));
    for (const { code, stated } of listed.filter(({ stated: { value } }) => value !== "yes"))
      tell(slug, `trend ${code}`, stated.value, "left_out", "a mention does not show the trend");
    takeCodes(
      slug,
      "trend",
      listed.filter(({ stated }) => stated.value === "yes"),
    );
  }

  for (const framework of inputs.results) {
    update(framework.slug, (plan) => {
      if (plan.results.length > 0) {
        tell(framework.slug, "results", framework.nodes.length, "left_out", "a framework is on record");
        return plan;
      }
      tell(framework.slug, "results", `${framework.nodes.length} nodes, ${framework.completeness}`, "taken");
      const { title, url } = framework.source;
      const note = `Results framework partial and in our words: ${framework.note} (${title ?? "source"}, seen ${framework.source.accessed ?? day}: ${url}).`;
      return withNote({ ...plan, results: resultNodes(framework.slug, framework.nodes) }, note);
    });
  }

  for (const correction of inputs.corrections) {
    const { plan: slug, field, to, why } = correction;
    if (!slug) continue;
    if (field === "adopted" && to && correction.from) {
      update(slug, (plan) => {
        const source = plan.evidence.find(({ url }) => url.includes(hostOf(correction.source)));
        if (!source) {
          tell(slug, field, to, "left_out", "the source has no address");
          return plan;
        }
        const evidence = plan.evidence.map((row) =>
          row.attribute === field && row.statedValue === null ? { ...row, statedValue: plan.adopted } : row,
        );
        tell(slug, field, to, "changed", `${why}; was ${plan.adopted}, whose source is kept as a disagreement`);
        return withNote(
          {
            ...plan,
            adopted: to,
            evidence: [...evidence, { ...source, attribute: field, confidence: "medium", statedValue: null }],
          },
          `Adopted on ${to}: ${why}.`,
        );
      });
    } else if (field === "evidence") {
      update(slug, (plan) => ({
        ...plan,
        evidence: plan.evidence.map((row) =>
          /\/search\?/.test(row.url)
            ? { ...row, confidence: "low", doubt: row.doubt ?? "A search page of a scraper" }
            : row,
        ),
      }));
      tell(slug, field, "low", "changed", why);
    } else tell(slug, field ?? "", to ?? "", "left_out", `${why} (${correction.sure})`);
  }

  for (const { slug, adopted, source, confidence, basis, note } of inputs.missingDates) {
    if (adopted && source) {
      const row = { source: { ...source, url: encodeURI(decodeURI(source.url)) }, basis, confidence, value: adopted };
      take(slug, "adopted", [row]);
    } else tell(slug, "adopted", "", "left_out", "no source gives a date");
    if (source) {
      update(slug, (plan) =>
        withNote(plan, `On its adoption: ${note} (${source.title ?? "source"}, seen ${source.accessed ?? day}).`),
      );
    }
  }

  for (const found of inputs.betterDocuments) {
    update(found.slug, (plan) => {
      if (found.isPlanText !== true) {
        tell(found.slug, "document", found.url, "left_out", "not known to be the plan's own text");
        return plan;
      }
      const others = plan.evidence.filter(({ attribute, url }) => attribute !== "document" && url === found.url);
      const evidence = plan.evidence.filter(({ attribute }) => attribute !== "document");
      const source = { url: found.url, title: found.title ?? undefined, accessed: day };
      const rowFor = (key: string, basis: Basis | null) =>
        evidenceOf(key, { source, basis, confidence: "high", value: null }, day, null, found.publisher);
      let next: Plan = { ...plan, documentUrl: found.url, evidence: [...evidence, rowFor("document", null)] };
      if (plan.documentUrl === found.url) tell(found.slug, "document", found.url, "confirmed");
      else
        tell(
          found.slug,
          "document",
          found.url,
          plan.documentUrl ? "changed" : "taken",
          plan.documentUrl ? `was ${plan.documentUrl}` : "",
        );
      if (plan.title === null && found.title && found.language && others.length === 0) {
        next = {
          ...withValue(withValue(next, "title", found.title), "language", found.language),
          evidence: [...next.evidence, rowFor("title", null), rowFor("language", "coder")],
        };
        tell(found.slug, "title", found.title, "taken");
      }
      return next;
    });
  }

  for (const searched of inputs.searched) {
    const country = countries.get(searched.iso3);
    if (!country || country.hasPlan === true) {
      tell(searched.iso3, "hasPlan", searched.hasPlan, "left_out", "the country is known to have a plan");
      continue;
    }
    const { source, basis, confidence } = searched;
    const noPlan = searched.hasPlan === false && source;
    countries.set(searched.iso3, {
      ...country,
      hasPlan: noPlan ? false : country.hasPlan,
      noPlanSource: noPlan ? countrySource(source, basis, confidence ?? "low", day) : null,
      searchedOn: source?.accessed ?? day,
      note: searched.note,
    });
    if (noPlan) tell(searched.iso3, "hasPlan", false, "taken");
    else
      tell(
        searched.iso3,
        "hasPlan",
        "",
        "left_out",
        "no source says whether there is a plan; only that somebody searched",
      );
  }

  for (const iso3 of new Set(inputs.developments.map(({ country }) => country))) {
    const known = inputs.developments.filter((made) => made.country === iso3);
    const country = countries.get(iso3) as Country;
    for (const { generation, status } of known) tell(iso3, `plan ${generation} in the making`, status, "taken");
    countries.set(iso3, {
      ...country,
      developments: known.map((made) => ({
        generation: made.generation,
        stage: stageOf(made.status),
        expectedStart: made.start,
        expectedEnd: made.end,
        note: made.note,
        sources: made.sources.map((source) => countrySource(source, "source", made.confidence, day)),
      })),
      // What the country's note said of it, with a date and sources by now.
      note: null,
    });
  }

  const documents = new Set(inputs.betterDocuments.map(({ url }) => url));
  const isDocument = (url: string) => documents.has(url);
  const taken = [...plans.values()].map((plan) => ({ ...plan, evidence: [...plan.evidence].sort(byAttribute(plan)) }));
  const sources = citedSources(taken, facts.sources).map((record) => {
    const host = inputs.hosts[new URL(record.url).host] ?? inputs.hosts[new URL(record.url).host.replace(/^www\./, "")];
    // What a coder called a new source is good to link by, and not to cite.
    const isNew = !facts.sources.some(({ url }) => url === record.url);
    const titleFrom = isNew && record.titleFrom === "page" && !isDocument(record.url) ? "address" : record.titleFrom;
    return {
      ...record,
      titleFrom,
      publisher: record.publisher ?? host?.publisher ?? null,
      kind: record.kind ?? host?.kind ?? null,
    };
  });
  return {
    facts: { countries: [...countries.values()], agencies: facts.agencies, plans: taken.map(withoutSources), sources },
    report,
  };
}

type Body = { type: string; who?: string };

/** Where the fact base keeps what the six elements' fields say, and the value that it keeps; null: nothing is said. */
const HELD: Readonly<Record<string, { key: string; read(value: unknown): unknown }>> = {
  "civil_society_role.design": { key: "civil_society_design", read: asStated },
  "civil_society_role.implementation": { key: "civil_society_implementation", read: asStated },
  "civil_society_role.monitoring": { key: "civil_society_monitoring", read: asStated },
  "resources.budget": { key: "budget", read: asStated },
  "resources.costing": { key: "costing", read: asStated },
  "resources.amount": { key: "budget_amount", read: amountOf },
  "monitoring_evaluation.plan": { key: "monitoring", read: asStated },
  "monitoring_evaluation.evaluation": { key: "evaluation", read: asStated },
  "monitoring_evaluation.public_reporting": { key: "public_reporting", read: describedIsYes },
  "monitoring_evaluation.resourced": { key: "monitoring_resourced", read: asStated },
  "inclusive_design.consultation": { key: "consultation", read: describedIsYes },
  "coordination.coordination": {
    key: "coordination_body",
    read: (value) => ((value as Body).type === "none_found" ? null : (value as Body).type),
  },
};

function asStated(value: unknown): unknown {
  return value;
}

/** A source that describes how it was done says that it was. */
function describedIsYes(value: unknown): unknown {
  return typeof value === "string" ? true : value;
}

function amountOf(value: unknown): Amount {
  const { currency, amount, per } = value as { currency: string; amount: number; per: string };
  const covers = per.startsWith("whole plan") ? "whole_plan" : "part";
  return { amount, currency, covers, note: per.replace(/^whole plan,? ?/, "") || null };
}

const isAddress = ({ url }: InputSource) => webAddress.safeParse(url).success;

function rowOf({ source, basis, value }: StatedValue): Row {
  return { source, basis, confidence: basis === "source" ? "medium" : "low", value };
}

/** What most sources state; of equals, what one says in words before what a coder inferred, then the first. */
function mostStated(rows: readonly Row[]): unknown {
  const weight = (value: unknown) =>
    rows
      .filter((row) => shown(row.value) === shown(value))
      .reduce((sum, { basis }) => sum + (basis === "source" ? 2 : 1), 0);
  return rows.toSorted((a, b) => weight(b.value) - weight(a.value))[0]?.value;
}

function withValue(plan: Plan, key: string, value: unknown): Plan {
  const { [key]: _searched, ...nothings } = plan.nothings;
  const record: Record<string, unknown> = { ...plan, nothings };
  // "The plan says it has none" is a nothing of its own, unless the attribute has a code for it.
  writeValue(record, key, value);
  return record as unknown as Plan;
}

function evidenceOf(
  attribute: string,
  { source, basis, confidence }: Row,
  day: string,
  statedValue: string | null,
  publisher: string | null = null,
): Evidence {
  return {
    attribute,
    url: source.url,
    title: source.title ?? null,
    publisher,
    section: null,
    basis,
    confidence,
    checkedOn: source.accessed ?? day,
    statedValue,
    doubt: null,
  };
}

function countrySource(source: InputSource, basis: Basis | null, confidence: Confidence, day: string): CountrySource {
  return { url: source.url, title: source.title ?? null, checkedOn: source.accessed ?? day, basis, confidence };
}

/** How far a plan in the making has come, from the coder's words. */
function stageOf(status: string): Country["developments"][number]["stage"] {
  if (/no successor/.test(status)) return "none_seen";
  if (/^validated/.test(status)) return "validated";
  if (/consultation/.test(status)) return "consultation";
  if (/review|revision/.test(status)) return "review";
  if (/not yet drafted/.test(status)) return "announced";
  return "drafting";
}

/** "actualite.cd, 2 November 2021" names the host `actualite.cd`. */
function hostOf(words: string | undefined): string {
  return /^[a-z0-9.-]+\.[a-z]+/.exec(words ?? "")?.[0] ?? "\u0000";
}

function withNote(plan: Plan, sentence: string): Plan {
  return plan.note?.includes(sentence) ? plan : { ...plan, note: plan.note ? `${plan.note} ${sentence}` : sentence };
}

function resultNodes(slug: string, nodes: EditionInputs["results"][number]["nodes"]): ResultNode[] {
  const idOf = new Map<string | null, string>();
  const children = new Map<string | null, number>();
  return nodes.map(({ number, kind, text, parent }) => {
    const parentId = parent === null ? null : (idOf.get(parent) as string);
    const position = children.get(parentId) ?? 0;
    children.set(parentId, position + 1);
    const id = placeId(parentId, position, slug);
    idOf.set(number, id);
    const empty = { baseline: null, target: null, unit: null, responsible: null };
    return { id, parentId, position, kind: kind === "suboutcome" ? "sub_outcome" : kind, number, text, ...empty };
  });
}

function byAttribute(plan: Plan) {
  const order = codedAttributes(plan);
  return (a: Evidence, b: Evidence) => order.indexOf(a.attribute) - order.indexOf(b.attribute);
}

function shown(value: unknown): string {
  if (typeof value === "object" && value !== null && "covers" in value) return amountText(value as Amount);
  if (value === true) return "yes";
  if (value === false) return "no";
  return typeof value === "string" ? value : JSON.stringify(value);
}
