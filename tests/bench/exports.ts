import { execFileSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { DOWNLOAD_FORMATS, type DownloadFormat, planDownload } from "@/lib/export/plan-download";
import { defaultPlanQuery } from "@/lib/schemas/plan-query";
import { syntheticCatalogue } from "./synthetic-catalogue";

/** A line of the bench table: an export of so many plans, in a process of its own. */
export type ExportResult = {
  format: DownloadFormat;
  plans: number;
  plansPerSecond: number;
  megabytes: number;
  /** Heap, buffers and the rest of the process at most while it was written, above what it was before. */
  peakMb: number;
};

const TODAY = "2026-01-01";

/** Exports a synthetic catalogue in every format. */
export function benchExports(sizes: readonly number[] = [250, 100_000]): ExportResult[] {
  return sizes.flatMap((plans) =>
    DOWNLOAD_FORMATS.map((format): ExportResult => {
      const output = execFileSync(
        process.execPath,
        ["--expose-gc", "--import", "tsx", import.meta.filename, format, String(plans)],
        { encoding: "utf8", maxBuffer: 1024 * 1024 },
      );
      return JSON.parse(output);
    }),
  );
}

async function measure(format: DownloadFormat, plans: number): Promise<ExportResult> {
  const view = viewCatalogue(syntheticCatalogue(plans));
  const about = {
    locale: "en" as const,
    view,
    asOf: TODAY,
    query: defaultPlanQuery(TODAY),
    release: null,
    count: plans,
    address: "http://localhost/plans",
    madeOn: TODAY,
  };
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  let bytes = 0;
  const startedAt = performance.now();
  for await (const chunk of planDownload(format, about, view.catalogue.plans).body) {
    bytes += chunk.length;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    format,
    plans,
    plansPerSecond: Math.round(plans / seconds),
    megabytes: Math.round(bytes / 1e5) / 10,
    peakMb: Math.round((peak - before) / 1e6),
  };
}

// As a script of its own: one measurement.
if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await measure(process.argv[2] as DownloadFormat, Number(process.argv[3]))));
}
