import { pageRelease } from "@/lib/catalogue/page-release";
import { COMPARE_MAXIMUM } from "@/lib/domain/compare/compare";
import { hrefNow } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { BASKET_FORM } from "@/lib/schemas/basket";
import { BasketShelf } from "./basket-shelf";

type Props = {
  locale: Locale;
  /** Slugs that the address carries, with their names. */
  carried: readonly { slug: string; name: string }[];
};

/** What is picked for comparison, at the foot of the window. Without script it shows once something is ticked. */
export function BasketTray({ locale, carried }: Props) {
  const t = translator(locale, "compare");
  return (
    <BasketShelf
      formId={BASKET_FORM}
      address={hrefNow(locale, "/compare")}
      release={pageRelease()}
      carried={carried}
      most={COMPARE_MAXIMUM}
      words={{
        label: t("basket.label"),
        remove: t("basket.remove", { plan: "{plan}" }),
        clear: t("basket.clear"),
        full: t("basket.full", { most: COMPARE_MAXIMUM }),
        ticked: t("basket.ticked"),
        compare: Array.from({ length: COMPARE_MAXIMUM + 1 }, (_, count) => t("basket.compare", { count })),
      }}
    />
  );
}
