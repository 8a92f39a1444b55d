import { buttonClass } from "@/components/ui/button";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { TAKE_AWAY_FORM } from "@/lib/schemas/compare-notes";
import { PrintButton } from "./print-button";

type Props = {
  locale: Locale;
  /** The query of the view, as the page's address has it. */
  query: string;
  /** There are notes to send along: the buttons submit their form. */
  withNotes: boolean;
};

const FORMATS = ["docx", "xlsx", "csv"] as const;

/** What is shown, to print or as a file. */
export function TakeAway({ locale, query, withNotes }: Props) {
  const t = translator(locale, "compare");
  return (
    <section aria-label={t("takeAway.label")} className="flex flex-wrap items-center gap-2 print:hidden">
      {FORMATS.map((format) => {
        const address = href(locale, `/compare.${format}`, query);
        return withNotes ? (
          <button key={format} type="submit" form={TAKE_AWAY_FORM} formAction={address} className={buttonClass()}>
            {t(`takeAway.${format}`)}
          </button>
        ) : (
          <a key={format} href={address} download className={buttonClass()}>
            {t(`takeAway.${format}`)}
          </a>
        );
      })}
      <PrintButton label={t("takeAway.print")} />
    </section>
  );
}
