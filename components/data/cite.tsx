import { CopyText } from "@/components/ui/copy-text";
import { FoldMark } from "@/components/ui/fold-mark";
import {
  CITATION_FILES,
  CITATION_STYLES,
  type CitationFile,
  type CitedWork,
  citationFile,
  citationText,
} from "@/lib/citation/citation";
import { translator } from "@/lib/i18n/translator";

const FILE_KINDS: Readonly<Record<CitationFile, { label: string; extension: string; type: string }>> = {
  bibtex: { label: "BibTeX", extension: "bib", type: "application/x-bibtex" },
  ris: { label: "RIS", extension: "ris", type: "application/x-research-info-systems" },
  "csl-json": { label: "CSL-JSON", extension: "json", type: "application/vnd.citationstyles.csl+json" },
};

const STYLE_NAMES = { apa: "APA", chicago: "Chicago" } as const;

/** How to cite a plan, a view or the whole: sentences to copy, and files that the page itself holds. */
export function Cite({ work, title, open = false }: { work: CitedWork; title?: string; open?: boolean }) {
  const t = translator(work.language, "data");
  return (
    <details open={open} className="group my-6 border-y border-rule text-sm print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
        <FoldMark />
        {title ?? t("cite.title")}
      </summary>
      <dl className="max-w-[80ch] pb-3 [overflow-wrap:anywhere]">
        {CITATION_STYLES.map((style) => {
          const text = citationText(style, work);
          return (
            <div key={style} className="mb-3">
              <dt className="font-semibold">{STYLE_NAMES[style]}</dt>
              <dd>
                <p className="font-serif">{text}</p>
                <CopyText text={text} label={t("cite.copy", { style: STYLE_NAMES[style] })} done={t("cite.copied")} />
              </dd>
            </div>
          );
        })}
        <dt className="font-semibold">{t("cite.files")}</dt>
        <dd className="flex flex-wrap gap-x-6">
          {CITATION_FILES.map((kind) => {
            const { label, extension, type } = FILE_KINDS[kind];
            return (
              <a
                key={kind}
                href={`data:${type};charset=utf-8,${encodeURIComponent(citationFile(kind, work))}`}
                download={`${work.id}.${extension}`}
                className="link inline-flex min-h-11 items-center sm:min-h-6"
              >
                {label}
              </a>
            );
          })}
        </dd>
      </dl>
    </details>
  );
}
