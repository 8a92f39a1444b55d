import type { ElementAssessment } from "@/lib/domain/framework/elements";
import { formatList } from "@/lib/format";
import { attributeLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Where the assessment that counts came from, and the derived one that it overrides. */
export function originWords(locale: Locale, { derived, own, from }: ElementAssessment): string {
  const t = translator(locale, "framework");
  const attributes = formatList(
    locale,
    from.map((key) => attributeLabel(locale, key)),
  );
  if (own === null) return t("facts.derived", { attributes });
  if (derived === null) return t("facts.coder");
  return `${t("facts.coder")}: ${t("facts.overridden", { derived: label(locale, "assessment", derived), attributes })}`;
}
