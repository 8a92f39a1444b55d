import { NotFoundWords } from "@/components/layout/not-found-words";
import { href } from "@/lib/i18n/href";
import { LOCALES } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export default function NotFound() {
  const words = LOCALES.map((locale) => {
    const t = translator(locale, "common");
    return {
      locale,
      title: t("error.notFoundTitle"),
      text: t("error.notFoundText"),
      links: [
        { address: href(locale, "/"), label: t("error.home") },
        { address: href(locale, "/plans"), label: t("nav.plans") },
        { address: href(locale, "/countries"), label: t("nav.countries") },
      ],
    };
  });

  return <NotFoundWords words={words} />;
}
