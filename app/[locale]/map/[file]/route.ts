import type { NextRequest } from "next/server";
import { mapPicture } from "@/components/map/map-picture";
import { classWords } from "@/components/map/map-words";
import { getMap, type RequestedMap } from "@/lib/catalogue/world";
import { hasPlanInForce, legendKey } from "@/lib/domain/trends/world";
import { csvFile } from "@/lib/export/cells";
import { noSuchRelease } from "@/lib/export/no-release";
import { noSuchSeparator } from "@/lib/export/no-separator";
import { formatDate } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { writeQuery } from "@/lib/schemas/address";
import { readSeparator, SEPARATOR_PARAMETER, type Separator } from "@/lib/schemas/csv-separator";
import { mapQueryEntries } from "@/lib/schemas/trend-query";

type FileKind = { type: string; write: (locale: Locale, map: RequestedMap, separator: Separator) => string };

/** The files of the map's view, by name. */
const FILES: ReadonlyMap<string, FileKind> = new Map([
  ["picture.svg", { type: "image/svg+xml", write: picture }],
  ["countries.csv", { type: "text/csv; charset=utf-8", write: countries }],
]);

export async function GET(request: NextRequest, { params }: RouteContext<"/[locale]/map/[file]">) {
  const { locale: segment, file } = await params;
  const kind = FILES.get(file);
  if (!kind) return new Response(null, { status: 404 });

  const locale = parseLocale(segment);
  const parameters = new URLSearchParams(request.nextUrl.searchParams);
  const separator = readSeparator(parameters);
  if (separator === null) return noSuchSeparator(locale);
  parameters.delete(SEPARATOR_PARAMETER);
  const map = await getMap(parameters);
  if (map.missing !== null) return noSuchRelease(locale, map.missing);
  const name = `nap-atlas-map-${map.query.by}-${map.query.asOf}-v${map.view.catalogue.version}-${file}`;
  return new Response(kind.write(locale, map, separator), {
    headers: {
      "content-type": kind.type,
      "content-disposition": `${file === "picture.svg" ? "inline" : "attachment"}; filename="${name}"`,
      "cache-control": "no-cache",
    },
  });
}

function picture(locale: Locale, { view, query, entries, legend, today }: RequestedMap): string {
  const t = translator(locale, "trends");
  const date = formatDate(locale, query.asOf);
  const inForce = entries.filter(({ standing }) => hasPlanInForce(standing)).length;
  return mapPicture(
    locale,
    query.by,
    entries,
    legend,
    {
      title: t("map.finding", { count: inForce, total: entries.length, date }),
      subtitle: t("map.lead", { date, by: t(`map.attributes.${query.by}`) }),
      notes: [t("map.disclaimer")],
      source: t("source", { version: String(view.catalogue.version), date }),
      address: `${baseUrl()}${href(locale, "/map", writeQuery(mapQueryEntries(query, today)))}`,
    },
    query.zoom,
  );
}

function countries(locale: Locale, { query, entries }: RequestedMap, separator: Separator): string {
  const rows = entries.map((entry) => [
    entry.country.iso3,
    countryName(locale, entry.country),
    entry.standing,
    legendKey(entry),
    classWords(locale, query.by, legendKey(entry)),
    entry.plan?.slug ?? null,
    query.asOf,
  ]);
  return csvFile([["iso3", "country", "standing", "class", "class_label", "plan", "as_of"], ...rows], separator);
}
