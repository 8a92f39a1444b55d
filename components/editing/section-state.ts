import { attribute } from "@/lib/domain/attributes/attributes";
import { completenessOf } from "@/lib/domain/attributes/completeness";
import type { Plan } from "@/lib/domain/plan/plan";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type SectionState = {
  /** unsourced: a value lacks its source; open: a question waits for an answer. */
  state: "complete" | "unsourced" | "open";
  /** The state in words: "7 of 9 answered, 2 lack a source". */
  words: string;
};

/** How far a section of the form has come, as it was last saved. */
export function sectionState(locale: Locale, plan: Plan, group: string): SectionState {
  const { asked, unknown, unsourced } = completenessOf(plan);
  const inGroup = (keys: readonly string[]) => keys.filter((key) => attribute(key).group === group).length;
  const [total, open, bare] = [inGroup(asked), inGroup(unknown), inGroup(unsourced)];
  const t = translator(locale, "editing");
  const words = bare > 0 || open > 0 ? t("section.state", { known: total - open, total, bare }) : t("section.complete");
  return {
    state: bare > 0 ? "unsourced" : open > 0 ? "open" : "complete",
    // Of what follows from other values nothing is asked, and nothing is complete.
    words: total === 0 && bare === 0 ? "" : words,
  };
}
