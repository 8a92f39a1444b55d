import { FactRow } from "@/components/plans/fact-row";
import { ListState } from "@/components/plans/list-state";
import { Chip } from "@/components/ui/chip";
import { EvidenceDot } from "@/components/ui/evidence-dot";
import { NothingMark } from "@/components/ui/nothing-mark";
import { deriveTrends, trendEvidence } from "@/lib/domain/framework/global-trends";
import type { Plan } from "@/lib/domain/plan/plan";
import { formatList } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The global trends a plan shows, each with where its tag comes from. */
export function TrendFacts({ locale, plan }: { locale: Locale; plan: Plan }) {
  const t = translator(locale, "framework");
  const tags = deriveTrends(plan);

  return (
    <dl>
      <FactRow
        locale={locale}
        slug={plan.slug}
        attribute="trend"
        rule={tags.length > 0 ? translator(locale, "common")("list.means") : undefined}
      >
        {tags.length === 0 ? (
          <NothingMark locale={locale} nothing={plan.nothings.trend ?? "not_coded"} />
        ) : (
          <ul className="flex-col gap-1">
            {tags.map((tag) => (
              <li key={tag.trend} className="flex flex-wrap items-start gap-x-2">
                <Chip address={href(locale, `/framework/trends/${tag.trend}`)}>
                  {label(locale, "trend", tag.trend)}
                </Chip>
                <EvidenceDot locale={locale} attribute="trend" evidence={trendEvidence(plan, tag)} />
                <span className="self-center text-xs text-ink-soft">
                  {tag.from === "coder"
                    ? t("facts.tagged")
                    : t("facts.derived", {
                        attributes: formatList(
                          locale,
                          tag.from.map((key) => attributeLabel(locale, key)),
                        ),
                      })}
                </span>
              </li>
            ))}
          </ul>
        )}
        {tags.length > 0 && (
          <div className="mt-0.5">
            <ListState locale={locale} plan={plan} attribute="trend" />
          </div>
        )}
      </FactRow>
    </dl>
  );
}
