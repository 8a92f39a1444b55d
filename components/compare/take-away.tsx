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

/** What can be taken, each under the key of its words. */
const FILES = [
  { key: "docx", path: "/compare.docx", options: "" },
  { key: "xlsx", path: "/compare.xlsx", options: "" },
  { key: "csv", path: "/compare.csv", options: "" },
  { key: "csvSemicolon", path: "/compare.csv", options: "separator=semicolon" },
] as const;

/** What is shown, to print or as a file. */
export function TakeAway({ locale, query, withNotes }: Props) {
  const t = translator(locale, "compare");
  return (
    <section aria-label={t("takeAway.label")} className="flex flex-wrap items-center gap-2 print:hidden">
      {FILES.map(({ key, path, options }) => {
        const address = href(locale, path, [query, options].filter(Boolean).join("&"));
        return withNotes ? (
          <button key={key} type="submit" form={TAKE_AWAY_FORM} formAction={address} className={buttonClass()}>
            {t(`takeAway.${key}`)}
          </button>
        ) : (
          <a key={key} href={address} download className={buttonClass()}>
            {t(`takeAway.${key}`)}
          </a>
        );
      })}
      <PrintButton label={t("takeAway.print")} />
    </section>
  );
}
