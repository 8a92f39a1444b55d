import { formatList } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** Keys of attributes that no plan has a value of; nothing is said where there are none. */
  keys: readonly string[];
};

/** Names once what is not coded for any plan, and how to help, in place of a filter, row or section of nothing. */
export function NeverCoded({ locale, keys }: Props) {
  if (keys.length === 0) return null;
  return (
    <p className="mt-3 text-xs text-ink-soft">
      {translator(locale, "common").rich("neverCoded", {
        attributes: formatList(
          locale,
          keys.map((key) => attributeLabel(locale, key)),
        ),
        link: (chunks) => (
          <a href={href(locale, "/corrections")} className="link">
            {chunks}
          </a>
        ),
      })}
    </p>
  );
}
