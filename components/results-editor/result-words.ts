import type { ResultNode } from "@/lib/domain/plan/plan";
import { MAX_RESULT_LEVELS, MAX_RESULT_NODES } from "@/lib/domain/results/results";
import type { ResultWarning } from "@/lib/domain/results/warnings";
import { formatNumber } from "@/lib/format";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ResultProblem } from "@/lib/import/results/result-rows";
import type { ResultsRefused } from "@/lib/schemas/result-form";

const SHOWN_CHARS = 120;

/** What a node is called among people: "Output 2.1.A". One without a number also says how its text begins. */
export function nodeName(locale: Locale, { kind, number, text }: ResultNode): string {
  const t = translator(locale, "resultsEditor");
  const name = label(locale, "result_kind", kind);
  return number === null
    ? t("editor.line", { name, text: shortened(text, 40) })
    : t("editor.name", { kind: name, number });
}

/** A node in one line: "Output 2.1.A: Women can detect early signs". */
export function nodeWords(locale: Locale, node: ResultNode): string {
  const t = translator(locale, "resultsEditor");
  const kind = label(locale, "result_kind", node.kind);
  const name = node.number === null ? kind : t("editor.name", { kind, number: node.number });
  return t("editor.line", { name, text: shortened(node.text, SHOWN_CHARS) });
}

export function warningWords(locale: Locale, { code, number }: ResultWarning): string {
  return translator(locale, "resultsEditor")(`warning.${code}`, { number: number ?? "" });
}

/** Why a change was refused. */
export function refusalWords(locale: Locale, reason: ResultsRefused): string {
  return translator(locale, "resultsEditor")(`refused.${reason}`, limits(locale));
}

export function problemWords(locale: Locale, { code, row, value, suggestion }: ResultProblem): string {
  const t = translator(locale, "resultsEditor");
  const problem = t(`problem.${code}`, {
    value,
    suggestion: suggestion ?? "none",
    level: MAX_RESULT_LEVELS + 1,
    ...limits(locale),
  });
  return row === null ? problem : t("problem.row", { row, problem });
}

function limits(locale: Locale) {
  return { levels: MAX_RESULT_LEVELS, nodes: formatNumber(locale, MAX_RESULT_NODES) };
}

function shortened(text: string, chars: number): string {
  return text.length > chars ? `${text.slice(0, chars - 1).trimEnd()}…` : text;
}
