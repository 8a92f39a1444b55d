import { BarMark } from "@/components/ui/bar-mark";
import { completenessOf } from "@/lib/domain/attributes/completeness";
import type { Plan } from "@/lib/domain/plan/plan";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { evidenceField, valueField } from "@/lib/schemas/plan-form-fields";
import type { WarningWords } from "./draft-words";

type Props = {
  locale: Locale;
  plan: Plan;
  warnings: readonly WarningWords[];
  /** The form stands on the page, so that what is wanting leads to its field. */
  linked: boolean;
};

/** How far a drafted plan has come: what nobody knows yet, what lacks a source, what is unusual. */
export function CompletenessMeter({ locale, plan, warnings, linked }: Props) {
  const t = translator(locale, "editing");
  const { asked, unknown, coded, unsourced } = completenessOf(plan);
  const entry = (field: (key: string) => string) => (key: string) => ({
    field: field(key),
    words: attributeLabel(locale, key),
  });
  return (
    <section aria-labelledby="meter-title" className="mb-10 max-w-[68ch]">
      <h2 id="meter-title" className="sr-only">
        {t("meter.title")}
      </h2>
      <dl className="grid gap-x-10 gap-y-3 sm:grid-cols-2">
        <Bar
          title={t("meter.answered", { known: asked.length - unknown.length, total: asked.length })}
          value={asked.length - unknown.length}
          total={asked.length}
        />
        <Bar
          title={t("meter.sourced", { known: coded.length - unsourced.length, total: coded.length })}
          value={coded.length - unsourced.length}
          total={coded.length}
        />
      </dl>
      <div className="mt-3 space-y-1">
        <Wanting title={t("meter.unsourced", { count: unsourced.length })} linked={linked} tone="text-warn">
          {unsourced.map(entry((key) => evidenceField(key, 0, "url")))}
        </Wanting>
        <Wanting title={t("meter.unknown", { count: unknown.length })} linked={linked}>
          {unknown.map(entry(valueField))}
        </Wanting>
        <Wanting title={t("meter.unusual", { count: warnings.length })} linked={linked} tone="text-warn" open>
          {warnings}
        </Wanting>
      </div>
    </section>
  );
}

function Bar({ title, value, total }: { title: string; value: number; total: number }) {
  return (
    <div>
      <dt className="text-sm">{title}</dt>
      <dd className="mt-1">
        <BarMark share={total === 0 ? 0 : value / total} />
      </dd>
    </div>
  );
}

type WantingProps = {
  title: string;
  linked: boolean;
  tone?: string;
  open?: boolean;
  children: readonly WarningWords[];
};

function Wanting({ title, linked, tone = "", open = false, children }: WantingProps) {
  if (children.length === 0) return null;
  return (
    <details open={open}>
      <summary className={`cursor-pointer py-1 text-sm ${tone}`}>{title}</summary>
      <ul className="flex flex-wrap gap-x-4 ps-4 pb-2 text-sm">
        {children.map(({ field, words }) => (
          <li key={`${field} ${words}`}>
            {linked && field ? (
              <a href={`#${field}`} className="link inline-block py-0.5">
                {words}
              </a>
            ) : (
              words
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
