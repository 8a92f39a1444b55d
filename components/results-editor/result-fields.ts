import type { FormField } from "@/components/ui/action-form";
import type { ResultFields } from "@/lib/domain/results/results";
import { RESULT_TEXTS } from "@/lib/domain/results/results";
import { RESULT_KINDS } from "@/lib/domain/vocabulary/vocabulary";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What the form of a node asks for. */
export function resultFormFields(locale: Locale, values: Partial<ResultFields>): FormField[] {
  const t = translator(locale, "resultsEditor");
  const options = RESULT_KINDS.map((kind) => ({ value: kind, label: label(locale, "result_kind", kind) }));
  const part = (name: "baseline" | "target" | "unit" | "responsible"): FormField => ({
    kind: "text",
    name,
    label: translator(locale, "results")(`fields.${name}`),
    value: values[name] ?? "",
    maxLength: RESULT_TEXTS[name],
    half: true,
  });
  return [
    { kind: "select", name: "kind", label: t("editor.fields.kind"), value: values.kind, options, half: true },
    {
      kind: "text",
      name: "number",
      label: t("editor.fields.number"),
      value: values.number ?? "",
      maxLength: RESULT_TEXTS.number,
      half: true,
    },
    {
      kind: "area",
      name: "text",
      label: t("editor.fields.text"),
      value: values.text ?? "",
      maxLength: RESULT_TEXTS.text,
      rows: 3,
    },
    part("baseline"),
    part("target"),
    part("unit"),
    part("responsible"),
  ];
}
