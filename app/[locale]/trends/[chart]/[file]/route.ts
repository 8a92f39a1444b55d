import type { NextRequest } from "next/server";
import {
  calendarFile,
  codedRows,
  type FiledChart,
  metadataFile,
  pictureFile,
  shownRows,
} from "@/components/charts/chart-files";
import { markersOf, pointsOf } from "@/components/charts/chart-parts";
import { getChart } from "@/lib/catalogue/charts";
import { AGENDA_TEXTS } from "@/lib/catalogue/reference";
import { findChart } from "@/lib/domain/trends/charts";
import { csvFile } from "@/lib/export/cells";
import { noSuchRelease } from "@/lib/export/no-release";
import { noSuchSeparator } from "@/lib/export/no-separator";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import { readSeparator, SEPARATOR_PARAMETER, type Separator } from "@/lib/schemas/csv-separator";
import { trendQueryString } from "@/lib/schemas/trend-query";

type FileKind = { type: string; write: (chart: FiledChart, separator: Separator) => string };

/** The files of a chart's view, by name. `all.csv` is asked for without parameters and so is of all plans and years. */
const FILES: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  ["picture.svg", { type: "image/svg+xml", write: pictureFile }],
  ["shown.csv", { type: "text/csv; charset=utf-8", write: (chart, separator) => csvFile(shownRows(chart), separator) }],
  [
    "all.csv",
    {
      type: "text/csv; charset=utf-8",
      write: ({ view }, separator) => csvFile(codedRows(view.rows), separator),
    },
  ],
  ["metadata.json", { type: "application/json", write: metadataFile }],
  ["calendar.ics", { type: "text/calendar; charset=utf-8", write: calendarFile }],
]);

export async function GET(request: NextRequest, { params }: RouteContext<"/[locale]/trends/[chart]/[file]">) {
  const { locale: segment, chart: name, file } = await params;
  const chart = findChart(name);
  const kind = FILES.get(file);
  if (!chart || !kind || (file === "calendar.ics" && name !== "renewals")) return new Response(null, { status: 404 });

  const locale = parseLocale(segment);
  const parameters = new URLSearchParams(request.nextUrl.searchParams);
  const separator = readSeparator(parameters);
  if (separator === null) return noSuchSeparator(locale);
  parameters.delete(SEPARATOR_PARAMETER);
  const { missing, query, view, gaps, today } = await getChart(chart, parameters);
  if (missing !== null) return noSuchRelease(locale, missing);
  const base = baseUrl();
  const address = `${base}${href(locale, `/trends/${name}`, trendQueryString(chart, query, today))}`;
  const filed = {
    locale,
    view,
    hidden: query.hidden,
    markers: markersOf(locale, view, query, AGENDA_TEXTS),
    points: pointsOf(view, gaps),
    address,
    base,
  };
  const body = kind.write(filed, separator);
  const saved = `nap-atlas-${name}-v${view.population.view.catalogue.version}-${file}`;
  return new Response(body, {
    headers: {
      "content-type": kind.type,
      "content-disposition": `${file === "picture.svg" ? "inline" : "attachment"}; filename="${saved}"`,
      "cache-control": "no-cache",
    },
  });
}
