import Link from "next/link";
import { planName } from "@/components/plans/plan-name";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { RecentRevision } from "@/lib/domain/work/revision-changes";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { personName } from "./person-name";

type Props = {
  locale: Locale;
  view: CatalogueView;
  names: ReadonlyMap<string, string>;
  /** Latest first. */
  revisions: readonly RecentRevision[];
};

/** What people published lately, and why. */
export function RecentRevisions({ locale, view, names, revisions }: Props) {
  const t = translator(locale, "admin");
  if (revisions.length === 0) return <p>{t("home.noneRecent")}</p>;

  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {revisions.map(({ slug, country: iso3, generation, number, authorId, note, at }) => {
        const country = view.countryByIso3.get(iso3);
        return (
          <li key={`${slug} ${number}`} className="py-2">
            <Link
              href={href(locale, `/admin/plans/${slug}/revisions/${number}`)}
              prefetch={false}
              className="link inline-block py-0.5"
            >
              {t("home.revision", { plan: country ? planName(locale, country, { generation }) : slug, number })}
            </Link>{" "}
            <span className="text-xs text-ink-soft">
              {personName(locale, names, authorId)}, <time dateTime={at}>{formatInstant(locale, at)}</time>
            </span>
            {note && <p className="line-clamp-2 [overflow-wrap:anywhere] text-ink-soft">{note}</p>}
          </li>
        );
      })}
    </ol>
  );
}
