import Link from "next/link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FoundGroup } from "@/lib/search/found-words";

/** What a search found, kind by kind. */
export function FoundGroups({ locale, groups }: { locale: Locale; groups: readonly FoundGroup[] }) {
  const t = translator(locale, "search");
  return (
    <div className="grid max-w-[52rem] gap-x-16 xl:max-w-none xl:grid-cols-2">
      {groups.map(({ kind, entries, total, more }) => (
        <section key={kind} aria-labelledby={`found-${kind}`} className="mt-8 min-w-0">
          <h2 id={`found-${kind}`} className="border-b border-rule-strong pb-1 text-lg">
            {t(`kind.${kind}`)} <span className="font-sans text-sm font-normal text-ink-soft">{total}</span>
          </h2>
          <ul>
            {entries.map(({ id, label, note, address }) => (
              <li
                key={id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-1 [overflow-wrap:anywhere]"
              >
                <Link href={address} prefetch={false} className="link inline-block max-w-[68ch] py-1.5">
                  {label}
                </Link>
                {note && <span className="text-xs text-ink-soft">{note}</span>}
              </li>
            ))}
          </ul>
          {total > entries.length && (
            <p className="mt-1 text-sm">
              {more ? (
                <Link href={more} prefetch={false} className="link inline-block py-1.5">
                  {t("more", { count: total - entries.length })}
                </Link>
              ) : (
                t("more", { count: total - entries.length })
              )}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
