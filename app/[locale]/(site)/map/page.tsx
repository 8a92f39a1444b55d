import Link from "next/link";
import { FillPatterns } from "@/components/charts/fill-patterns";
import { SavePicture } from "@/components/charts/save-picture";
import { ReleaseField } from "@/components/data/release-field";
import { ReleaseNotice } from "@/components/data/release-notice";
import { CountryList } from "@/components/map/country-list";
import { MapCards } from "@/components/map/map-cards";
import { MapLegend } from "@/components/map/map-legend";
import { entryWords } from "@/components/map/map-words";
import { TileMap } from "@/components/map/tile-map";
import { WorldSvg } from "@/components/map/world-svg";
import { YearSlider } from "@/components/map/year-slider";
import { buttonClass } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/fields";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { LiveForm } from "@/components/ui/live-form";
import { PageHeader } from "@/components/ui/page-header";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { getMap } from "@/lib/catalogue/world";
import { yearOf } from "@/lib/domain/plan/dates";
import { FIRST_YEAR, yearsBetween } from "@/lib/domain/trends/population";
import { hasPlanInForce, legendKey, MAP_ATTRIBUTES, type MapEntry, mapCodes } from "@/lib/domain/trends/world";
import { REGIONS, type Region } from "@/lib/domain/vocabulary/vocabulary";
import { formatDate, formatNumber, nameOrder } from "@/lib/format";
import { href, hrefNow } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { writeQuery } from "@/lib/schemas/address";
import { withSemicolons } from "@/lib/schemas/csv-separator";
import { MAP_FORMS, type MapQuery, mapQueryEntries } from "@/lib/schemas/trend-query";
import "@/components/charts/charts.css";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";

type Props = PageProps<"/[locale]/map">;

export const generateMetadata = editionMetadata(async ({ params, searchParams }: Props) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "trends");
  const filtered = Object.keys(await searchParams).length > 0;
  return pageMetadata({
    locale,
    path: "/map",
    title: t("map.title"),
    description: t("map.description"),
    unlisted: filtered,
  });
});

export default editionPage(async function MapPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "trends");
  const { view, query, release, ignored, entries, legend, today } = await getMap(await searchParams);
  const { by, asOf, show, form, zoom, highlight } = query;
  const addressOf = (changed: Partial<MapQuery>) =>
    href(locale, "/map", writeQuery(mapQueryEntries({ ...query, ...changed }, today)));
  const fileAddress = (file: string) => href(locale, `/map/${file}`, writeQuery(mapQueryEntries(query, today)));
  const riding = (without: readonly string[]) =>
    mapQueryEntries(query, today)
      .filter(([name]) => !without.includes(name))
      .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
  const inForce = entries.filter(({ standing }) => hasPlanInForce(standing)).length;
  const found = entries.find(({ country }) => country.iso3 === highlight);
  const listed = sorted(locale, entries, query).filter((entry) => show.length === 0 || show.includes(legendKey(entry)));
  const thisYear = yearOf(today);

  return (
    <>
      <FillPatterns />
      <PageHeader
        title={t("map.finding", { count: inForce, total: entries.length, date: formatDate(locale, asOf) })}
        lead={t("map.lead", { date: formatDate(locale, asOf), by: t(`map.attributes.${by}`) })}
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ReleaseNotice locale={locale} release={release} />
      <div className="mb-2 flex flex-wrap items-end gap-x-6 gap-y-3 border-y border-rule py-3 print:hidden">
        <LiveForm action={hrefNow(locale, "/map")} className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <ReleaseField />
          {riding(["by", "form", "highlight", "show"])}
          <label className="text-xs text-ink-soft">
            {t("map.by")}
            <select key={by} name="by" defaultValue={by} className={`${INPUT_CLASS} mt-0.5`}>
              {MAP_ATTRIBUTES.map((attribute) => (
                <option key={attribute} value={attribute}>
                  {t(`map.attributes.${attribute}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="text-xs text-ink-soft">
            {t("map.form")}
            <select key={form} name="form" defaultValue={form} className={`${INPUT_CLASS} mt-0.5`}>
              {MAP_FORMS.map((each) => (
                <option key={each} value={each}>
                  {t(`map.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="max-w-52 text-xs text-ink-soft">
            {t("map.find")}
            <select key={highlight} name="highlight" defaultValue={highlight ?? ""} className={`${INPUT_CLASS} mt-0.5`}>
              <option value="">{t("map.findNone")}</option>
              {sorted(locale, entries, { ...query, sort: "name" }).map(({ country }) => (
                <option key={country.iso3} value={country.iso3}>
                  {countryName(locale, country)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className={buttonClass()}>
            {t("map.show")}
          </button>
        </LiveForm>
        <form method="get" action={hrefNow(locale, "/map")} className="flex min-w-64 grow items-center gap-3">
          <ReleaseField />
          {riding(["as_of"])}
          <YearSlider
            year={yearOf(asOf)}
            stops={yearsBetween(FIRST_YEAR, thisYear).map((year) => ({
              year,
              address: addressOf({ asOf: year === thisYear ? today : `${year}-12-31` }),
            }))}
            words={{ year: t("map.year"), play: t("map.play"), pause: t("map.pause") }}
          />
          <noscript>
            <button type="submit" className={buttonClass()}>
              {t("map.show")}
            </button>
          </noscript>
        </form>
      </div>
      {found && (
        <p role="status" className="py-2">
          <Link href={href(locale, `/countries/${found.country.iso3.toLowerCase()}`)} prefetch={false} className="link">
            {t("map.found", { country: countryName(locale, found.country), what: entryWords(locale, by, found) })}
          </Link>
        </p>
      )}
      <MapLegend locale={locale} by={by} entries={legend} show={show} addressOf={(next) => addressOf({ show: next })} />
      {form === "map" && <Zooms locale={locale} zoom={zoom} addressOf={(next) => addressOf({ zoom: next })} />}
      <div className="mt-3 space-y-8">
        <figure className="min-w-0">
          <MapCards words={{ label: t("map.cards"), open: t("map.open") }}>
            {form === "map" ? (
              <WorldSvg {...{ locale, by, entries, show, highlight, zoom }} />
            ) : (
              <TileMap {...{ locale, by, entries, show, highlight }} />
            )}
          </MapCards>
          <figcaption className="mt-3 max-w-[90ch] text-xs text-ink-soft">
            <p>{t("map.disclaimer")}</p>
            <p className="mt-1 flex flex-wrap gap-x-5 print:hidden">
              <SavePicture
                address={fileAddress("picture.svg")}
                fileName={`nap-atlas-map-${by}-${asOf}-v${view.catalogue.version}.png`}
                label={t("take.png")}
                failed={t("take.failed")}
              />
              <a href={fileAddress("picture.svg")} download className="link inline-flex min-h-8 items-center">
                {t("map.picture")}
              </a>
              <a href={fileAddress("countries.csv")} download className="link inline-flex min-h-8 items-center">
                {t("map.csv")}
              </a>
              <a
                href={withSemicolons(fileAddress("countries.csv"))}
                download
                className="link inline-flex min-h-8 items-center"
              >
                {t("map.csvSemicolon")}
              </a>
            </p>
          </figcaption>
        </figure>
        <section>
          <h2 className="mb-1 text-lg">
            {t("map.list")}{" "}
            <span className="font-sans text-sm font-normal text-ink-soft">
              {t("map.countries", { count: formatNumber(locale, listed.length) })}
            </span>
          </h2>
          <ScrollRegion label={t("map.listLabel")} className="max-h-[36rem] overflow-y-auto">
            <CountryList
              {...{ locale, by }}
              entries={listed}
              sort={query.sort}
              sortAddress={(sort) => addressOf({ sort })}
            />
          </ScrollRegion>
        </section>
      </div>
    </>
  );
});

type ZoomsProps = { locale: Locale; zoom: Region | null; addressOf: (zoom: Region | null) => string };

/** Regions to enlarge the map to, as links: they work without script, and where countries are too small for a finger. */
function Zooms({ locale, zoom, addressOf }: ZoomsProps) {
  const t = translator(locale, "trends");
  return (
    <nav aria-label={t("map.zoom")} className="mt-1 border-t border-rule pt-1 print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {[null, ...REGIONS].map((region) => (
          <li key={region}>
            <Link
              href={addressOf(region)}
              prefetch={false}
              scroll={false}
              aria-current={region === zoom ? "true" : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent text-ink no-underline hover:text-accent aria-[current=true]:border-accent aria-[current=true]:font-semibold sm:min-h-8"
            >
              {region === null ? t("map.world") : label(locale, "region", region)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** By name, or by class in legend order and then by name. */
function sorted(locale: Locale, entries: readonly MapEntry[], { by, sort }: Pick<MapQuery, "by" | "sort">): MapEntry[] {
  const order = nameOrder(locale);
  const byName = entries.toSorted((a, b) => order(countryName(locale, a.country), countryName(locale, b.country)));
  if (sort === "name") return byName;
  const codes = mapCodes(by);
  const place = ({ code }: MapEntry) => (code === null ? codes.length : codes.indexOf(code));
  return byName.toSorted((a, b) => place(a) - place(b));
}
