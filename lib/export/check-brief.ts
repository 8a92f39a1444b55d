import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { ElementVerdict, GapExample } from "@/lib/domain/guidance/self-check";
import { formatDate, formatList, formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { profileWords, standingWords } from "@/lib/i18n/self-check-words";
import { evidenceText } from "@/lib/i18n/source-words";
import { translator } from "@/lib/i18n/translator";
import type { CheckQuery } from "@/lib/schemas/check-query";
import { bullet, heading, listHead, packBrief, subheading, table, text, title } from "./brief";

export type CheckReport = {
  locale: Locale;
  view: CatalogueView;
  query: CheckQuery;
  verdicts: readonly ElementVerdict[];
  gaps: readonly (ElementVerdict & { examples: readonly GapExample[] })[];
  /** The whole address that shows the same. */
  address: string;
  /** The day it was made. */
  madeOn: string;
};

/** The self-check as a DOCX brief of about two pages: where the draft stands, its gaps, plans that fill them with their first source. */
export function checkBrief(report: CheckReport): Promise<Uint8Array<ArrayBuffer>> {
  const { locale, view, query, verdicts, gaps, address, madeOn } = report;
  const t = translator(locale, "framework");
  const plan = translator(locale, "plan");
  const of = (assessment: string) =>
    verdicts.filter((verdict) => verdict.settled && verdict.assessment === assessment).length;
  const known = verdicts.filter(({ settled }) => settled).length;
  const profile = profileWords(locale, view, query.profile);

  return packBrief({ locale, title: t("selfCheck.title") }, [
    title(t("selfCheck.title")),
    text([...profile, formatDate(locale, madeOn)].join(", ")),
    text(t("summary", { known, met: of("met"), partly: of("partly"), notMet: of("not_met") })),
    table(
      [t("selfCheck.element"), t("selfCheck.standing"), t("selfCheck.open")],
      verdicts.map((verdict) => ({
        cells: [
          label(locale, "element", verdict.element),
          standingWords(locale, verdict),
          formatList(locale, [...verdict.unknown, ...verdict.missing].map(({ number }) => String(number)).sort()),
        ],
      })),
    ),
    heading(t("selfCheck.gaps", { count: gaps.length })),
    ...(gaps.length === 0 ? [text(t("selfCheck.noGaps"))] : []),
    ...gaps.flatMap(({ element, gaps: questions, examples }) => [
      subheading(label(locale, "element", element)),
      ...questions.map(({ key, number }) =>
        bullet(
          `${number}. ${t(`check.${element}.q${number}`)} ${t(`selfCheck.answers.${query.answers[key] ?? "unknown"}`)}`,
        ),
      ),
      ...(examples.length === 0
        ? [text(t("elementPage.none"))]
        : [listHead(t("selfCheck.examples", { count: examples.length }))]),
      ...examples.map(({ plan: example, country, shares, evidence: [source] }) =>
        bullet(
          {
            words: plan("name", { country: countryName(locale, country), generation: example.generation }),
            url: new URL(href(locale, `/plans/${example.slug}`), address).href,
          },
          [formatPeriod(example), ...shares.map((key) => t(`selfCheck.shares.${key}`))]
            .filter(Boolean)
            .map((words) => `, ${words}`)
            .join(""),
          ...(source ? [". ", { words: evidenceText(locale, source), url: source.url }] : []),
        ),
      ),
    ]),
    heading(t("selfCheck.made")),
    text(`${t("selfCheck.printed", { date: formatDate(locale, madeOn), version: view.catalogue.version })} `, {
      words: t("selfCheck.same"),
      url: address,
    }),
  ]);
}
