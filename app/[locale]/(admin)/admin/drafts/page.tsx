import { startPlan } from "@/app/[locale]/(admin)/admin/drafts/actions";
import { PageLinks } from "@/components/admin/page-links";
import { DraftTable } from "@/components/editing/draft-table";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/fields";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { countryLimit } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { DRAFTS_PER_PAGE, findDrafts } from "@/lib/db/queries/drafts";
import { getPeopleNames } from "@/lib/db/queries/people";
import { DRAFT_STATES, OPEN_DRAFT_STATES } from "@/lib/domain/work/draft";
import { nameOrder } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { parseDraftsQuery } from "@/lib/schemas/admin-query";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/drafts">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.drafts") };
}

export default async function DraftsPage({ params, searchParams }: PageProps<"/[locale]/admin/drafts">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin/drafts", "drafts.read");
  const t = translator(locale, "editing");
  const view = await getCatalogue();
  const { state, country, page, ignored } = parseDraftsQuery(await searchParams, view.countryByIso3);
  const limit = countryLimit(person);
  const states = state ? [state] : OPEN_DRAFT_STATES;
  const { drafts, total } = await findDrafts({ states, country: limit ?? country }, page);
  const names = await getPeopleNames(drafts.map(({ authorId }) => authorId));
  const inOrder = nameOrder(locale);
  const countries = view.catalogue.countries
    .filter(({ iso3 }) => limit === null || iso3 === limit)
    .map((one) => ({ value: one.iso3, label: countryName(locale, one) }))
    .sort((a, b) => inOrder(a.label, b.label));

  return (
    <>
      <PageHeader title={translator(locale, "admin")("nav.drafts")} lead={t("list.lead", { count: total })} />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <form action={href(locale, "/admin/drafts")} className="mb-6 flex max-w-[48rem] flex-wrap items-end gap-3">
        <div className="min-w-52 grow">
          <SelectField
            name="state"
            label={t("list.state")}
            value={state ?? ""}
            options={[
              { value: "", label: t("list.open") },
              ...DRAFT_STATES.map((code) => ({ value: code, label: t(`state.${code}`) })),
            ]}
          />
        </div>
        {limit === null && (
          <div className="min-w-52 grow">
            <SelectField
              name="country"
              label={t("list.country")}
              value={country ?? ""}
              options={[{ value: "", label: t("list.all") }, ...countries]}
            />
          </div>
        )}
        <Button type="submit">{t("list.show")}</Button>
      </form>
      <DraftTable {...{ locale, drafts, names, view }} />
      <PageLinks
        locale={locale}
        path="/admin/drafts"
        query={{ state, country }}
        page={page}
        pages={Math.ceil(total / DRAFTS_PER_PAGE)}
      />
      <section aria-labelledby="start-title" className="mt-14">
        <h2 id="start-title" className="text-lg">
          {t("start.title")}
        </h2>
        <p className="mt-1 mb-4 max-w-[68ch] text-ink-soft">{t("start.text")}</p>
        <ActionForm
          id="start"
          action={startPlan}
          locale={locale}
          fields={[
            {
              kind: "select",
              name: "country",
              label: t("list.country"),
              value: limit ?? "",
              options: limit ? countries : [{ value: "", label: t("start.choose") }, ...countries],
            },
          ]}
          submit={t("start.submit")}
          errorTitle={t("form.errors")}
        />
      </section>
    </>
  );
}
