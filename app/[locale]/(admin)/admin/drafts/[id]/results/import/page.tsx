import { importResults } from "@/app/[locale]/(admin)/admin/drafts/[id]/results/actions";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { ResultImportForm } from "@/components/results-editor/result-import-form";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { getDraft } from "@/lib/db/queries/drafts";
import { recordHash } from "@/lib/db/record-hash";
import { resultsCsv, resultsList } from "@/lib/export/results-table";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { encodingOptions } from "@/lib/import/reading-words";
import { draftIdSchema } from "@/lib/schemas/draft-step";

type Props = PageProps<"/[locale]/admin/drafts/[id]/results/import">;

export async function generateMetadata({ params }: Props) {
  return { title: translator(parseLocale((await params).locale), "resultsEditor")("editor.import.title") };
}

export default async function ImportResultsPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = parseLocale(segment);
  const draftId = draftIdSchema.safeParse(id);
  const draft = draftId.success ? await getDraft(draftId.data) : null;
  const path = `/admin/drafts/${id}/results`;
  await requirePerson(locale, `${path}/import`, "drafts.write", draft?.plan.country);
  if (!draft) return <NotFoundPage locale={locale} />;

  const t = translator(locale, "resultsEditor");
  const nodes = draft.plan.results;
  const { with: form } = await searchParams;
  const text = form === "list" ? resultsList(nodes, locale) : form === "table" ? resultsCsv(nodes) : "";

  return (
    <>
      <PageHeader
        title={t("editor.import.title")}
        crumbs={[{ label: t("editor.title"), address: href(locale, path) }]}
        crumbsLabel={translator(locale, "admin")("nav.place")}
        lead={t("editor.import.lead")}
      />
      <ResultImportForm
        action={importResults}
        locale={locale}
        draftId={draft.id}
        before={recordHash(nodes)}
        canAppend={nodes.length > 0}
        initialText={text}
        levels={[
          { value: "", label: t("editor.import.levelsGuess") },
          { value: "sub_outcomes", label: t("editor.import.levelsSub") },
          { value: "outputs", label: t("editor.import.levelsOutputs") },
        ]}
        encodings={[{ value: "", label: t("editor.import.encodingGuess") }, ...encodingOptions(locale)]}
        words={{
          encoding: t("editor.import.encoding"),
          mend: t("editor.import.mend"),
          text: t("editor.import.text"),
          textHint: t("editor.import.textHint"),
          file: t("editor.import.file"),
          fileHint: t("editor.import.fileHint"),
          levels: t("editor.import.levels"),
          check: t("editor.import.check"),
          replace: t("editor.import.replace", { held: nodes.length }),
          append: t("editor.import.append"),
          nothingSaved: t("editor.import.nothingSaved"),
          held: t("editor.import.held", { count: nodes.length }),
        }}
      />
    </>
  );
}
