import { NotFoundPage } from "@/components/layout/not-found-page";
import { CHART_NAMES } from "@/lib/domain/trends/charts";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { chartName } from "./chart-words";

/** For an address that names no chart: says so and lists all there are. */
export function UnknownChart({ locale }: { locale: Locale }) {
  const t = translator(locale, "trends");
  return (
    <NotFoundPage
      locale={locale}
      title={t("unknown.title")}
      text={t("unknown.text")}
      ways={CHART_NAMES.map((name) => ({ address: href(locale, `/trends/${name}`), label: chartName(locale, name) }))}
    />
  );
}
