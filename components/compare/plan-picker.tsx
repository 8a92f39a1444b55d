import Link from "next/link";
import type { ReactNode } from "react";
import { ReleaseField } from "@/components/data/release-field";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields";
import { StatusWord } from "@/components/ui/status-word";
import { COMPARE_MAXIMUM, type ComparedPlan } from "@/lib/domain/compare/compare";
import { formatPeriod } from "@/lib/format";
import { hrefNow } from "@/lib/i18n/href";
import { planShortName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CompareQuery } from "@/lib/schemas/compare-query";
import type { CompareAddress } from "./compare-address";
import { FindAsYouType } from "./find-as-you-type";

type Props = {
  locale: Locale;
  query: CompareQuery;
  /** The query's parameters apart from `find`, which the form carries along. */
  carried: readonly (readonly [string, string])[];
  /** Plans that match what is looked for, and how many there are in all. */
  found: { plans: readonly ComparedPlan[]; total: number };
  /** The name of the plan that the next pick takes the place of. */
  replacing: string | null;
  to: CompareAddress;
  /** What is said of the text besides. */
  hints?: ReactNode;
};

const FORM_ID = "find-plan";

/** Finds a plan by any name its country goes by, and adds it or puts it in the place of another. */
export function PlanPicker({ locale, query, carried, found, replacing, to, hints }: Props) {
  const t = translator(locale, "compare");
  const full = query.plans.length >= COMPARE_MAXIMUM && replacing === null;

  return (
    <div id="pick" className="scroll-mt-24">
      {replacing && (
        <p className="mb-3 border-s-4 border-mark bg-mark-soft px-3 py-2">
          {t("picker.replacing", { plan: replacing })}{" "}
          <Link href={to({ replace: null, find: "" })} prefetch={false} scroll={false} className="link">
            {t("picker.keep")}
          </Link>
        </p>
      )}
      {full ? (
        <p className="text-ink-soft">{t("picker.full", { count: COMPARE_MAXIMUM })}</p>
      ) : (
        <>
          <form id={FORM_ID} action={`${hrefNow(locale, "/compare")}#pick`} className="flex max-w-xl items-end gap-2">
            <ReleaseField />
            {carried.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div className="grow">
              <TextField
                name="find"
                id="find"
                type="search"
                autoComplete="off"
                label={t("picker.label")}
                hint={t("picker.hint")}
                value={query.find}
                maxLength={100}
              />
            </div>
            <Button type="submit">{t("picker.find")}</Button>
          </form>
          <FindAsYouType formId={FORM_ID} />
          <div role="status" className="mt-3 text-xs text-ink-soft">
            {query.find !== "" &&
              t("picker.found", {
                total: found.total,
                more: found.total > found.plans.length ? found.plans.length : 0,
              })}
          </div>
          {hints}
          {found.plans.length > 0 && (
            <ul className="mt-1 max-w-3xl border-t border-rule">
              {found.plans.map((column) => (
                <FoundPlan key={column.plan.slug} {...{ locale, query, column, replacing, to }} />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}

type FoundProps = Pick<Props, "locale" | "query" | "replacing" | "to"> & { column: ComparedPlan };

function FoundPlan({ locale, query, column: { plan, context }, replacing, to }: FoundProps) {
  const t = translator(locale, "compare");
  const name = planShortName(locale, context.country, plan);
  const there = query.plans.includes(plan.slug);

  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-rule py-1 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
      <span className="font-semibold">{name}</span>
      <span className="text-xs text-ink-soft max-sm:order-last max-sm:col-span-2">
        {formatPeriod(plan) || t("periodUnknown")}{" "}
        <StatusWord locale={locale} plan={plan} siblings={context.siblings} asOf={context.asOf} />
      </span>
      {there ? (
        <span className="text-xs text-ink-soft">{t("picker.there")}</span>
      ) : (
        <PickLink {...{ locale, query, slug: plan.slug, name, replacing, to }} />
      )}
    </li>
  );
}

type PickProps = Pick<Props, "locale" | "query" | "replacing" | "to"> & { slug: string; name: string };

/** Adds a plan, or puts it where the one to be replaced stands. */
export function PickLink({ locale, query, slug, name, replacing, to }: PickProps) {
  const t = translator(locale, "compare");
  if (query.plans.length >= COMPARE_MAXIMUM && replacing === null) return null;
  const plans =
    replacing === null ? [...query.plans, slug] : query.plans.map((other) => (other === query.replace ? slug : other));
  return (
    <Link
      href={to({ plans, replace: null, find: "" })}
      prefetch={false}
      scroll={false}
      aria-label={
        replacing === null
          ? t("picker.addOne", { plan: name })
          : t("picker.putOne", { plan: name, replaced: replacing })
      }
      className="inline-flex min-h-11 items-center px-2 text-accent hover:underline sm:min-h-8"
    >
      {replacing === null ? t("picker.add") : t("picker.put")}
    </Link>
  );
}
