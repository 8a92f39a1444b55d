import { Cite } from "@/components/data/cite";
import { FoldMark } from "@/components/ui/fold-mark";
import type { CitedWork } from "@/lib/citation/citation";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { withSemicolons } from "@/lib/schemas/csv-separator";
import { SavePicture } from "./save-picture";

type Props = {
  locale: Locale;
  /** Addresses of the view's files. */
  files: { svg: string; shown: string; all: string; metadata: string; calendar?: string };
  /** Name of the saved picture, without extension. */
  fileName: string;
  /** The view, to cite. */
  work: CitedWork;
  /** HTML that shows the chart on another page. */
  embed: string;
};

const ITEM = "flex min-h-11 items-center sm:min-h-8";

/** Everything that can be taken away from a chart: pictures, data, its citation, the code to embed it. */
export function TakeAway({ locale, files, fileName, work, embed }: Props) {
  const t = translator(locale, "trends");
  const links = [
    { address: files.svg, label: t("take.svg") },
    { address: files.shown, label: t("take.shown") },
    { address: withSemicolons(files.shown), label: t("take.shownSemicolon") },
    { address: files.all, label: t("take.all") },
    { address: withSemicolons(files.all), label: t("take.allSemicolon") },
    { address: files.metadata, label: t("take.metadata") },
    ...(files.calendar ? [{ address: files.calendar, label: t("renewals.calendar") }] : []),
  ];

  return (
    <section className="mt-10 border-t border-rule pt-4 print:hidden">
      <h2 className="text-lg">{t("take.title")}</h2>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        <li className={ITEM}>
          <SavePicture
            address={files.svg}
            fileName={`${fileName}.png`}
            label={t("take.png")}
            failed={t("take.failed")}
          />
        </li>
        {links.map(({ address, label }) => (
          <li key={address} className={ITEM}>
            <a href={address} download className="link">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <Cite work={work} />
      <details className="group mt-2">
        <summary className={`${ITEM} gap-2 text-accent`}>
          <FoldMark />
          {t("take.embed")}
        </summary>
        <p className="text-xs text-ink-soft">{t("take.embedHint")}</p>
        <pre className="mt-1 max-w-full overflow-x-auto border border-rule bg-surface p-3 text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
          <code>{embed}</code>
        </pre>
      </details>
    </section>
  );
}
