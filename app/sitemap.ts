import type { MetadataRoute } from "next";
import { NAV_ENTRIES } from "@/components/layout/nav-entries";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { CHART_NAMES } from "@/lib/domain/trends/charts";
import { href } from "@/lib/i18n/href";
import { LOCALES } from "@/lib/i18n/locales";
import { baseUrl } from "@/lib/i18n/metadata";

export const dynamic = "force-dynamic";

/** Every page that a search engine should know, in each language: the main pages, charts, countries and plans. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { catalogue } = await getCatalogue();
  const paths = [
    "/",
    ...NAV_ENTRIES.map(({ path }) => path),
    ...CHART_NAMES.map((name) => `/trends/${name}`),
    ...catalogue.countries.map(({ iso3 }) => `/countries/${iso3.toLowerCase()}`),
    ...catalogue.plans.map(({ slug }) => `/plans/${slug}`),
  ];

  return paths.flatMap((path) =>
    LOCALES.map((locale) => ({
      url: `${baseUrl()}${href(locale, path)}`,
      lastModified: catalogue.publishedAt,
      alternates: {
        languages: Object.fromEntries(LOCALES.map((other) => [other, `${baseUrl()}${href(other, path)}`])),
      },
    })),
  );
}
