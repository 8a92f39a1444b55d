import Link from "next/link";
import { PlanStrip } from "@/components/ui/plan-strip";
import { StatusWord } from "@/components/ui/status-word";
import { StripAxis } from "@/components/ui/strip-axis";
import { formatPeriod } from "@/lib/format";
import type { CompareColumn } from "@/lib/i18n/compare-words";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { basketQuery } from "@/lib/schemas/basket";
import type { CompareQuery } from "@/lib/schemas/compare-query";
import type { CompareAddress } from "./compare-address";
import { DragOrder } from "./drag-order";

type Props = { locale: Locale; columns: readonly CompareColumn[]; query: CompareQuery; to: CompareAddress };

const LIST_ID = "compared-plans";

/** The compared plans in order, their periods on one axis, and the ways to move, replace or remove each. */
export function ComparedPlans({ locale, columns, query, to }: Props) {
  const t = translator(locale, "compare");
  const slugs = columns.map(({ plan }) => plan.slug);
  const basket = basketQuery(slugs);
  const moved = (from: number, place: number) => {
    const order = slugs.filter((_, other) => other !== from);
    return [...order.slice(0, place), slugs[from] ?? "", ...order.slice(place)];
  };

  return (
    <section aria-label={t("plans.label")} className="print:mb-4">
      <ol id={LIST_ID} className="border-t border-ink">
        {columns.map(({ plan, context, name }, place) => (
          <li
            key={plan.slug}
            data-slug={plan.slug}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 border-b border-rule py-2 data-dragged:opacity-50 md:grid-cols-[13rem_minmax(0,1fr)_auto] lg:grid-cols-[18rem_minmax(0,1fr)_auto]"
          >
            <div>
              <Link href={href(locale, `/plans/${plan.slug}`, basket)} prefetch={false} className="link font-semibold">
                {name}
              </Link>{" "}
              <span className="text-xs text-ink-soft">
                {formatPeriod(plan) || t("periodUnknown")}{" "}
                <StatusWord locale={locale} plan={plan} siblings={context.siblings} asOf={context.asOf} />
              </span>
            </div>
            <div className="max-md:order-last max-md:col-span-2">
              <PlanStrip
                locale={locale}
                name={countryName(locale, context.country)}
                plans={[plan]}
                siblings={context.siblings}
                asOf={context.asOf}
                size="wide"
              />
            </div>
            <div className="flex items-center gap-1 print:hidden">
              <Arrow
                address={place > 0 ? to({ plans: moved(place, place - 1) }) : null}
                label={t("plans.earlier", { plan: name })}
                path="M6 10V2M2.5 5.5 6 2l3.5 3.5"
              />
              <Arrow
                address={place < columns.length - 1 ? to({ plans: moved(place, place + 1) }) : null}
                label={t("plans.later", { plan: name })}
                path="M6 2v8M2.5 6.5 6 10l3.5-3.5"
              />
              <Link
                href={`${to({ replace: plan.slug, find: "" })}#pick`}
                prefetch={false}
                aria-label={t("plans.replaceOne", { plan: name })}
                aria-current={query.replace === plan.slug ? "true" : undefined}
                className="inline-flex min-h-11 items-center px-2 text-xs text-accent hover:underline aria-[current]:font-semibold sm:min-h-8"
              >
                {t("plans.replace")}
              </Link>
              <Link
                href={to({ plans: slugs.filter((slug) => slug !== plan.slug), at: 0, replace: null })}
                prefetch={false}
                scroll={false}
                aria-label={t("plans.removeOne", { plan: name })}
                className="inline-flex min-h-11 items-center px-2 text-xs text-accent hover:underline sm:min-h-8"
              >
                {t("plans.remove")}
              </Link>
            </div>
          </li>
        ))}
      </ol>
      <div className="hidden gap-x-6 lg:grid lg:grid-cols-[18rem_minmax(0,1fr)_auto]">
        <span />
        <StripAxis />
        <span aria-hidden="true" className="invisible flex gap-1 text-xs">
          <span className="w-8" />
          <span className="w-8" />
          <span className="px-2">{t("plans.replace")}</span>
          <span className="px-2">{t("plans.remove")}</span>
        </span>
      </div>
      <DragOrder listId={LIST_ID} address={to({ plans: ["SLUGS"] })} />
    </section>
  );
}

/** A move by one place; an empty target of the same size where there is no place to go to. */
function Arrow({ address, label, path }: { address: string | null; label: string; path: string }) {
  const shape = "inline-flex size-11 items-center justify-center rounded-[3px] sm:size-8";
  if (address === null) return <span className={shape} />;
  return (
    <Link
      href={address}
      prefetch={false}
      scroll={false}
      aria-label={label}
      title={label}
      className={`${shape} text-accent hover:bg-accent-soft`}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </Link>
  );
}
