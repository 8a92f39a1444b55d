"use client"; // the address of the page in the other language changes with each navigation

import { usePathname, useSearchParams } from "next/navigation";
import { href, readableQuery, splitLocale } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";

type Language = { code: Locale; name: string };

/** Plain links: another language is another document (lang, direction), so the page is loaded anew. */
export function LanguageLinks({ current, languages }: { current: Locale; languages: Language[] }) {
  const { path } = splitLocale(usePathname().replace(/^\/en(?=\/|$)/, "") || "/");
  const query = readableQuery(new URLSearchParams(useSearchParams()));

  return (
    <ul className="flex gap-3 text-xs">
      {languages.map(({ code, name }) => (
        <li key={code}>
          <a
            href={href(code, path, query)}
            lang={code}
            hrefLang={code}
            aria-current={code === current ? "true" : undefined}
            className="flex min-h-11 min-w-6 items-center text-ink-soft no-underline hover:text-accent aria-[current=true]:font-semibold aria-[current=true]:text-ink"
          >
            <abbr title={name} className="no-underline sm:hidden">
              {code.toUpperCase()}
            </abbr>
            <span className="hidden sm:inline">{name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
