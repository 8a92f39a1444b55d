import { FoldMark } from "@/components/ui/fold-mark";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { downloadLinks } from "./download-links";

type Props = {
  locale: Locale;
  /** The view's address after `?`. */
  query: string;
  /** Plans in it, on all its pages. */
  count: number;
};

/** The plans of a view as a file, in every form. */
export function DownloadMenu({ locale, query, count }: Props) {
  return (
    <details className="group text-sm print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold sm:min-h-9">
        <FoldMark />
        {translator(locale, "data")("download.title", { count })}
      </summary>
      <DownloadList locale={locale} query={query} />
    </details>
  );
}

/** Each form with what it is for. */
export function DownloadList({ locale, query }: Pick<Props, "locale" | "query">) {
  return (
    <ul className="border-b border-rule">
      {downloadLinks(locale, query).map(({ key, address, label, note }) => (
        <li key={key} className="flex flex-wrap items-baseline gap-x-4 border-t border-rule py-2">
          <a href={address} download className="link inline-block min-w-40 py-1 font-semibold">
            {label}
          </a>
          <span className="text-ink-soft">{note}</span>
        </li>
      ))}
    </ul>
  );
}
