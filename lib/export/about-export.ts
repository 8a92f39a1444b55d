import type { CitedWork } from "@/lib/citation/citation";
import { citationText, viewId } from "@/lib/citation/citation";
import { neverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import type { Release } from "@/lib/domain/catalogue/release";
import { formatDate, formatList } from "@/lib/format";
import { groupWords } from "@/lib/i18n/compare-words";
import { attributeLabel } from "@/lib/i18n/labels";
import { translator } from "@/lib/i18n/translator";
import type { TableScope } from "./plan-table";

/** What an export of plans covers, told in every file. */
export type PlanExport = TableScope & {
  query: PlanQuery;
  /** null: the catalogue as it is now. */
  release: Release | null;
  /** Plans in it, and in the whole catalogue. */
  count: number;
  /** The whole address of the view that was taken. */
  address: string;
  /** ISO day on which it was made: the day of the release where one was asked for, so that its files stay the same. */
  madeOn: string;
};

/** "12", or "12, release 2": what a citation names. */
export function versionWords({ locale, view, release }: Pick<PlanExport, "locale" | "view" | "release">): string {
  const { version } = view.catalogue;
  return release ? translator(locale, "data")("file.release", { version, number: release.number }) : String(version);
}

/** The export as a work to cite. */
export function exportWork(about: PlanExport): CitedWork {
  const { locale, view, count, address, madeOn } = about;
  const whole = count === view.catalogue.plans.length;
  return {
    id: viewId("nap-atlas", address),
    title: whole
      ? translator(locale, "common")("site.tagline")
      : translator(locale, "data")("file.selection", { filter: groupWords(locale, about.query, view.countryByIso3) }),
    version: versionWords(about),
    issued: view.catalogue.publishedAt.slice(0, 10),
    accessed: madeOn,
    url: address,
    language: locale,
  };
}

/** What the file is, as pairs of name and words: for the sheet About, for README and for the head of the JSON. */
export function aboutRows(about: PlanExport): [name: string, words: string][] {
  const { locale, view, query, count, address, madeOn } = about;
  const t = translator(locale, "data");
  const nowhere = neverCoded(view).map(({ key }) => `${attributeLabel(locale, key)} (${key})`);
  return [
    [t("file.title"), exportWork(about).title],
    [t("file.filter"), groupWords(locale, query, view.countryByIso3)],
    [t("file.plans"), t("file.plansOf", { count, all: view.catalogue.plans.length })],
    [t("file.version"), versionWords(about)],
    [t("file.published"), formatDate(locale, view.catalogue.publishedAt)],
    [t("file.asOf"), formatDate(locale, query.asOf)],
    [t("file.made"), formatDate(locale, madeOn)],
    [t("file.address"), address],
    [t("file.licence"), t("file.licenceWords")],
    [t("file.cite"), citationText("apa", exportWork(about))],
    [t("file.nothing"), t("file.nothingWords")],
    ...(nowhere.length === 0 ? [] : ([[t("file.nowhere"), formatList(locale, nowhere)]] as [string, string][])),
  ];
}

/** Content, count, version and day in a file's name: `nap-atlas-plans-38-of-254-v12-2026-11-25`. */
export function exportName({ view, release, count, madeOn }: PlanExport, form: "wide" | "long" = "wide"): string {
  const all = view.catalogue.plans.length;
  const amount = count === all ? `all-${all}` : `${count}-of-${all}`;
  const edition = release ? `release-${release.number}` : `v${view.catalogue.version}`;
  return ["nap-atlas-plans", ...(form === "long" ? ["long"] : []), amount, edition, madeOn].join("-");
}
