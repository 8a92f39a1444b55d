import { apiRoute, readParameters } from "@/lib/api/frame";
import { codebookCsv, codebookOf } from "@/lib/export/codebook";
import { readSeparator, SEPARATOR_PARAMETER, SEPARATORS } from "@/lib/schemas/csv-separator";

/** The codebook as a table, in every language. */
export const GET = apiRoute(({ edition, query }) => {
  readParameters(edition, query, { [SEPARATOR_PARAMETER]: SEPARATORS });
  const { view, today } = edition;
  return new Response(codebookCsv(codebookOf(view, today), readSeparator(query) ?? "comma"), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="nap-atlas-codebook-v${view.catalogue.version}.csv"`,
    },
  });
});
