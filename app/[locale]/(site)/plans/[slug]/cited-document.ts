import type { CitedReport } from "@/lib/citation/citation";
import type { IsoDate } from "@/lib/domain/plan/dates";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { sourceOf } from "@/lib/domain/plan/sources";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/**
 * The plan's own document as it is cited: by the official publisher of its text where that is known, else by its country.
 * What nobody knows is left out; a plan without a known title is described in brackets.
 */
export function citedDocument(locale: Locale, plan: Plan, country: Country, accessed: IsoDate): CitedReport {
  const name = countryName(locale, country);
  const source = plan.evidence.map(sourceOf).find(({ url }) => url === plan.documentUrl);
  const isOfficial = source?.kind === "government" || source?.kind === "parliament";
  const publisher = isOfficial ? source.publisher : null;
  return {
    kind: "report",
    id: plan.slug,
    author: publisher ?? name,
    title: plan.title ?? translator(locale, "plan")("untitled", { generation: plan.generation }),
    issued: plan.adopted ?? (plan.startYear === null ? null : String(plan.startYear)),
    place: publisher === null ? null : name,
    titleLanguage: plan.title === null ? null : plan.language,
    url: plan.documentUrl,
    accessed,
    language: locale,
  };
}
