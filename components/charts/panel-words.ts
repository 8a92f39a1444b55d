import { colourOf, hue } from "@/components/ui/category-colours";
import { findAttribute } from "@/lib/domain/attributes/attributes";
import { DURATION_GROUPS } from "@/lib/domain/trends/duration";
import { type Panel, UNCODED } from "@/lib/domain/trends/picture";
import { ALL } from "@/lib/domain/trends/rows";
import { FOCUSES, ISSUES, NONE } from "@/lib/domain/vocabulary/vocabulary";
import { attributeLabel, codeLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { WordedPanel } from "./worded-panel";

/** A code of a panel's list in words: years as they are, generations as ordinals, the rest by their labels. */
export function wordOf(locale: Locale, list: string, code: string): string {
  const t = translator(locale, "trends");
  if (code === UNCODED) return label(locale, "nothing", UNCODED);
  if (code === NONE && !findAttribute(list)?.codes?.includes(NONE)) return label(locale, "nothing", NONE);
  if (list === ALL) return t("series.all");
  if (list === "generation") return t("generation", { n: Number(code) });
  if (list === "after_end") return code === "succeeded" ? t("afterEnd.succeeded") : t("afterEnd.without_successor");
  const attribute = findAttribute(list);
  return attribute ? codeLabel(locale, attribute, code) : code;
}

/** The name of a panel's list: an attribute's label, or what its axis counts. */
export function listName(locale: Locale, list: string): string {
  const t = translator(locale, "trends");
  if (list === ALL) return t("series.plans");
  return findAttribute(list) ? attributeLabel(locale, list) : t(`axis.${list}`);
}

/** What a panel shows: the code or attribute that it tells of. */
function panelTitle(locale: Locale, key: string): string {
  const isOwn = key === "adopters" || key === "renewals" || DURATION_GROUPS.some((group) => group === key);
  if (isOwn) return translator(locale, "trends")(`panels.${key}`);
  if (ISSUES.some((issue) => issue === key)) return label(locale, "issue", key);
  if (FOCUSES.some((focus) => focus === key)) return label(locale, "model", key);
  return attributeLabel(locale, key);
}

/** The colour of a series: its code's own; of a series that stands alone, the first. */
function colourIn(list: string, code: string, alone: boolean): string {
  if (alone || list === ALL) return hue(0);
  return colourOf(findAttribute(list) ?? { key: list }, code);
}

/** A panel with its words and colours. */
export function wordPanel(locale: Locale, panel: Panel): WordedPanel {
  const alone = panel.series.length === 1;
  return {
    key: panel.key,
    kind: panel.kind,
    measure: panel.measure,
    codedAt: panel.codedAt,
    codedOf: panel.codedOf,
    title: panelTitle(locale, panel.key),
    xTitle: listName(locale, panel.xOf),
    xs: panel.xs.map((key) => ({
      key,
      label: panel.xOf === "year" || panel.xOf === "years" ? key.replace("-", "−") : wordOf(locale, panel.xOf, key),
    })),
    series: panel.series.map(({ key, cells }) => ({
      key,
      label: wordOf(locale, panel.seriesOf, key),
      colour: colourIn(panel.seriesOf, key, alone),
      hatched: key === UNCODED,
      cells,
    })),
  };
}
