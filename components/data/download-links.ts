import { DOWNLOAD_FORMATS } from "@/lib/export/plan-download";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type DownloadLink = { key: string; address: string; label: string; note: string };

/**
 * The files of a view of plans.
 *
 * @param query the view's address after `?`, as `planQueryString` writes it.
 */
export function downloadLinks(locale: Locale, query: string): DownloadLink[] {
  const t = translator(locale, "data");
  const link = (key: string, format: string, options = ""): DownloadLink => ({
    key,
    address: href(locale, `/plans.${format}`, [query, options].filter(Boolean).join("&")),
    label: t(`download.${key}.label`),
    note: t(`download.${key}.note`),
  });
  return [
    ...DOWNLOAD_FORMATS.map((format) => link(format, format)),
    link("csvExcel", "csv", "bom=1"),
    link("csvSemicolon", "csv", "separator=semicolon"),
    link("csvLong", "csv", "form=long"),
  ];
}
