import type { Evidence, Source } from "@/lib/domain/plan/plan";
import { hostOf, sourceOf } from "@/lib/domain/plan/sources";
import { formatMonth } from "@/lib/format";
import type { Locale } from "./locales";
import { translator } from "./translator";

/** A source as it is named everywhere: "Ministry of Gender, Second National Action Plan, p. 12 (government, checked 11/2026)". */
export type SourceWords = {
  /** null: nobody knows it, or it would only repeat the title. */
  publisher: string | null;
  /** What is linked: its title; without one, whose page it is. */
  title: string;
  /** Whether that is a title that somebody saw, which is set in italics. */
  isCitable: boolean;
  /** Page or section; null: not known. */
  place: string | null;
  /** Kind and day of the last look, in brackets; "" if neither is known. */
  about: string;
  /** What is amiss with its address; null: nothing is known to be. */
  link: string | null;
};

export function sourceWords(locale: Locale, source: Source, section: string | null = null): SourceWords {
  const t = translator(locale, "common");
  const { url, title, titleFrom, publisher, kind, checkedOn, link } = source;
  const date = checkedOn === null ? null : formatMonth(checkedOn);
  const kindWords = kind === null ? null : t(`evidence.kinds.${kind}`);
  const isAmiss = link !== null && link.state !== "alive" && link.state !== "unreachable";
  return {
    publisher: title === null ? null : publisher,
    title: title ?? t("evidence.pageOf", { name: publisher ?? hostOf(url) }),
    isCitable: titleFrom === "page",
    place: section,
    about:
      kindWords && date
        ? t("evidence.kindChecked", { kind: kindWords, date })
        : kindWords
          ? t("evidence.kindAlone", { kind: kindWords })
          : date
            ? t("evidence.checkedAlone", { date })
            : "",
    link: isAmiss ? t(`evidence.link.${link.state}`, { date: formatMonth(link.since.slice(0, 10)) }) : null,
  };
}

/** The same as one line of plain text, for files: without its address. */
export function sourceText(locale: Locale, source: Source, section: string | null = null): string {
  const { publisher, title, place, about } = sourceWords(locale, source, section);
  return [[publisher, title, place].filter(Boolean).join(", "), about].filter(Boolean).join(" ");
}

/** The source of a piece of evidence as one line of plain text. */
export function evidenceText(locale: Locale, evidence: Evidence): string {
  return sourceText(locale, sourceOf(evidence), evidence.section);
}
