import type { Metadata } from "next";
import { env } from "@/lib/env";
import { hrefNow } from "./href";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "./locales";

/** The public address of the portal, without a trailing slash. */
export function baseUrl(): string {
  return env.NAP_BASE_URL ?? `http://localhost:${env.PORT}`;
}

type PageFacts = {
  locale: Locale;
  /** Without language prefix. */
  path: string;
  /** The canonical query, where the page has one. */
  query?: string;
  title: string;
  description?: string;
  /** Views that search engines should not list, such as filtered pages. */
  unlisted?: boolean;
};

/** Title, description, canonical address and language alternates of a page. */
export function pageMetadata({ locale, path, query = "", title, description, unlisted = false }: PageFacts): Metadata {
  const address = (language: Locale) => `${baseUrl()}${hrefNow(language, path, query)}`;
  return {
    title,
    description,
    alternates: {
      canonical: address(locale),
      languages: {
        ...Object.fromEntries(LOCALES.map((language) => [language, address(language)])),
        "x-default": address(DEFAULT_LOCALE),
      },
    },
    openGraph: { title, description, url: address(locale), locale, type: "website", images: ["/opengraph-image.png"] },
    ...(unlisted && { robots: { index: false } }),
  };
}
