import type { FormField } from "@/components/ui/action-form";
import { SOURCE_KINDS, TITLE_ORIGINS } from "@/lib/domain/vocabulary/vocabulary";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { SOURCE_FORM_FIELDS, type SourceFormField } from "@/lib/schemas/source-form";

/** The form of a source as fields, in their order, with why it is changed at the end. */
export function sourceFormFields(locale: Locale, typed: Readonly<Record<SourceFormField, string>>): FormField[] {
  const t = translator(locale, "sources");
  const options = (list: string, codes: readonly string[]) => [
    { value: "", label: "–" },
    ...codes.map((code) => ({ value: code, label: label(locale, list, code) })),
  ];
  const fields = SOURCE_FORM_FIELDS.map((name): FormField => {
    const common = {
      name,
      label: t(`field.${name}`),
      value: typed[name],
      ...(t.has(`hint.${name}`) && { hint: t(`hint.${name}`) }),
    };
    switch (name) {
      case "kind":
        return { ...common, kind: "select", options: options("source_kind", SOURCE_KINDS) };
      case "titleFrom":
        return { ...common, kind: "select", options: options("title_origin", TITLE_ORIGINS) };
      case "archivedUrl":
        return { ...common, kind: "url" };
      case "note":
        return { ...common, kind: "area", rows: 2, maxLength: 1000 };
      default:
        return { ...common, kind: "text", maxLength: 500 };
    }
  });
  return [...fields, { kind: "area", name: "why", label: t("field.why"), rows: 2, maxLength: 1000 }];
}
