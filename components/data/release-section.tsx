import Link from "next/link";
import type { Release } from "@/lib/domain/catalogue/release";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { formatDate } from "@/lib/format";
import { changesSummary, planChangeLines, slugWords } from "@/lib/i18n/changes-words";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A release: what it holds, how to get it, and what changed since the one before. */
export function ReleaseSection({ locale, view, release }: { locale: Locale; view: CatalogueView; release: Release }) {
  const t = translator(locale, "data");
  const { number, catalogueVersion, releasedAt, notes, changes, checksum } = release;
  const query = { release: number };
  const links = [
    { address: href(locale, "/plans", query), label: t("releases.browse") },
    { address: href(locale, "/data/codebook", query), label: t("codebook.title") },
  ];
  const files = [
    { address: href(locale, "/plans.csv", query), label: "CSV" },
    { address: href(locale, "/plans.xlsx", query), label: "XLSX" },
    { address: href(locale, "/plans.zip", query), label: "Data Package" },
    { address: `/api/v1/releases/${number}`, label: "JSON" },
  ];

  return (
    <section aria-labelledby={`release-${number}`} className="mb-12 max-w-[60rem] border-t border-rule-strong pt-4">
      <h2 id={`release-${number}`} className="scroll-mt-4 text-lg">
        {t("releases.name", { number, date: formatDate(locale, releasedAt) })}
      </h2>
      {notes && <p className="mt-1 max-w-[68ch] font-serif text-base">{notes}</p>}
      <p className="mt-1">{t("releases.changes", { changes: changesSummary(locale, changes) })}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6 text-sm">
        {links.map(({ address, label }) => (
          <li key={address}>
            <Link href={address} prefetch={false} className="link inline-block py-1">
              {label}
            </Link>
          </li>
        ))}
        {files.map(({ address, label }) => (
          <li key={address}>
            <a href={address} className="link inline-block py-1">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-ink-soft [overflow-wrap:anywhere]">
        {t("releases.version", { version: catalogueVersion, checksum })}
      </p>
      {number > 1 && changes.plans.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer py-1 font-semibold">
            {t("releases.planByPlan", { count: changes.plans.length })}
          </summary>
          <dl className="mt-2 space-y-2">
            {changes.plans.map((change) => (
              <div key={change.slug}>
                <dt className="font-semibold">{slugWords(locale, view, change.slug)}</dt>
                {planChangeLines(locale, change).map((line) => (
                  <dd key={line} className="ps-4 text-ink-soft">
                    {line}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
