import { ElementFacts } from "@/components/framework/element-facts";
import { TrendFacts } from "@/components/framework/trend-facts";
import { EvidenceDot } from "@/components/ui/evidence-dot";
import { StatusWord } from "@/components/ui/status-word";
import { ATTRIBUTES, type Attribute, type ReadContext } from "@/lib/domain/attributes/attributes";
import type { Plan } from "@/lib/domain/plan/plan";
import { ATTRIBUTE_GROUPS, type AttributeGroup } from "@/lib/domain/vocabulary/coded-attributes";
import { groupLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { AttributeValue } from "./attribute-value";
import { FactRow } from "./fact-row";

type Props = { locale: Locale; plan: Plan; context: ReadContext };

/** Told by orientation and focus, which stand beside it. */
const REPEATED: readonly string[] = ["model", "country"];

/** The attributes of a group as the plan page shows them, in registry order. */
function shownIn(group: AttributeGroup): Attribute[] {
  return ATTRIBUTES.filter((attribute) => attribute.group === group && !REPEATED.includes(attribute.key));
}

/** Everything known about a plan, grouped as in the registry, each value with its evidence one step away. */
export function PlanFacts({ locale, plan, context }: Props) {
  return ATTRIBUTE_GROUPS.map((group) => (
    <section key={group} id={group} aria-labelledby={`${group}-title`} className="mb-10">
      <h2 id={`${group}-title`} className="border-b border-rule-strong pb-1 text-lg">
        {groupLabel(locale, group)}
      </h2>
      <GroupFacts {...{ locale, plan, context, group }} />
    </section>
  ));
}

/** Derived groups also say what their values came from. */
function GroupFacts({ locale, plan, context, group }: Props & { group: AttributeGroup }) {
  if (group === "framework") return <ElementFacts locale={locale} plan={plan} />;
  if (group === "trends") return <TrendFacts locale={locale} plan={plan} />;
  return (
    <dl>
      {shownIn(group).map((attribute) => (
        <Fact key={attribute.key} {...{ locale, plan, context, attribute }} />
      ))}
    </dl>
  );
}

function Fact({ locale, plan, context, attribute }: Props & { attribute: Attribute }) {
  const evidence = plan.evidence.filter((source) => source.attribute === attribute.key);
  const reading = attribute.read(plan, context);
  // A value of the country or of the plan's place in time needs no source, and an empty one has none to show.
  const backed = attribute.origin !== "context" && (reading.known || evidence.length > 0);

  return (
    <FactRow locale={locale} slug={plan.slug} attribute={attribute.key}>
      {attribute.key === "status" ? (
        <StatusWord locale={locale} plan={plan} siblings={context.siblings} asOf={context.asOf} />
      ) : (
        <AttributeValue
          locale={locale}
          attribute={attribute}
          reading={reading}
          language={attribute.key === "title" ? plan.language : undefined}
        />
      )}
      {backed && attribute.origin === "coded" && (
        <EvidenceDot locale={locale} attribute={attribute.key} evidence={evidence} />
      )}
    </FactRow>
  );
}
