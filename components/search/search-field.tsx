import { hrefNow } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { SearchBox } from "./search-box";

type Props = {
  locale: Locale;
  /** What is searched for already. */
  value?: string;
  size?: "small" | "large";
};

/** The one search: suggests as somebody types where script runs, and leads to the page of results where none does. */
export function SearchField({ locale, value = "", size = "small" }: Props) {
  const t = translator(locale, "search");
  return (
    <search className="block min-w-0">
      <SearchBox
        action={hrefNow(locale, "/search")}
        source={hrefNow(locale, "/search.json")}
        value={value}
        size={size}
        words={{
          label: t("label"),
          placeholder: t("placeholder"),
          submit: translator(locale, "common")("search"),
          list: t("suggestions"),
        }}
      />
    </search>
  );
}
