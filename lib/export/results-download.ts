import { citationText, type PortalWork } from "@/lib/citation/citation";
import type { Plan, ResultNode } from "@/lib/domain/plan/plan";
import { type ResultBranch, resultTree } from "@/lib/domain/results/results";
import { formatDate } from "@/lib/format";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Separator } from "@/lib/schemas/csv-separator";
import type { Cell } from "./cells";
import { RESULT_COLUMNS, resultRows, resultsCsv, resultsList } from "./results-table";
import { workbookBytes } from "./workbook";

/** The files that the results framework of a plan can be taken as; `txt` is the numbered list. */
export const RESULT_FORMATS = ["csv", "xlsx", "json", "txt"] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

const CONTENT_TYPES: Readonly<Record<ResultFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
};

export type ResultsExport = {
  locale: Locale;
  plan: Pick<Plan, "slug" | "results" | "documentUrl">;
  /** The framework as a work to cite: name of the plan, version, address. */
  work: PortalWork;
  /** "v12", or "release-2". */
  edition: string;
  /** ISO day on which it was made. */
  madeOn: string;
  /** Of a CSV file. */
  separator: Separator;
};

/** The results framework of a plan as a file: numbered rows in the order of the plan, the tree in JSON. */
export async function resultsDownload(format: ResultFormat, about: ResultsExport) {
  return {
    contentType: CONTENT_TYPES[format],
    fileName: `nap-atlas-results-${about.plan.slug}-${about.edition}-${about.madeOn}.${format}`,
    body: await bodyOf(format, about),
  };
}

async function bodyOf(format: ResultFormat, about: ResultsExport): Promise<BodyInit> {
  const { locale, plan } = about;
  switch (format) {
    case "csv":
      return resultsCsv(plan.results, about.separator);
    case "txt":
      return `${aboutRows(about)
        .map(([name, words]) => `# ${name}: ${words}\n`)
        .join("")}\n${resultsList(plan.results, locale)}`;
    case "json":
      return `${JSON.stringify({
        about: Object.fromEntries(aboutRows(about)),
        plan: plan.slug,
        version: about.work.version,
        address: about.work.url,
        document: plan.documentUrl,
        licence: "CC-BY-4.0",
        total: plan.results.length,
        results: treeOf(resultTree(plan.results)),
      })}\n`;
    case "xlsx": {
      const t = translator(locale, "data");
      const title = translator(locale, "results")("title");
      const at = RESULT_COLUMNS.indexOf("kind");
      const labelled = (row: Cell[], name: Cell) => [...row.slice(0, at + 1), name, ...row.slice(at + 1)];
      return workbookBytes(
        [
          {
            name: title,
            rows: [
              labelled([...RESULT_COLUMNS], "kind_label"),
              ...resultRows(plan.results).map((row) => labelled(row, label(locale, "result_kind", String(row[at])))),
            ],
          },
          { name: t("file.sheets.about"), rows: [[t("file.name"), t("file.words")], ...aboutRows(about)] },
        ],
        about.work.title,
      );
    }
  }
}

function aboutRows({ locale, plan, work, madeOn }: ResultsExport): [name: string, words: string][] {
  const t = translator(locale, "data");
  const results = translator(locale, "results");
  return [
    [t("file.title"), work.title],
    [t("file.version"), work.version],
    [t("file.published"), formatDate(locale, work.issued)],
    [t("file.made"), formatDate(locale, madeOn)],
    [t("file.address"), work.url],
    ...(plan.documentUrl === null ? [] : ([[results("document"), plan.documentUrl]] as [string, string][])),
    [t("file.licence"), t("file.licenceWords")],
    [t("file.cite"), citationText("apa", work)],
  ];
}

type ResultInTree = Omit<ResultNode, "parentId" | "position"> & { children: ResultInTree[] };

function treeOf(branches: readonly ResultBranch[]): ResultInTree[] {
  return branches.map(({ node: { parentId: _parentId, position: _position, ...fields }, children }) => ({
    ...fields,
    children: treeOf(children),
  }));
}
