import type { ReactNode } from "react";
import { attributeDefinition, attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { ReportLink } from "./report-link";

type Props = {
  locale: Locale;
  /** Slug of the plan. */
  slug: string;
  /** Key of the attribute. */
  attribute: string;
  /** How a derived value comes about. */
  rule?: string;
  children: ReactNode;
};

/** One fact of a plan: its name, which opens its definition, and its value. */
export function FactRow({ locale, slug, attribute, rule, children }: Props) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-b border-rule py-2.5 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <dt>
        <details className="group/definition">
          <summary className="list-none decoration-rule-strong decoration-dotted underline-offset-4 hover:underline [&::-webkit-details-marker]:hidden">
            {attributeLabel(locale, attribute)}
          </summary>
          <p className="mt-1 text-xs text-ink-soft">{attributeDefinition(locale, attribute)}</p>
          {rule && <p className="mt-1 text-xs text-ink-soft">{rule}</p>}
          <ReportLink locale={locale} slug={slug} attribute={attribute} />
        </details>
      </dt>
      <dd className="[&>ul]:inline-flex">{children}</dd>
    </div>
  );
}
