import { PLAN_FIELDS, planRecord } from "@/lib/api/records";
import { WIDE_COLUMNS } from "@/lib/domain/attributes/columns";
import type { Plan } from "@/lib/domain/plan/plan";
import { aboutRows, exportName, type PlanExport, versionWords } from "./about-export";
import { planPackage } from "./data-package";
import { LONG_COLUMNS, longRows, wideRow } from "./plan-table";
import { planWorkbook } from "./plan-workbook";
import { byteStream, type CsvDialect, csvChunks, flatMapEach, jsonChunks, mapEach, webStream } from "./streams";

/** The files that a view of plans can be taken as. */
export const DOWNLOAD_FORMATS = ["csv", "xlsx", "json", "zip"] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

/** One row a plan, or one row a value with its evidence. */
export const CSV_FORMS = ["wide", "long"] as const;
type CsvForm = (typeof CSV_FORMS)[number];

export type CsvOptions = CsvDialect & { form: CsvForm };

const CONTENT_TYPES: Readonly<Record<DownloadFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  zip: "application/zip",
};

export type Download = { contentType: string; fileName: string; body: ReadableStream<Uint8Array> };

/** Plans as a file. It is written as it is read: its size costs no memory. */
export function planDownload(
  format: DownloadFormat,
  about: PlanExport,
  plans: readonly Plan[],
  csv: CsvOptions = { form: "wide", separator: "comma", bom: false },
): Download {
  return {
    contentType: CONTENT_TYPES[format],
    fileName: `${exportName(about, format === "csv" ? csv.form : "wide")}.${format}`,
    body: bodyOf(format, about, plans, csv),
  };
}

function bodyOf(format: DownloadFormat, about: PlanExport, plans: readonly Plan[], { form, ...dialect }: CsvOptions) {
  switch (format) {
    case "csv":
      return byteStream(
        form === "long"
          ? csvChunks(
              LONG_COLUMNS,
              flatMapEach(plans, (plan) => longRows(about, plan)),
              dialect,
            )
          : csvChunks(
              WIDE_COLUMNS,
              mapEach(plans, (plan) => wideRow(about, plan)),
              dialect,
            ),
      );
    case "json":
      return byteStream(
        jsonChunks(
          headOf(about),
          "plans",
          mapEach(plans, (plan) => planRecord(about.view, plan, about.asOf, PLAN_FIELDS)),
        ),
      );
    case "xlsx":
      return webStream(planWorkbook(about, plans));
    case "zip":
      return webStream(planPackage(about, plans));
  }
}

function headOf(about: PlanExport): object {
  return {
    about: Object.fromEntries(aboutRows(about)),
    version: about.view.catalogue.version,
    edition: versionWords(about),
    asOf: about.asOf,
    total: about.count,
    address: about.address,
    licence: "CC-BY-4.0",
  };
}
