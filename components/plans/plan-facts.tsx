import { ElementFacts } from "@/components/framework/element-facts";
import { TrendFacts } from "@/components/framework/trend-facts";
import { EvidenceDot } from "@/components/ui/evidence-dot";
import { NeverCoded } from "@/components/ui/never-coded";
import { StatusWord } from "@/components/ui/status-word";
import { ATTRIBUTES, type Attribute, type ReadContext } from "@/lib/domain/attributes/attributes";
import type { Plan } from "@/lib/domain/plan/plan";
import { ATTRIBUTE_GROUPS, type AttributeGroup } from "@/lib/domain/vocabulary/coded-attributes";
import { groupLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { AttributeValue } from "./attribute-value";
import { FactRow } from "./fact-row";
import { ListState } from "./list-state";

type Props = {
  locale: Locale;
  plan: Plan;
  context: ReadContext;
  /** Keys of attributes that no plan is coded for: named once at the end, not drawn as gaps of this plan. */
  never: readonly string[];
};

/** Told by orientation and focus, which stand beside it. */
const REPEATED: readonly string[] = ["model", "country"];

/** The attributes of a group as the plan page shows them, in registry order. */
function shownIn(group: AttributeGroup, never: readonly string[]): Attribute[] {
  return ATTRIBUTES.filter(({ key, group: own }) => own === group && !REPEATED.includes(key) && !never.includes(key));
}

/** The groups that have something to show, in registry order. */
export function shownGroups(never: readonly string[]): AttributeGroup[] {
  return ATTRIBUTE_GROUPS.filter((group) => shownIn(group, never).length > 0);
}

/** Everything known about a plan, grouped as in the registry, each value with its evidence one step away. */
export function PlanFacts({ locale, plan, context, never }: Props) {
  return (
    <>
      {shownGroups(never).map((group) => (
        <section key={group} id={group} aria-labelledby={`${group}-title`} className="mb-10">
          <h2 id={`${group}-title`} className="border-b border-rule-strong pb-1 text-lg">
            {groupLabel(locale, group)}
          </h2>
          <GroupFacts {...{ locale, plan, context, never, group }} />
        </section>
      ))}
      <NeverCoded locale={locale} keys={never} />
    </>
  );
}

/** Derived groups also say what their values came from. */
function GroupFacts({ locale, plan, context, never, group }: Props & { group: AttributeGroup }) {
  if (group === "framework") return <ElementFacts locale={locale} plan={plan} never={never} />;
  if (group === "trends") return <TrendFacts locale={locale} plan={plan} />;
  return (
    <dl>
      {shownIn(group, never).map((attribute) => (
        <Fact key={attribute.key} {...{ locale, plan, context, attribute }} />
      ))}
    </dl>
  );
}

function Fact({ locale, plan, context, attribute }: Omit<Props, "never"> & { attribute: Attribute }) {
  const evidence = plan.evidence.filter((source) => source.attribute === attribute.key);
  const reading = attribute.read(plan, context);
  // A value of the country or of the plan's place in time needs no source, and an empty one has none to show.
  const backed = attribute.origin !== "context" && (reading.known || evidence.length > 0);

  const isList = attribute.kind === "many" && reading.known;

  return (
    <FactRow
      locale={locale}
      slug={plan.slug}
      attribute={attribute.key}
      rule={isList ? translator(locale, "common")("list.means") : undefined}
    >
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
      {isList && (
        <div className="mt-0.5">
          <ListState locale={locale} plan={plan} attribute={attribute.key} />
        </div>
      )}
    </FactRow>
  );
}
