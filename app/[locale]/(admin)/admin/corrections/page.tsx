import Link from "next/link";
import { PageLinks } from "@/components/admin/page-links";
import { planName } from "@/components/plans/plan-name";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { countryLimit } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { CORRECTIONS_PER_PAGE, findCorrections } from "@/lib/db/queries/corrections";
import { findAttribute } from "@/lib/domain/attributes/attributes";
import { CORRECTION_STATES } from "@/lib/domain/work/correction";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, countryName } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { parseCorrectionsQuery } from "@/lib/schemas/admin-query";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/corrections">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.corrections") };
}

export default async function CorrectionQueuePage({ params, searchParams }: PageProps<"/[locale]/admin/corrections">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin/corrections", "corrections.read");
  const t = translator(locale, "corrections");
  const given = await searchParams;
  const { state, page, ignored } = parseCorrectionsQuery(given);
  const { corrections, total } = await findCorrections(state, countryLimit(person), page);
  const view = await getCatalogue();
  const nameOf = (iso3: string, plan: { generation: number } | null) => {
    const country = view.countryByIso3.get(iso3);
    if (!country) return iso3;
    return plan ? planName(locale, country, plan) : countryName(locale, country);
  };

  return (
    <>
      <PageHeader
        title={translator(locale, "admin")("nav.corrections")}
        lead={t("queue.lead", { count: total, state })}
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      {(given.done === "resolved" || given.done === "rejected") && (
        <Notice title={t(`queue.done.${given.done}`)} tone="good" />
      )}
      <nav aria-label={t("queue.states")} className="mb-6">
        <ul className="flex gap-x-6">
          {CORRECTION_STATES.map((one) => (
            <li key={one}>
              <Link
                href={href(locale, "/admin/corrections", { state: one === "open" ? null : one })}
                prefetch={false}
                aria-current={one === state ? "page" : undefined}
                className="link inline-block py-1.5 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {t(`queue.state.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {corrections.length === 0 ? (
        <p>{t("queue.empty")}</p>
      ) : (
        <ol className="max-w-[68ch] divide-y divide-rule border-y border-rule">
          {corrections.map(({ id, country, plan, attribute, text, createdAt }) => (
            <li key={id} className="py-3">
              <Link
                href={href(locale, `/admin/corrections/${id}`)}
                prefetch={false}
                className="link inline-block py-0.5 font-semibold"
              >
                {nameOf(country, plan)}
                {attribute && findAttribute(attribute) && `, ${attributeLabel(locale, attribute)}`}
              </Link>
              <p className="line-clamp-2 [overflow-wrap:anywhere] text-ink-soft">{text}</p>
              <p className="text-xs text-ink-soft">
                <time dateTime={createdAt}>{formatInstant(locale, createdAt)}</time>
              </p>
            </li>
          ))}
        </ol>
      )}
      <PageLinks
        locale={locale}
        path="/admin/corrections"
        query={{ state: state === "open" ? null : state }}
        page={page}
        pages={Math.ceil(total / CORRECTIONS_PER_PAGE)}
      />
    </>
  );
}
