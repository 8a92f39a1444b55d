import Link from "next/link";
import type { ReactNode } from "react";
import { RESULT_TEXT_KEYS } from "@/lib/domain/results/results";
import type { VisibleResult } from "@/lib/domain/results/view";
import type { ResultWarning } from "@/lib/domain/results/warnings";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { warningWords } from "./result-words";

type Props = {
  locale: Locale;
  shown: VisibleResult;
  warnings: readonly ResultWarning[];
  /** Where the node is the chosen one. */
  address: string;
  isChosen: boolean;
  /** What can be done to the chosen node. */
  children?: ReactNode;
};

/** One node of the tree that is edited: choosing it opens its tools. */
export function ResultRow({ locale, shown, warnings, address, isChosen, children }: Props) {
  const t = translator(locale, "resultsEditor");
  const { node, level, folded } = shown;
  const parts = RESULT_TEXT_KEYS.filter((key) => key !== "number" && key !== "text" && node[key] !== null);

  return (
    <li
      className={`border-t border-s-4 border-t-rule py-1.5 ${isChosen ? "border-s-accent bg-surface" : "border-s-transparent"}`}
      style={{ paddingInlineStart: `calc(${level - 1} * clamp(0.5rem, 2vw, 1.75rem) + 0.5rem)` }}
    >
      <Link
        href={address}
        id={isChosen ? "chosen" : undefined}
        prefetch={false}
        replace
        scroll={false}
        aria-current={isChosen ? "true" : undefined}
        className="group flex min-h-11 scroll-mt-24 flex-wrap items-baseline gap-x-2.5 py-1 text-ink no-underline hover:text-accent sm:min-h-8"
      >
        <span className="sr-only">{t("editor.level", { level })}</span>
        {node.number !== null && <span className="font-semibold tabular-nums">{node.number}</span>}
        <span className="text-xs text-ink-soft">{label(locale, "result_kind", node.kind)}</span>
        <span className="max-w-[68ch] min-w-[12ch] grow basis-[20ch] group-hover:underline">{node.text}</span>
        {folded > 0 && <span className="text-xs text-accent">{t("editor.folded", { count: folded })}</span>}
      </Link>
      {parts.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 text-xs text-ink-soft">
          {parts.map((key) => (
            <li key={key}>
              {t("editor.part", { name: translator(locale, "results")(`fields.${key}`), value: node[key] ?? "" })}
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <ul className="text-xs text-warn">
          {warnings.map((warning) => (
            <li key={warning.code}>{warningWords(locale, warning)}</li>
          ))}
        </ul>
      )}
      {children}
    </li>
  );
}
