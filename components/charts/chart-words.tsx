import type { ReactNode } from "react";
import type { ChartView } from "@/lib/domain/trends/chart-view";
import type { ChartName } from "@/lib/domain/trends/charts";
import type { Part } from "@/lib/domain/trends/findings";
import { monthsAfter } from "@/lib/domain/trends/renewals";
import { formatDate, formatList, formatNumber, formatPercent } from "@/lib/format";
import { attributeLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The short name of a chart. */
export function chartName(locale: Locale, name: ChartName): string {
  return translator(locale, "trends")(`charts.${name}.name`);
}

const share = (locale: Locale, { count, of }: Part) => (of === 0 ? "–" : formatPercent(locale, count / of));

/** What a chart says, as its title: its finding where there is one, else the question that it answers. */
export function chartTitle(locale: Locale, { chart, options, finding, population }: ChartView): string {
  const t = translator(locale, "trends");
  switch (finding?.kind) {
    case "adopters":
      return t("finding.adopters", { countries: finding.countries });
    case "peak":
      return t(options.basis === "in_force" ? "finding.peakInForce" : "finding.peak", {
        count: finding.count,
        year: String(finding.year),
      });
    case "rule": {
      const tested = finding.verdicts.filter(({ verdict }) => verdict === "holds" || verdict === "fails");
      const holds = tested.filter(({ verdict }) => verdict === "holds");
      if (tested.length === 0) return t("finding.ruleUntested");
      return t("finding.rule", { holds: holds.length, tested: tested.length });
    }
    case "change": {
      const { code, before, after } = finding.change;
      return t(`finding.change.${finding.of}`, {
        code: label(locale, finding.of === "orientation" ? "model" : finding.of, code),
        before: share(locale, before),
        after: share(locale, after),
        split: String(finding.split),
      });
    }
    case "duration":
      return t("finding.duration", { median: finding.median });
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
    options.measure === "shares" ? t(chart.name === "issues" ? "subtitle.shareTotal" : "subtitle.share") : null,
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
export function findingLines(locale: Locale, { finding, rows }: ChartView): ReactNode[] {
  const t = translator(locale, "trends");
  const b = (chunks: ReactNode) => <b className="font-semibold">{chunks}</b>;
  switch (finding?.kind) {
    case "adopters": {
      const last = rows.findLast(({ group }) => group === "all");
      return last
        ? [
            t("finding.adoptersMembers", {
              members: finding.members,
              known: formatNumber(locale, last.known),
              total: formatNumber(locale, last.total),
            }),
          ]
        : [];
    }
    case "rule":
      return finding.verdicts.map(({ region, verdict, expected, known, top }) =>
        t.rich(`finding.ruleLine.${verdict}`, {
          b,
          region: label(locale, "region", region),
          expected,
          known,
          top: top ? `${label(locale, "lead", top.lead).toLocaleLowerCase(locale)} (${top.count})` : "–",
        }),
      );
    case "lead_models":
      return finding.leads.map(({ lead, orientations, part, focuses, focusPart }) => [
        t.rich("finding.leadModelsLine", {
          b,
          lead: label(locale, "lead", lead),
          orientation: modelWords(locale, orientations),
          count: part.count,
          of: part.of,
        }),
        focuses.length > 0 &&
          t("finding.leadModelsFocus", {
            focus: modelWords(locale, focuses),
            count: focusPart.count,
            of: focusPart.of,
          }),
      ]);
    case "duration":
      return [
        t("finding.durationMore", { withoutSuccessor: finding.withoutSuccessor }),
        finding.gapMedian === null ? null : t("finding.durationGap", { gap: finding.gapMedian, pairs: finding.pairs }),
      ].filter((line) => line !== null);
    default:
      return [];
  }
}

/** Codes that share the first place, in words: "inward or mixed". */
const modelWords = (locale: Locale, codes: readonly string[]) =>
  formatList(
    locale,
    codes.map((code) => label(locale, "model", code).toLocaleLowerCase(locale)),
    "disjunction",
  );

/** What the reader must know of the dates: plans that are in no year, or in a later one than they may be. */
export function dateNotes(locale: Locale, { chart, dateGaps: { undated, imprecise } }: ChartView): string[] {
  const t = translator(locale, "trends");
  return [
    ...(chart.overTime && undated > 0 ? [t("gaps.undated", { count: undated })] : []),
    ...(imprecise > 0 ? [t("gaps.imprecise", { count: imprecise })] : []),
  ];
}

/** Where the numbers come from, for under a chart and inside a picture. */
export function sourceLine(locale: Locale, { population }: Pick<ChartView, "population">): string {
  return translator(locale, "trends")("source", {
    version: String(population.view.catalogue.version),
    date: formatDate(locale, population.asOf),
  });
}
