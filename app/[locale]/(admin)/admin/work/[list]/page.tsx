import Link from "next/link";
import { PageLinks } from "@/components/admin/page-links";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { ButtonLink } from "@/components/ui/button";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { countryLimit } from "@/lib/auth/policy";
import { getWork } from "@/lib/catalogue/work";
import { WORK_LISTS } from "@/lib/domain/work/work-lists";
import { href } from "@/lib/i18n/href";
import { planShortName } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { workRows } from "@/lib/i18n/work-words";
import { parsePageQuery } from "@/lib/schemas/admin-query";

const ROWS_PER_PAGE = 50;

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/work/[list]">) {
  const { locale, list } = await params;
  const t = translator(parseLocale(locale), "work");
  return { title: t.has(`list.${list}`) ? t(`list.${list}`) : translator(parseLocale(locale), "admin")("nav.work") };
}

export default async function WorkListPage({ params, searchParams }: PageProps<"/[locale]/admin/work/[list]">) {
  const { locale: segment, list: given } = await params;
  const locale = parseLocale(segment);
  const person = await requirePerson(locale, `/admin/work/${encodeURIComponent(given)}`, "drafts.read");
  const list = WORK_LISTS.find((one) => one === given);
  if (!list) return <NotFoundPage locale={locale} />;

  const t = translator(locale, "work");
  const { view, work } = await getWork(countryLimit(person));
  const rows = workRows(locale, view, work, list);
  const { page, ignored } = parsePageQuery(await searchParams);
  const path = `/admin/work/${list}`;

  return (
    <>
      <PageHeader
        title={t(`list.${list}`)}
        crumbs={[{ label: translator(locale, "admin")("nav.work"), address: href(locale, "/admin/work") }]}
        crumbsLabel={translator(locale, "admin")("nav.place")}
        lead={`${t("count", { count: rows.length })} ${t(`about.${list}`)}`}
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      {rows.length > 0 && (
        <ButtonLink href={href(locale, `${path}/rows.csv`)} className="mb-4" download>
          {t("download", { count: rows.length })}
        </ButtonLink>
      )}
      <ol className="divide-y divide-rule border-y border-rule empty:border-0">
        {rows
          .slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE)
          .map(({ key, title, address, text, more, plans }) => (
            <li key={key} className="grid gap-x-8 gap-y-1 py-2.5 lg:grid-cols-[minmax(0,1fr)_18rem]">
              <div className="min-w-0">
                <h2 className="font-sans text-sm font-semibold [overflow-wrap:anywhere]">
                  {address ? (
                    <a href={address} rel="nofollow noopener noreferrer" className="link inline-block py-0.5">
                      {title}
                    </a>
                  ) : (
                    title
                  )}
                </h2>
                {text.map((line) => (
                  <p key={line} className="max-w-[80ch] [overflow-wrap:anywhere] text-ink-soft">
                    {line}
                  </p>
                ))}
                {more.length > 0 && (
                  <details>
                    <summary className="inline-block min-h-6 cursor-pointer py-0.5 text-accent">
                      {t("more", { title })}
                    </summary>
                    {more.map((line) => (
                      <p key={line} className="max-w-[80ch] [overflow-wrap:anywhere] text-ink-soft">
                        {line}
                      </p>
                    ))}
                  </details>
                )}
              </div>
              {plans.length > 0 && (
                <p>
                  {t("edit")}{" "}
                  {plans.map((plan, index) => (
                    <span key={plan.slug}>
                      {index > 0 && ", "}
                      <Link
                        href={href(locale, `/admin/plans/${plan.slug}`)}
                        prefetch={false}
                        className="link inline-block py-0.5"
                      >
                        {planShortName(locale, view.countryOf(plan), plan)}
                      </Link>
                    </span>
                  ))}
                </p>
              )}
            </li>
          ))}
      </ol>
      <PageLinks locale={locale} path={path} query={{}} page={page} pages={Math.ceil(rows.length / ROWS_PER_PAGE)} />
    </>
  );
}
