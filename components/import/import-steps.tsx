import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const IMPORT_STEPS = ["file", "columns", "check", "drafts"] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** Where an import is on its way. */
export function ImportSteps({ locale, current }: { locale: Locale; current: ImportStep }) {
  const t = translator(locale, "import");
  return (
    <ol aria-label={t("steps.label")} className="mb-8 flex flex-wrap gap-x-8 gap-y-1 text-sm">
      {IMPORT_STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? "step" : undefined}
          className="border-b-2 border-transparent py-1 text-ink-soft aria-[current=step]:border-accent aria-[current=step]:font-semibold aria-[current=step]:text-ink"
        >
          {index + 1}. {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
