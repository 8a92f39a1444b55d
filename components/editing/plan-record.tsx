import { attribute } from "@/lib/domain/attributes/attributes";
import { codedAttributes, EVIDENCE_KEYS } from "@/lib/domain/attributes/evidence";
import type { Plan } from "@/lib/domain/plan/plan";
import { inTreeOrder } from "@/lib/domain/results/results";
import { ATTRIBUTE_GROUPS } from "@/lib/domain/vocabulary/coded-attributes";
import { EVIDENCE_PART, type PartKey, partsOf } from "@/lib/domain/work/merge";
import { groupLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { nodeInWords, partName, partWords } from "./part-words";

/** The whole record of a plan in words, each value with its sources, as editors read it. */
export function PlanRecord({ locale, plan }: { locale: Locale; plan: Plan }) {
  const t = translator(locale, "history");
  const parts = partsOf(plan);
  const told = new Set([...codedAttributes(plan), ...Object.keys(plan.nothings)]);
  const rest: PartKey[] = ["confidence", "note"];

  return (
    <div className="space-y-10">
      {ATTRIBUTE_GROUPS.map((group) => {
        const keys = EVIDENCE_KEYS.filter((key) => attribute(key).group === group && told.has(key));
        // The body's name is told with its type.
        const shown = keys.filter((key) => key !== "lead_agency" || plan.leadAgency === null);
        return shown.length === 0 ? null : (
          <section key={group} aria-labelledby={`record-${group}`}>
            <h3 id={`record-${group}`} className="border-b border-rule-strong pb-1 text-lg">
              {groupLabel(locale, group)}
            </h3>
            <dl className="divide-y divide-rule">
              {shown.map((key) => (
                <Line
                  key={key}
                  name={partName(locale, key)}
                  words={partWords(locale, key, parts[key])}
                  sources={
                    plan.evidence.some((row) => row.attribute === key) &&
                    partWords(locale, EVIDENCE_PART + key, parts[EVIDENCE_PART + key])
                  }
                />
              ))}
            </dl>
          </section>
        );
      })}
      <section aria-labelledby="record-whole">
        <h3 id="record-whole" className="border-b border-rule-strong pb-1 text-lg">
          {t("wholeRecord")}
        </h3>
        <dl className="divide-y divide-rule">
          {rest.map((key) => (
            <Line key={key} name={partName(locale, key)} words={partWords(locale, key, parts[key])} />
          ))}
        </dl>
      </section>
      {plan.results.length > 0 && (
        <section aria-labelledby="record-results">
          <h3 id="record-results" className="border-b border-rule-strong pb-1 text-lg">
            {partName(locale, "results")}
          </h3>
          <details>
            <summary className="min-h-11 cursor-pointer py-2 text-accent sm:min-h-8">
              {partWords(locale, "results", plan.results)}
            </summary>
            <ol className="divide-y divide-rule border-y border-rule text-sm">
              {inTreeOrder(plan.results).map((node) => (
                <li key={node.id} className="py-1.5 [overflow-wrap:anywhere]">
                  {nodeInWords(locale, node)}
                </li>
              ))}
            </ol>
          </details>
        </section>
      )}
    </div>
  );
}

function Line({ name, words, sources }: { name: string; words: string; sources?: string | false }) {
  return (
    <div className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <dt className="font-semibold">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">
        <span className="whitespace-pre-line">{words}</span>
        {sources && <span className="block text-xs whitespace-pre-line text-ink-soft">{sources}</span>}
      </dd>
    </div>
  );
}
