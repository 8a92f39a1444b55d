import { versionWords } from "@/lib/export/about-export";
import { type ResultFormat, resultsDownload } from "@/lib/export/results-download";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import { DEFAULT_LOCALE, LOCALES, parseLocale } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { readSeparator, SEPARATOR_PARAMETER, SEPARATORS } from "@/lib/schemas/csv-separator";
import { apiRoute, readParameters } from "./frame";
import { Problem } from "./problem";

/**
 * The GET handler of the results framework of a plan as a file, in the language of the path, or of `lang` where the
 * path has none. 404 for a plan that does not exist or whose framework nobody has entered.
 */
export function resultsRoute(format: ResultFormat) {
  return apiRoute<"locale" | "slug">(async ({ edition, query, path }) => {
    const { view, release, today } = edition;
    const { lang } = readParameters(edition, query, { lang: LOCALES, [SEPARATOR_PARAMETER]: SEPARATORS });
    const plan = view.planBySlug.get(path.slug.toLowerCase());
    if (!plan) throw new Problem(404, "There is no such plan");
    if (plan.results.length === 0) throw new Problem(404, "The results framework of this plan has not been entered");

    const locale = parseLocale(path.locale ?? lang ?? DEFAULT_LOCALE);
    const name = translator(locale, "plan")("name", {
      country: countryName(locale, view.countryOf(plan)),
      generation: plan.generation,
    });
    const { contentType, fileName, body } = await resultsDownload(format, {
      locale,
      plan,
      work: {
        id: `nap-atlas-${plan.slug}-results`,
        title: translator(locale, "results")("of", { name }),
        version: versionWords({ locale, view, release }),
        issued: view.catalogue.publishedAt.slice(0, 10),
        accessed: today,
        url: `${baseUrl()}${href(locale, `/plans/${plan.slug}`, { release: release?.number })}#results`,
        language: locale,
      },
      edition: release ? `release-${release.number}` : `v${view.catalogue.version}`,
      madeOn: today,
      separator: readSeparator(query) ?? "comma",
    });
    return new Response(body, {
      headers: { "Content-Type": contentType, "Content-Disposition": `attachment; filename="${fileName}"` },
    });
  });
}
