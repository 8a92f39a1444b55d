import { planName } from "@/components/plans/plan-name";
import { ActionForm } from "@/components/ui/action-form";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { ATTRIBUTES } from "@/lib/domain/attributes/attributes";
import { href } from "@/lib/i18n/href";
import { attributeLabel } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { CORRECTION_LENGTH, parseReportedValue } from "@/lib/schemas/correction";
import { reportMistake } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/corrections">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "corrections");
  return pageMetadata({ locale, path: "/corrections", title: t("title"), description: t("lead"), unlisted: true });
}

export default async function CorrectionsPage({ params, searchParams }: PageProps<"/[locale]/corrections">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "corrections");
  const view = await getCatalogue();
  const { plan: slug, attribute, ignored } = parseReportedValue(await searchParams, [...view.planBySlug.keys()]);
  const plan = slug === null ? undefined : view.planBySlug.get(slug);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        crumbsLabel={t("place")}
        crumbs={
          plan && [
            { label: planName(locale, view.countryOf(plan), plan), address: href(locale, `/plans/${plan.slug}`) },
          ]
        }
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ActionForm
        id="correction"
        action={reportMistake}
        locale={locale}
        hidden={plan && { plan: plan.slug }}
        fields={[
          ...(plan
            ? []
            : [
                {
                  kind: "select" as const,
                  name: "plan",
                  label: t("plan"),
                  options: [
                    { value: "", label: t("choose") },
                    ...view.catalogue.plans.map((one) => ({
                      value: one.slug,
                      label: planName(locale, view.countryOf(one), one),
                    })),
                  ],
                },
              ]),
          {
            kind: "select",
            name: "attribute",
            label: t("attribute"),
            value: attribute ?? "",
            options: [
              { value: "", label: t("whole") },
              ...ATTRIBUTES.map((one) => ({ value: one.key, label: attributeLabel(locale, one.key) })),
            ],
          },
          {
            kind: "area",
            name: "text",
            label: t("text"),
            hint: t("textHint", { max: CORRECTION_LENGTH.max }),
            maxLength: CORRECTION_LENGTH.max,
            rows: 6,
          },
          { kind: "url", name: "sourceUrl", label: t("source"), hint: t("sourceHint"), maxLength: 500 },
        ]}
        submit={t("send")}
        errorTitle={t("error.title")}
        trap={t("trap")}
      />
      <p className="mt-6 max-w-[68ch] text-xs text-ink-soft">{t("privacy")}</p>
    </>
  );
}
