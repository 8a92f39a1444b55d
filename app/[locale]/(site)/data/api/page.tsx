import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { ENDPOINTS, endpointWords, parameterWords } from "@/lib/api/endpoints";
import { readReleases } from "@/lib/db/queries/releases";
import { env } from "@/lib/env";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { baseUrl, pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { ignoredBeside } from "@/lib/schemas/address";

type Props = PageProps<"/[locale]/data/api">;

const RULES = ["parameters", "errors", "versions", "limits", "files"] as const;

export async function generateMetadata({ params }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "data");
  return pageMetadata({ locale, path: "/data/api", title: t("api.title"), description: t("api.lead") });
}

export default async function ApiPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "data");
  const released = (await readReleases()).length > 0;

  return (
    <>
      <PageHeader
        title={t("api.title")}
        crumbs={[{ label: t("title"), address: href(locale, "/data") }]}
        crumbsLabel={t("place")}
        lead={t("api.lead")}
      >
        <p className="mt-2 text-sm">
          <a href="/api/v1/openapi.json" className="link inline-block py-1">
            {t("api.document")}
          </a>
        </p>
      </PageHeader>
      <IgnoredNotice locale={locale} ignored={ignoredBeside(await searchParams, [])} />
      <div className="grid gap-x-16 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <ul className="mb-12 max-w-[68ch] list-disc space-y-2 ps-5 text-base xl:sticky xl:top-6 xl:order-last xl:self-start xl:text-sm">
          {RULES.map((rule) => (
            <li key={rule}>{t(`api.rules.${rule}`, { perMinute: env.NAP_API_PER_MINUTE })}</li>
          ))}
        </ul>
        <div>
          {ENDPOINTS.map((endpoint) => {
            const { id, path, parameters, example } = endpoint;
            return (
              <section key={id} aria-labelledby={id} className="mb-10 max-w-[60rem] border-t border-rule pt-4">
                <h2 id={id} className="scroll-mt-4 font-sans text-base font-semibold [overflow-wrap:anywhere]">
                  <code className="font-sans">GET /api/v1{path}</code>
                </h2>
                <p className="mt-1">{endpointWords(locale, endpoint)}</p>
                <p className="mt-1 text-sm [overflow-wrap:anywhere]">
                  {t("api.example")}{" "}
                  {id === "release" && !released ? (
                    // Nothing to ask for before the first release.
                    <code className="font-sans">
                      {baseUrl()}/api/v1{example}
                    </code>
                  ) : (
                    <a href={`/api/v1${example}`} className="link py-1">
                      {baseUrl()}/api/v1{example}
                    </a>
                  )}
                </p>
                {parameters.length > 0 && (
                  <details className="mt-1 text-sm">
                    <summary className="cursor-pointer py-1 font-semibold">
                      {t("api.parametersOf", { count: parameters.length })}
                    </summary>
                    <dl className="grid gap-x-4 gap-y-1 pt-2 sm:grid-cols-[14rem_1fr]">
                      {parameters.map((name) => (
                        <div key={name} className="contents">
                          <dt>
                            <code className="font-sans font-semibold">{name}</code>
                          </dt>
                          <dd className="text-ink-soft">{parameterWords(locale, name)}</dd>
                        </div>
                      ))}
                    </dl>
                  </details>
                )}
              </section>
            );
          })}
        </div>
      </div>
    </>
  );
}
