import Link from "next/link";
import { Chip } from "@/components/ui/chip";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { StatusWord } from "@/components/ui/status-word";
import { attribute } from "@/lib/domain/attributes/attributes";
import { PEER_RULES, type Peer, type PeerReason, PURPOSES } from "@/lib/domain/compare/peers";
import { formatNumber, formatPeriod } from "@/lib/format";
import type { CompareColumn } from "@/lib/i18n/compare-words";
import { href } from "@/lib/i18n/href";
import { planShortName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { valueWords } from "@/lib/i18n/reading-words";
import { translator } from "@/lib/i18n/translator";
import { basketQuery } from "@/lib/schemas/basket";
import type { CompareQuery } from "@/lib/schemas/compare-query";
import type { CompareAddress } from "./compare-address";
import { PickLink } from "./plan-picker";

type Props = {
  locale: Locale;
  columns: readonly CompareColumn[];
  /** The plan that peers are suggested for. */
  subject: CompareColumn;
  peers: readonly Peer[];
  query: CompareQuery;
  replacing: string | null;
  to: CompareAddress;
};

/** Plans to compare with, for one of two purposes, each with its reasons; every reason can be switched off. */
export function PeerSuggestions({ locale, columns, subject, peers, query, replacing, to }: Props) {
  const t = translator(locale, "compare");
  const rules = PEER_RULES[query.purpose];

  return (
    <>
      <div className="flex flex-wrap gap-x-8 gap-y-1">
        <ChoiceLinks
          label={t("peers.for")}
          labelShown
          choices={columns.map(({ plan, name }) => ({
            key: plan.slug,
            address: to({ peersFor: plan.slug }),
            label: name,
            chosen: plan.slug === subject.plan.slug,
          }))}
        />
        <ChoiceLinks
          label={t("peers.purpose")}
          labelShown
          choices={PURPOSES.map((purpose) => ({
            key: purpose,
            address: to({ purpose, off: [] }),
            label: t(`peers.${purpose}`),
            chosen: purpose === query.purpose,
          }))}
        />
      </div>
      <p className="mt-2 max-w-[68ch] text-ink-soft">{t(`peers.${query.purpose}Means`, { plan: subject.name })}</p>
      <div className="mt-3 print:hidden">
        <h3 className="font-sans text-xs font-semibold">{t("peers.reasons")}</h3>
        <ul className="mt-1 flex flex-wrap gap-1.5">
          {rules.map((rule) => {
            const off = query.off.includes(rule.key);
            const name = t(`reasons.${query.purpose}.${rule.key}`);
            return (
              <li key={rule.key}>
                <Link
                  href={to({ off: off ? query.off.filter((key) => key !== rule.key) : [...query.off, rule.key] })}
                  prefetch={false}
                  scroll={false}
                  aria-label={t(off ? "peers.switchOn" : "peers.switchOff", { reason: name })}
                  className={`inline-flex min-h-11 items-center gap-1.5 rounded-[3px] border px-2 text-xs no-underline hover:border-accent hover:text-accent sm:min-h-7 ${
                    off
                      ? "border-dashed border-rule-strong text-ink-soft line-through"
                      : "border-rule-strong bg-surface text-ink"
                  }`}
                >
                  {name}{" "}
                  <span className="text-ink-soft">{t("peers.worth", { points: rule.points, most: rule.most })}</span>
                </Link>
              </li>
            );
          })}
        </ul>
        <details className="mt-2 max-w-[68ch] text-ink-soft">
          <summary className="min-h-6 text-accent hover:underline">{t("peers.how")}</summary>
          <p className="mt-1">{t(`peers.${query.purpose}How`)}</p>
        </details>
      </div>
      {peers.length === 0 ? (
        <p className="mt-4">{t("peers.none")}</p>
      ) : (
        <ol className="mt-4 border-t border-rule">
          {peers.map((peer) => (
            <PeerRow key={peer.plan.slug} {...{ locale, peer, query, replacing, to }} />
          ))}
        </ol>
      )}
    </>
  );
}

function PeerRow({
  locale,
  peer,
  query,
  replacing,
  to,
}: Omit<Props, "columns" | "subject" | "peers"> & { peer: Peer }) {
  const t = translator(locale, "compare");
  const { plan, context } = peer;
  const name = planShortName(locale, context.country, plan);

  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule py-2.5 md:grid-cols-[15rem_minmax(0,1fr)_8rem_5rem] md:items-baseline">
      <div>
        <Link
          href={href(locale, `/plans/${plan.slug}`, basketQuery(query.plans))}
          prefetch={false}
          className="link inline-block py-0.5 font-semibold"
        >
          {name}
        </Link>
        <span className="block text-xs text-ink-soft">
          {formatPeriod(plan) || t("periodUnknown")}{" "}
          <StatusWord locale={locale} plan={plan} siblings={context.siblings} asOf={context.asOf} />
        </span>
      </div>
      <ul className="flex flex-wrap gap-1">
        {peer.reasons.map((reason) => (
          <li key={reason.rule.key}>
            <Chip>{reasonWords(locale, query, reason)}</Chip>
          </li>
        ))}
      </ul>
      <span className="md:text-end">{t("peers.score", { score: formatNumber(locale, peer.score, 1) })}</span>
      <span className="md:text-end print:hidden">
        <PickLink {...{ locale, query, slug: plan.slug, name, replacing, to }} />
      </span>
    </li>
  );
}

function reasonWords(locale: Locale, { purpose }: CompareQuery, { rule, values, points, certain }: PeerReason): string {
  const t = translator(locale, "compare");
  return t(certain ? "peers.reason" : "peers.reasonUnsure", {
    reason: t(`reasons.${purpose}.${rule.key}`),
    values: values.map((value) => valueWords(locale, attribute(rule.attribute), value)).join(", "),
    points: formatNumber(locale, points, 1),
  });
}
