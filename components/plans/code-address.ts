import type { Attribute } from "@/lib/domain/attributes/attributes";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";

/** The page that explains a code: of a model or a global trend; undefined where there is none. */
export function codeAddress(
  locale: Locale,
  { key, labels }: Pick<Attribute, "key" | "labels">,
  code: string | number,
): string | undefined {
  if (key === "model" || labels === "model") return href(locale, `/models/${code}`);
  return key === "trend" ? href(locale, `/framework/trends/${code}`) : undefined;
}
