import Link from "next/link";
import { UploadForm } from "@/components/import/upload-form";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { findImports } from "@/lib/db/queries/imports";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { MAX_FILE_BYTES } from "@/lib/import/limits";
import { dropImport, uploadFile } from "./actions";
import { uploadWords } from "./upload-words";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/import">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.import") };
}

export default async function ImportPage({ params, searchParams }: PageProps<"/[locale]/admin/import">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin/import", "import.run");
  const t = translator(locale, "import");
  const imports = await findImports(person.id);

  return (
    <>
      <PageHeader title={translator(locale, "admin")("nav.import")} lead={t("start.lead")} />
      {(await searchParams).gone !== undefined && <Notice title={t("start.gone")} tone="warn" />}
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[40rem_1fr]">
        <UploadForm
          action={uploadFile}
          locale={locale}
          maxBytes={MAX_FILE_BYTES}
          words={uploadWords(locale, "start")}
        />
        <section aria-labelledby="template">
          <h2 id="template" className="mb-2 text-lg">
            {t("start.template")}
          </h2>
          <p className="mb-4 max-w-[44ch] text-ink-soft">{t("start.templateText")}</p>
          <div className="flex flex-wrap gap-3">
            <a href={href(locale, "/admin/import/template.xlsx")} download className={buttonClass()}>
              {t("start.xlsx")}
            </a>
            <a href={href(locale, "/admin/import/template.csv")} download className={buttonClass()}>
              {t("start.csv")}
            </a>
          </div>
        </section>
      </div>
      {imports.length > 0 && (
        <section aria-labelledby="imports" className="mt-12 max-w-[40rem]">
          <h2 id="imports" className="mb-2 text-lg">
            {t("start.yours")}
          </h2>
          <p className="mb-3 text-ink-soft">{t("start.yoursText")}</p>
          <ul className="divide-y divide-rule border-y border-rule">
            {imports.map(({ id, fileName, state, rowCount, updatedAt }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2">
                <div className="min-w-0 grow">
                  <Link
                    href={href(locale, `/admin/import/${id}`)}
                    prefetch={false}
                    className="link inline-block py-0.5 font-semibold [overflow-wrap:anywhere]"
                  >
                    {fileName}
                  </Link>
                  <p className="text-xs text-ink-soft">
                    {t(`state.${state}`)}, {t("rows", { count: rowCount })},{" "}
                    <time dateTime={updatedAt}>{formatInstant(locale, updatedAt)}</time>
                  </p>
                </div>
                <form action={dropImport}>
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="id" value={id} />
                  <Button type="submit" aria-label={t("start.dropNamed", { fileName })}>
                    {t("start.drop")}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
