import Form from "next/form";
import Link from "next/link";
import { startLinkCheck } from "@/app/[locale]/(admin)/admin/sources/actions";
import { PageLinks } from "@/components/admin/page-links";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/fields";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { RecordTable } from "@/components/ui/record-table";
import { requirePerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { countLinkStates, findSources, SOURCES_PER_PAGE } from "@/lib/db/queries/sources";
import { LINK_STATES, SOURCE_KINDS } from "@/lib/domain/vocabulary/vocabulary";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { lastRound } from "@/lib/links/round-under-way";
import { parseSourcesQuery, SOURCE_STATES } from "@/lib/schemas/admin-query";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/sources">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.sources") };
}

export default async function SourcesPage({ params, searchParams }: PageProps<"/[locale]/admin/sources">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin/sources", "sources.write");
  const t = translator(locale, "sources");
  const admin = translator(locale, "admin");
  const given = await searchParams;
  const { page, ignored, ...filter } = parseSourcesQuery(given);
  const { sources, total } = await findSources(filter, page);
  const { states, last } = await countLinkStates();
  const round = lastRound();
  const isChecking = round !== null && round.endedAt === null;
  const stateName = (state: (typeof SOURCE_STATES)[number]) =>
    state === "unasked" || state === "untitled" ? t(`state.${state}`) : label(locale, "link_state", state);

  return (
    <>
      <PageHeader title={admin("nav.sources")} lead={t("list.lead")} />
      <IgnoredNotice locale={locale} ignored={ignored} />
      {given.done === "checking" && <Notice title={t("check.begun")} tone="good" />}
      <section aria-labelledby="check" className="mb-8 max-w-[68ch]">
        <h2 id="check" className="text-lg">
          {t("check.title")}
        </h2>
        <p className="mt-1 text-sm">
          {isChecking
            ? t("check.underWay", { asked: round.asked, total: round.total })
            : last === null
              ? t("check.never")
              : t("check.last", { date: formatInstant(locale, last) })}
        </p>
        <ul className="mt-1 flex flex-wrap gap-x-5 text-sm">
          {LINK_STATES.filter((state) => states[state]).map((state) => (
            <li key={state}>
              <Link
                href={href(locale, "/admin/sources", { state })}
                prefetch={false}
                className="link inline-block py-1"
              >
                {label(locale, "link_state", state)}: {states[state]}
              </Link>
            </li>
          ))}
        </ul>
        {isAllowed(person, "links.check") && !isChecking && (
          <ActionForm
            id="links"
            action={startLinkCheck}
            locale={locale}
            hidden={{ begin: "yes" }}
            fields={[]}
            submit={t("check.submit")}
            look="quiet"
            errorTitle={admin("error.title")}
          />
        )}
      </section>
      <Form
        action={href(locale, "/admin/sources")}
        role="search"
        className="mb-4 flex flex-wrap items-end gap-2 sm:max-w-4xl"
      >
        <div className="min-w-48 grow">
          <TextField type="search" name="q" label={t("list.find")} value={filter.q} key={filter.q} />
        </div>
        <div className="min-w-40 grow">
          <SelectField
            name="kind"
            label={t("field.kind")}
            value={filter.kind ?? ""}
            options={[
              { value: "", label: t("list.all") },
              ...SOURCE_KINDS.map((kind) => ({ value: kind, label: label(locale, "source_kind", kind) })),
              { value: "unknown", label: t("state.unknown") },
            ]}
          />
        </div>
        <div className="min-w-40 grow">
          <SelectField
            name="state"
            label={t("field.state")}
            value={filter.state ?? ""}
            options={[
              { value: "", label: t("list.all") },
              ...SOURCE_STATES.map((state) => ({ value: state, label: stateName(state) })),
            ]}
          />
        </div>
        <Button type="submit">{translator(locale, "common")("search")}</Button>
      </Form>
      <p role="status" className="mb-4">
        {t("list.found", { count: total })}
      </p>
      {sources.length > 0 && (
        <RecordTable
          label={admin("nav.sources")}
          rows={sources}
          keyOf={({ id }) => id}
          columns={[
            {
              head: t("field.title"),
              cell: ({ id, title, publisher, url }) => (
                <>
                  <Link
                    href={href(locale, `/admin/sources/${id}`)}
                    prefetch={false}
                    className="link inline-block max-w-[34rem] py-0.5 [overflow-wrap:anywhere]"
                  >
                    {title ?? url}
                  </Link>
                  {publisher && <p className="text-ink-soft">{publisher}</p>}
                  {title && <p className="max-w-[34rem] text-xs text-ink-soft [overflow-wrap:anywhere]">{url}</p>}
                </>
              ),
            },
            {
              head: t("field.kind"),
              cell: ({ kind }) => (kind ? label(locale, "source_kind", kind) : t("state.unknown")),
            },
            {
              head: t("field.state"),
              cell: ({ link }) => (link ? label(locale, "link_state", link.state) : t("state.unasked")),
            },
            { head: t("list.plans"), cell: ({ plans }) => plans },
          ]}
        />
      )}
      <PageLinks
        locale={locale}
        path="/admin/sources"
        query={{ q: filter.q || null, kind: filter.kind, state: filter.state }}
        page={page}
        pages={Math.ceil(total / SOURCES_PER_PAGE)}
      />
    </>
  );
}
