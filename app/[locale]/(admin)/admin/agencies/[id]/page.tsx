import { joinDuplicates, saveAgency } from "@/app/[locale]/(admin)/admin/agencies/actions";
import { ChangeHistory } from "@/components/admin/change-history";
import { MergeSection } from "@/components/admin/merge-section";
import { agencyFormFields } from "@/components/agencies/agency-fields";
import { agencyChanges, agencyName } from "@/components/agencies/agency-words";
import { LedPlans } from "@/components/agencies/led-plans";
import { Succession } from "@/components/agencies/succession";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TitledSection } from "@/components/ui/titled-section";
import { requirePerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { findAgencyRevisions, findLedPlans, getAgency } from "@/lib/db/queries/agencies";
import { getPeopleNames } from "@/lib/db/queries/people";
import { href } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { agencyIdSchema, duplicateField, typedAgency } from "@/lib/schemas/agency-form";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/agencies/[id]">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.agencies") };
}

export default async function AgencyPage({ params, searchParams }: PageProps<"/[locale]/admin/agencies/[id]">) {
  const { locale: segment, id: given } = await params;
  const locale = parseLocale(segment);
  const id = agencyIdSchema.safeParse(given);
  const stored = id.success ? await getAgency(id.data) : null;
  const person = await requirePerson(locale, "/admin/agencies", "agencies.write", stored?.agency.country ?? null);
  if (!stored) return <NotFoundPage locale={locale} />;

  const { agency, agencies } = stored;
  const t = translator(locale, "agencies");
  const admin = translator(locale, "admin");
  const country = (await getCatalogue()).countryByIso3.get(agency.country);
  const { done } = await searchParams;
  const led = await findLedPlans(agency.country);
  const plans = led.get(agency.id) ?? [];
  const others = agencies.filter((one) => one.id !== agency.id);
  const revisions = await findAgencyRevisions(agency.id);
  const names = await getPeopleNames(revisions.map(({ authorId }) => authorId));
  const sent = { id: String(agency.id), version: String(agency.version) };

  return (
    <>
      <PageHeader
        title={agency.name}
        crumbs={[
          { label: admin("nav.agencies"), address: href(locale, "/admin/agencies") },
          ...(country
            ? [
                {
                  label: countryName(locale, country),
                  address: href(locale, "/admin/agencies", { country: agency.country }),
                },
              ]
            : []),
        ]}
        crumbsLabel={admin("nav.place")}
        lead={t("lead", { type: label(locale, "lead", agency.type), count: plans.length })}
      />
      {(done === "saved" || done === "added" || done === "merged") && <Notice title={t(`done.${done}`)} tone="good" />}
      <div className="space-y-12">
        <TitledSection id="plans" title={t("plans.title")}>
          <LedPlans locale={locale} country={country} plans={plans} />
        </TitledSection>
        <TitledSection id="succession" title={t("succession.title")} text={t("succession.text")}>
          <Succession locale={locale} agency={agency} agencies={agencies} />
        </TitledSection>
        <TitledSection
          id="edit"
          title={t("edit.title")}
          text={
            plans.length > 0 &&
            t(isAllowed(person, "plans.publish", agency.country) ? "edit.changesPlans" : "edit.publisherOnly", {
              count: plans.length,
            })
          }
        >
          <ActionForm
            // A form that was saved starts anew from what it saved.
            key={agency.version}
            id="agency"
            action={saveAgency}
            locale={locale}
            hidden={sent}
            fields={agencyFormFields(locale, typedAgency(agency), agency.id, agencies)}
            submit={t("submit")}
            errorTitle={admin("error.title")}
          />
        </TitledSection>
        {others.length > 0 && (
          <MergeSection
            locale={locale}
            version={agency.version}
            action={joinDuplicates}
            hidden={sent}
            words={{
              title: t("merge.title"),
              text: t("merge.text", { name: agency.name }),
              why: t("field.why"),
              whyHint: t("hint.why"),
              submit: t("merge.submit"),
            }}
            fields={others.map((other) => ({
              kind: "check" as const,
              name: duplicateField(other),
              label: t("merge.option", {
                name: agencyName(locale, other, agencies),
                type: label(locale, "lead", other.type),
                count: led.get(other.id)?.length ?? 0,
                plans: (led.get(other.id) ?? []).map(({ generation }) => generation).join(", "),
              }),
            }))}
          />
        )}
        <TitledSection id="history" title={t("history")}>
          <ChangeHistory
            locale={locale}
            names={names}
            revisions={revisions}
            words={(changes) => agencyChanges(locale, changes, agencies)}
          />
        </TitledSection>
      </div>
    </>
  );
}
