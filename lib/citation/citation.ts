import { createHash } from "node:crypto";
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { IsoDate, PartialDate } from "@/lib/domain/plan/dates";
import type { Locale } from "@/lib/i18n/locales";
import { CHICAGO_STYLE } from "./chicago";

/** Something that can be cited: a page of the portal, or the document that it is about. */
export type CitedWork = PortalWork | CitedReport;

/** A plan's own document. */
export type CitedReport = {
  kind: "report";
  /** Unique and stable: the plan's slug. */
  id: string;
  /** The government or body whose document it is. */
  author: string;
  title: string;
  /** As precise as known; null: not known. */
  issued: PartialDate | null;
  /** Where it was published; null where the author says it. */
  place: string | null;
  /** ISO 639-1; null: not known. */
  titleLanguage: string | null;
  /** null: no address is known. */
  url: string | null;
  accessed: IsoDate;
  /** Of the words around it. */
  language: Locale;
};

/** Something of the portal that can be cited. */
export type PortalWork = {
  kind?: "portal";
  /** Without spaces: the key in BibTeX. */
  id: string;
  title: string;
  /** What it was taken from: "12", or "12, release 2". */
  version: string;
  /** Day on which that version was published. */
  issued: IsoDate;
  accessed: IsoDate;
  /** The whole public address. */
  url: string;
  language: Locale;
};

/**
 * The key of a view: the same for the same address, another for another, so that two filtered views stand side by side
 * in one list of references.
 *
 * @param address whole; the portal's host counts for nothing in it.
 */
export function viewId(name: string, address: string): string {
  const { pathname, search } = new URL(address);
  if (search === "") return name;
  return `${name}-${createHash("sha256")
    .update(pathname + search)
    .digest("hex")
    .slice(0, 8)}`;
}

/** Sentences to paste, then files for reference managers. */
export const CITATION_STYLES = ["apa", "chicago"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];
export const CITATION_FILES = ["bibtex", "ris", "csl-json"] as const;
export type CitationFile = (typeof CITATION_FILES)[number];

const AUTHOR = "NAP Atlas";

/** The library's name of each of our languages. */
const CSL_LOCALES: Readonly<Record<Locale, string>> = { en: "en-US", fr: "fr-FR" };

/** "Consulté le 25 novembre": the library's French has the word alone. */
const FRENCH_TERMS = '<locale xml:lang="fr"><terms><term name="retrieved">consulté le</term></terms></locale>';

const { templates } = plugins.config.get("@csl");
templates.add("nap-atlas-chicago", CHICAGO_STYLE);
templates.add("nap-atlas-apa", apaWithAccess(templates.get("apa")));

/**
 * The library's APA style leaves the day of access out where a work has a date; APA (7th edition, 9.16) asks for it
 * where a source is meant to change, as this one is.
 */
function apaWithAccess(style: string): string {
  const condition = '<if variable="issued status" match="none">';
  if (!style.includes(condition)) throw new Error("The APA style of citation-js is not the one this was written for");
  return style.replace(condition, '<if variable="accessed">').replace("</info>", `</info>${FRENCH_TERMS}`);
}

/** A citation as one line of text. */
export function citationText(style: CitationStyle, work: CitedWork): string {
  const options = { template: `nap-atlas-${style}`, format: "text", lang: CSL_LOCALES[work.language] };
  return new Cite([cslOf(work)]).format("bibliography", options).trim();
}

/** A citation as a file for a reference manager. */
export function citationFile(kind: CitationFile, work: CitedWork): string {
  if (kind === "bibtex") return bibtexOf(work);
  if (kind === "ris") return risOf(work);
  return `${JSON.stringify([cslOf(work)], null, 2)}\n`;
}

const noteOf = (work: CitedWork) =>
  work.kind === "report" ? null : `Version ${work.version}, accessed ${work.accessed}`;

/**
 * One entry that biber and BibTeX both take: `date` and `urldate` for the one, `year` for the other, which knows neither
 * @report nor @dataset. A second pair of braces keeps a name whole and the capitals of a title.
 */
function bibtexOf(work: CitedWork): string {
  const isReport = work.kind === "report";
  const author = isReport ? work.author : AUTHOR;
  const language = isReport ? work.titleLanguage : work.language;
  const fields: [name: string, value: string | null][] = [
    ["author", `{${inTex(author)}}`],
    ["title", `{${inTex(work.title)}}`],
    ["date", work.issued],
    ["year", work.issued?.slice(0, 4) ?? null],
    // Of a page, the author is the publisher: @misc has no field for it.
    ["institution", isReport ? `{${inTex(author)}}` : null],
    ["address", isReport && work.place !== null ? inTex(work.place) : null],
    ["type", isReport ? "National action plan" : null],
    ["version", isReport ? null : inTex(work.version)],
    ["language", language],
    ["url", work.url],
    ["urldate", work.accessed],
    ["note", noteOf(work)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  const key = work.id.replace(/[^A-Za-z0-9-]/g, "-");
  return `@${isReport ? "techreport" : "misc"}{${key},\n${lines.join("\n")}\n}\n`;
}

const TEX_SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text whose signs TeX would take for commands. */
function inTex(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (sign) => TEX_SIGNS[sign] ?? `\\${sign}`);
}

/** Lines end by CR LF, and the record by a tag without a value, as the format has it (RIS specification, 2012). */
function risOf(work: CitedWork): string {
  const isReport = work.kind === "report";
  const day = (date: string) => `${[...date.split("-"), "", ""].slice(0, 3).join("/")}/`;
  const tags: [tag: string, value: string | null][] = [
    ["TY", isReport ? "RPRT" : "DATA"],
    ["ID", work.id],
    ["AU", isReport ? work.author : AUTHOR],
    ["TI", work.title],
    ["PY", work.issued?.slice(0, 4) ?? null],
    ["DA", work.issued === null ? null : day(work.issued)],
    ["PB", isReport ? work.author : AUTHOR],
    ["CY", isReport ? work.place : null],
    ["ET", isReport ? null : work.version],
    ["LA", isReport ? work.titleLanguage : work.language],
    ["UR", work.url],
    ["Y2", day(work.accessed)],
    ["N1", noteOf(work)],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, " ")}`]));
  return [...lines, "ER  - ", ""].join("\r\n");
}

function cslOf(work: CitedWork): object {
  const { id, title, accessed } = work;
  const common = { id, "citation-key": id, title, accessed: { "date-parts": [dateParts(accessed)] } };
  if (work.kind !== "report") {
    const { version, issued, url, language } = work;
    return {
      ...common,
      type: "dataset",
      author: [{ literal: AUTHOR }],
      publisher: AUTHOR,
      version,
      issued: { "date-parts": [dateParts(issued)] },
      URL: url,
      language,
    };
  }
  const { author, issued, place, titleLanguage, url } = work;
  return {
    ...common,
    type: "report",
    author: [{ literal: author }],
    ...(issued !== null && { issued: { "date-parts": [dateParts(issued)] } }),
    ...(place !== null && { "publisher-place": place }),
    ...(titleLanguage !== null && { language: titleLanguage }),
    ...(url !== null && { URL: url }),
  };
}

const dateParts = (date: PartialDate) => date.slice(0, 10).split("-").map(Number);
