import { countryOptions } from "@/components/places/country-options";
import type { FormField } from "@/components/ui/action-form";
import type { Country } from "@/lib/domain/plan/plan";
import { type Person, ROLES } from "@/lib/domain/work/people";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The fields that say what somebody does here: a role, and a focal point's country. */
export function dutyFields(
  locale: Locale,
  countries: readonly Country[],
  current: Pick<Person, "role" | "country">,
): FormField[] {
  const t = translator(locale, "admin");
  return [
    {
      kind: "select",
      name: "role",
      label: t("field.role"),
      hint: t("hint.role"),
      value: current.role,
      options: ROLES.map((role) => ({ value: role, label: label(locale, "role", role) })),
    },
    {
      kind: "select",
      name: "country",
      label: t("field.country"),
      hint: t("hint.country"),
      value: current.country ?? "",
      options: [{ value: "", label: t("field.noCountry") }, ...countryOptions(locale, countries)],
    },
  ];
}
