import { BarMark } from "@/components/ui/bar-mark";
import type { RegionPicture } from "@/lib/domain/compare/region-picture";
import { formatDate } from "@/lib/format";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A region's adopters and plans in force among its countries, to hold a country's own plans against. */
export function RegionBeside({ locale, picture, asOf }: { locale: Locale; picture: RegionPicture; asOf: string }) {
  const t = translator(locale, "country");
  const rows = [
    { key: "adopters", count: picture.adopters },
    { key: "inForce", count: picture.inForce },
  ] as const;

  return (
    <section>
      <h2 className="border-b border-rule-strong pb-1 font-sans text-sm font-semibold">
        {t("region.title", { region: label(locale, "region", picture.region) })}
      </h2>
      <dl>
        {rows.map(({ key, count }) => (
          <div key={key} className="border-b border-rule py-2">
            <dt className="text-xs text-ink-soft">{t(`region.${key}`)}</dt>
            <dd className="mt-1 grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-2">
              {t("region.of", { count, total: picture.countries })}
              <BarMark share={picture.countries === 0 ? 0 : count / picture.countries} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-xs text-ink-soft">{t("region.asOf", { date: formatDate(locale, asOf) })}</p>
    </section>
  );
}
