import { chartName } from "@/components/charts/chart-words";
import { NotFoundWords } from "@/components/layout/not-found-words";
import { CHART_NAMES } from "@/lib/domain/trends/charts";
import { href } from "@/lib/i18n/href";
import { LOCALES } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export default function UnknownChart() {
  const words = LOCALES.map((locale) => {
    const t = translator(locale, "trends");
    return {
      locale,
      title: t("unknown.title"),
      text: t("unknown.text"),
      links: CHART_NAMES.map((name) => ({ address: href(locale, `/trends/${name}`), label: chartName(locale, name) })),
    };
  });
  return <NotFoundWords words={words} />;
}
