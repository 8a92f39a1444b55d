import { type FormState, failedForm } from "@/lib/forms";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { confirmation } from "@/lib/schemas/form-fields";
import type { HistoryEntry } from "./change-history";

/**
 * The answer to a form whose record somebody changed meanwhile: what is stored beside what was typed, to be confirmed.
 *
 * @param version of the record as it is stored now.
 * @param differing from what was typed (`from`) to what is stored (`to`).
 */
export function staleForm(
  locale: Locale,
  formData: FormData,
  version: number,
  differing: HistoryEntry["changes"],
): FormState {
  const t = translator(locale, "admin");
  const words = (value: string | null) => value ?? t("stale.nothing");
  return {
    ...failedForm(formData, { confirm: t("stale.error") }),
    confirm: {
      value: confirmation(version),
      title: t("stale.title", { count: differing.length }),
      items: differing.map(({ field, from, to }) => t("stale.item", { field, stored: words(to), typed: words(from) })),
      label: t("stale.label"),
    },
  };
}
