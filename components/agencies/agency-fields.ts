import type { FormField } from "@/components/ui/action-form";
import type { Agency } from "@/lib/domain/plan/agency";
import { LEAD_TYPES } from "@/lib/domain/vocabulary/vocabulary";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AgencyField } from "@/lib/schemas/agency-form";
import { agencyName } from "./agency-words";

/**
 * The form of a body, in its order.
 *
 * @param own null: a new one.
 * @param agencies of its country, which may have taken over from it; empty while the country is not known.
 */
export function agencyFormFields(
  locale: Locale,
  values: Partial<Record<AgencyField, string>>,
  own: number | null,
  agencies: readonly Agency[],
): FormField[] {
  const t = translator(locale, "agencies");
  const others = agencies.filter(({ id }) => id !== own);
  const common = (name: AgencyField) => ({ name, label: t(`field.${name}`), value: values[name] ?? "" });
  return [
    { kind: "text", maxLength: 300, hint: t("hint.name"), ...common("name") },
    { kind: "text", maxLength: 300, hint: t("hint.nameEn"), ...common("nameEn") },
    {
      kind: "select",
      hint: t("hint.type"),
      options: [
        ...(own === null ? [{ value: "", label: t("choose") }] : []),
        ...LEAD_TYPES.map((type) => ({ value: type, label: label(locale, "lead", type) })),
      ],
      ...common("type"),
    },
    { kind: "text", inputMode: "numeric", maxLength: 4, hint: t("hint.until"), ...common("until") },
    ...(others.length > 0
      ? [
          {
            kind: "select" as const,
            hint: t("hint.successor"),
            options: [
              { value: "", label: t("noSuccessor") },
              ...others.map((agency) => ({
                value: String(agency.id),
                label: `${agencyName(locale, agency, agencies)}, ${label(locale, "lead", agency.type)}`,
              })),
            ],
            ...common("successor"),
          },
        ]
      : []),
    { kind: "area", name: "why", label: t("field.why"), hint: t("hint.why"), rows: 2, maxLength: 1000 },
  ];
}
