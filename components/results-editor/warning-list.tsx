import Link from "next/link";
import { FoldMark } from "@/components/ui/fold-mark";
import type { ResultNode } from "@/lib/domain/plan/plan";
import { RESULT_WARNINGS, type ResultWarning } from "@/lib/domain/results/warnings";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { nodeName, warningWords } from "./result-words";

/** Links of one kind of warning; the tree itself shows each at its node. */
const SHOWN_OF_KIND = 20;

type Props = {
  locale: Locale;
  nodes: readonly ResultNode[];
  warnings: readonly ResultWarning[];
  addressOf: (id: string) => string;
};

/** Everything that the tree is warned of, by kind of warning, with links to the nodes. */
export function WarningList({ locale, nodes, warnings, addressOf }: Props) {
  const t = translator(locale, "resultsEditor");
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));

  return (
    <details className="group my-4 border-y border-rule">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-semibold text-warn">
        <FoldMark />
        {t("editor.warnings", { count: warnings.length })}
      </summary>
      <p className="text-sm text-ink-soft">{t("editor.warningsText")}</p>
      {RESULT_WARNINGS.map((code) => {
        const own = warnings.filter((warning) => warning.code === code);
        return own.length === 0 ? null : (
          <ul key={code} className="my-2 text-sm">
            {own.slice(0, SHOWN_OF_KIND).map((warning) => (
              <li key={warning.id}>
                <Link
                  href={addressOf(warning.id)}
                  prefetch={false}
                  replace
                  className="inline-block py-1 text-accent underline"
                >
                  {nodeName(locale, nodeOf.get(warning.id) as ResultNode)}
                </Link>{" "}
                {warningWords(locale, warning)}
              </li>
            ))}
            {own.length > SHOWN_OF_KIND && (
              <li className="text-ink-soft">{t("editor.moreWarnings", { count: own.length - SHOWN_OF_KIND })}</li>
            )}
          </ul>
        );
      })}
    </details>
  );
}
