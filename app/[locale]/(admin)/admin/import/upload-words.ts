import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { MAX_FILE_BYTES, MAX_ROWS } from "@/lib/import/limits";

/** What the form for a file says: the first one, or one that comes in place of a file with errors. */
export function uploadWords(locale: Locale, place: "start" | "again") {
  const t = translator(locale, "import");
  const megabytes = MAX_FILE_BYTES / 1024 / 1024;
  return {
    label: t(`upload.${place}`),
    hint: t("upload.hint", { megabytes, rows: MAX_ROWS }),
    submit: t("upload.submit"),
    tooLarge: t("file.too_large", { megabytes }),
    errorTitle: translator(locale, "admin")("error.title"),
  };
}
