import type { ReactNode } from "react";
import { boundOf } from "@/lib/domain/attributes/standing";
import type { ChartView } from "@/lib/domain/trends/chart-view";
import type { ChartName } from "@/lib/domain/trends/charts";
import { FEW, type RegionVerdict } from "@/lib/domain/trends/crosses";
import { monthsAfter } from "@/lib/domain/trends/renewals";
import type { TrendUnit } from "@/lib/domain/trends/rows";
import { formatDate, formatList, formatNumber, formatPercent, formatShare } from "@/lib/format";
import { attributeLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { openListsWords } from "@/lib/i18n/open-list-words";
import { translator } from "@/lib/i18n/translator";
import { unknownRuns } from "./panel-marks";
import type { WordedPanel } from "./worded-panel";

/** The short name of a chart. */
export function chartName(locale: Locale, name: ChartName): string {
  return translator(locale, "trends")(`charts.${name}.name`);
}

/** What a chart says, as its title: its finding where there is one, else the question that it answers. */
export function chartTitle(locale: Locale, { chart, options, finding, population }: ChartView): string {
  const t = translator(locale, "trends");
  const codes = (list: string, held: readonly string[]) =>
    formatList(
      locale,
      held.map((code) => label(locale, list, code)),
    );
  switch (finding?.kind) {
    case "adopters": {
      const { countries, filtered, endOfYear } = finding;
      if (endOfYear !== null) {
        const year = String(endOfYear);
        return t(filtered ? "finding.adoptersByFiltered" : "finding.adoptersBy", { countries, year });
      }
      return t(filtered ? "finding.adoptersFiltered" : "finding.adopters", { countries });
    }
    case "peak": {
      const { years, count, range, basis } = finding;
      const told = { count, years: formatList(locale, years.map(String)), tied: years.length };
      if (range === null) return t(basis === "in_force" ? "finding.peakInForce" : "finding.peak", told);
      const [from, to] = [String(range.from), String(range.to)];
      return t(basis === "in_force" ? "finding.peakInForceWithin" : "finding.peakWithin", { ...told, from, to });
    }
    case "rule": {
      const tested = finding.verdicts.filter(({ verdict }) => verdict === "holds" || verdict === "fails");
      const holds = tested.filter(({ verdict }) => verdict === "holds");
      const leftOut = finding.verdicts.filter((each) => !tested.includes(each)).map(({ region }) => region);
      if (tested.length === 0) return t("finding.ruleUntested");
      return t("finding.rule", {
        holds: holds.length,
        tested: tested.length,
        left: leftOut.length,
        regions: codes("region", leftOut),
      });
    }
    case "change": {
      const { code, before, after } = finding.change;
      return t(`finding.change.${finding.of}`, {
        code: label(locale, finding.of === "orientation" ? "model" : finding.of, code),
        before: formatShare(locale, before),
        after: formatShare(locale, after),
        split: String(finding.split),
      });
    }
    case "mentioned":
      return t("finding.mentioned", {
        codes: codes("issue", finding.codes),
        share: formatPercent(locale, finding.counts.count / finding.counts.known),
        bound: boundOf(finding.counts),
        known: finding.counts.known,
      });
    case "duration":
      return t("finding.duration", { median: finding.median, known: finding.known });
    case "renewals":
      return t("finding.renewals", {
        ending: finding.ending,
        inForce: finding.inForce,
        date: formatDate(locale, monthsAfter(population.asOf, finding.months)),
      });
    default:
      break;
  }
  if (chart.name === "attributes")
    return t("finding.attributes", {
      rows: attributeLabel(locale, options.rows),
      columns: attributeLabel(locale, options.columns),
    });
  return t(`charts.${chart.name}.question`);
}

/** Unit, population, period and measure of a chart, in one line. */
export function chartSubtitle(locale: Locale, { chart, options, population }: ChartView): string {
  const t = translator(locale, "trends");
  const date = formatDate(locale, population.asOf);
  const parts = [
    t(`subtitle.${chart.unit}`),
    chart.name === "adopters" ? t("subtitle.cumulative") : null,
    chart.overTime && chart.name !== "adopters" ? t(`subtitle.${options.basis}`) : null,
    !chart.overTime && (options.basis === "in_force" || chart.name === "renewals")
      ? t("subtitle.inForceOn", { date })
      : null,
    !chart.overTime && options.basis === "adopted" && chart.name !== "renewals" ? t("subtitle.all", { date }) : null,
    chart.breakdowns.includes(options.breakdown) && options.breakdown !== "none"
      ? t("subtitle.by", { what: attributeLabel(locale, options.breakdown) })
      : null,
    options.measure === "shares" ? t(chart.name === "issues" ? "subtitle.shareIssues" : "subtitle.share") : null,
    options.smooth ? t("subtitle.smoothed") : null,
    chart.overTime ? t("subtitle.period", { from: String(options.from), to: String(options.to) }) : null,
    t("subtitle.filtered", {
      plans: population.plans.length,
      all: formatNumber(locale, population.view.catalogue.plans.length),
    }),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** The finding's further sentences: where a rule holds, what each lead does, what the title leaves out. */
export function findingLines(locale: Locale, { finding }: ChartView): ReactNode[] {
  const t = translator(locale, "trends");
  const b = (chunks: ReactNode) => <b className="font-semibold">{chunks}</b>;
  switch (finding?.kind) {
    case "adopters":
      return [
        t("finding.adoptersMembers", {
          members: finding.members,
          known: formatNumber(locale, finding.known),
          total: formatNumber(locale, finding.total),
        }),
      ];
    case "rule":
      return [
        t("finding.ruleStated", { few: FEW }),
        ...finding.verdicts.map(({ region, verdict, expected, known, top }) =>
          t.rich(`finding.ruleLine.${verdict === "no_rule" && !top ? "no_rule_few" : verdict}`, {
            b,
            region: label(locale, "region", region),
            expected,
            known,
            top: top ? leadWords(locale, top) : "",
          }),
        ),
      ];
    case "lead_models":
      return finding.leads.map(({ lead, orientations, part, focuses, focusPart }) => [
        t.rich("finding.leadModelsLine", {
          b,
          lead: label(locale, "lead", lead),
          orientation: modelWords(locale, orientations),
          count: part.count,
          of: part.known,
          tied: orientations.length,
        }),
        focuses.length > 0 &&
          t("finding.leadModelsFocus", {
            focus: modelWords(locale, focuses),
            count: focusPart.count,
            of: focusPart.known,
            tied: focuses.length,
          }),
      ]);
    case "duration": {
      const { withoutSuccessor, gapMedian, pairs } = finding;
      return [
        ...(withoutSuccessor > 0 ? [t("finding.durationMore", { withoutSuccessor })] : []),
        ...(gapMedian === null
          ? []
          : [
              t(gapMedian < 0 ? "finding.durationOverlap" : "finding.durationGap", { gap: Math.abs(gapMedian), pairs }),
            ]),
      ];
    }
    case "renewals":
      return [
        ...(finding.overdue > 0 ? [t("finding.durationMore", { withoutSuccessor: finding.overdue })] : []),
        ...(finding.withEnd < finding.inForce
          ? [t("finding.renewalsOpen", { count: finding.inForce - finding.withEnd })]
          : []),
      ];
    default:
      return [];
  }
}

/** Lead types that share the first place, in words, with how many plans have each: "defence or other (12)". */
const leadWords = (locale: Locale, { leads, count }: NonNullable<RegionVerdict["top"]>) =>
  translator(locale, "trends")("finding.ruleTop", {
    leads: formatList(
      locale,
      leads.map((lead) => label(locale, "lead", lead).toLocaleLowerCase(locale)),
      "disjunction",
    ),
    count,
    tied: leads.length,
  });

/** Codes that share the first place, in words: "inward or mixed". */
const modelWords = (locale: Locale, codes: readonly string[]) =>
  formatList(
    locale,
    codes.map((code) => label(locale, "model", code).toLocaleLowerCase(locale)),
    "disjunction",
  );

/**
 * What the reader must know of the numbers: lists that may miss values, plans that are in no year or adopted by no day,
 * or counted later than they may have been adopted.
 */
export function chartNotes(locale: Locale, { chart, options, dateGaps, openLists }: ChartView): string[] {
  const t = translator(locale, "trends");
  const { undated, imprecise } = dateGaps;
  const byAdoption = options.basis === "adopted" && chart.name !== "renewals" && chart.name !== "adopters";
  return [
    ...(openLists ? [openListsWords(locale, openLists)] : []),
    ...(byAdoption && undated > 0 ? [t(chart.overTime ? "gaps.undated" : "gaps.undatedOut", { count: undated })] : []),
    ...(imprecise > 0 ? [t("gaps.imprecise", { count: imprecise })] : []),
  ];
}

/**
 * What the panels do not say by themselves: what the row of n counts, what is hatched, and of how many of the plans or
 * countries a panel tells, where that is the same all along it.
 */
export function panelNotes(locale: Locale, panels: readonly WordedPanel[], unit: TrendUnit): string[] {
  const t = translator(locale, "trends");
  const drawn = panels.filter(({ kind }) => kind !== "heat");
  return [
    ...(drawn.some(({ measure }) => measure === "shares") ? [t("chart.nMeans")] : []),
    ...(drawn.some((panel) => unknownRuns(panel).length > 0) ? [t("chart.hatched")] : []),
    ...drawn.flatMap(({ title, codedAt }) => {
      const [first, ...others] = codedAt ?? [];
      const isSame = others.every(({ known, total }) => known === first?.known && total === first.total);
      if (!first || !isSame || first.known === first.total) return [];
      return [t("chart.coverage", { title, known: first.known, total: first.total, unit })];
    }),
  ];
}

/** Where the numbers come from, for under a chart and inside a picture. */
export function sourceLine(locale: Locale, { population }: Pick<ChartView, "population">): string {
  return translator(locale, "trends")("source", {
    version: String(population.view.catalogue.version),
    date: formatDate(locale, population.asOf),
  });
}
