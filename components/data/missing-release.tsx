import { NotFoundPage } from "@/components/layout/not-found-page";
import { hrefNow } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type AddressParams, queryWithout } from "@/lib/schemas/address";
import { RELEASE_PARAMETER } from "@/lib/schemas/plan-query";

type Props = {
  locale: Locale;
  /** The release that the address asks for. */
  asked: string;
  params: AddressParams;
};

/** A page of a release that does not exist: the same page as it is now, and the releases that there are. */
export function MissingRelease({ locale, asked, params }: Props) {
  const t = translator(locale, "data");
  return (
    <NotFoundPage
      locale={locale}
      title={t("release.missingTitle", { release: asked.slice(0, 20) })}
      text={t("release.missingText")}
      ways={[
        { address: `?${queryWithout(params, RELEASE_PARAMETER)}`, label: t("release.missingNow") },
        { address: hrefNow(locale, "/data/releases"), label: t("release.all") },
        { address: hrefNow(locale, "/"), label: translator(locale, "common")("error.home") },
      ]}
    />
  );
}
