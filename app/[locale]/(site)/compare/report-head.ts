import { comparisonCitation, type ReportHead } from "@/lib/export/comparison-report";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import { comparisonTitle } from "./comparison-title";
import type { ReadComparison } from "./read-comparison";

/** What page and files say about themselves: title, as of when, version, whole address, citation. */
export function reportHead(locale: Locale, read: ReadComparison): ReportHead {
  const head = {
    title: comparisonTitle(locale, read),
    asOf: read.query.asOf,
    version: read.index.view.catalogue.version,
    address: `${baseUrl()}${href(locale, "/compare", read.address)}`,
    madeOn: read.today,
  };
  return { locale, ...head, citation: comparisonCitation(locale, head) };
}
