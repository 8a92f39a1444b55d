import { nodeName } from "@/components/results-editor/result-words";
import type { ResultNode } from "@/lib/domain/plan/plan";
import type { VisibleResult } from "@/lib/domain/results/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ResultDeed } from "@/lib/schemas/result-form";

/** What was just done, in a sentence that also says where a moved node now stands; null: there is nothing to say. */
export function deedWords(
  locale: Locale,
  nodes: readonly ResultNode[],
  chosen: VisibleResult | null,
  deed: ResultDeed,
  count: number,
): string | null {
  const t = translator(locale, "resultsEditor");
  if (deed === "removed" || deed === "imported") return t(`editor.did.${deed}`, { count });
  if (deed === "renumbered") return t("editor.did.renumbered");
  if (!chosen) return null;

  const name = nodeName(locale, chosen.node);
  if (deed === "edited" || deed === "added") return t(`editor.did.${deed}`, { name });
  const parent = nodes.find(({ id }) => id === chosen.node.parentId);
  const place = { name, place: chosen.place, siblings: chosen.siblings };
  return parent
    ? t("editor.did.placed", { ...place, parent: nodeName(locale, parent) })
    : t("editor.did.placedTop", place);
}
