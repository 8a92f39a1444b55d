import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import type { IsoDate } from "@/lib/domain/plan/dates";
import type { Locale } from "@/lib/i18n/locales";
import { CHICAGO_STYLE } from "./chicago";

/** Something of the portal that can be cited. */
export type CitedWork = {
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

/** A citation as a file for a reference manager. BibTeX and RIS get version and day of access as a note too. */
export function citationFile(kind: CitationFile, work: CitedWork): string {
  const csl = cslOf(work);
  if (kind === "csl-json") return `${JSON.stringify([csl], null, 2)}\n`;
  const note = `Version ${work.version}, accessed ${work.accessed}`;
  return `${new Cite([{ ...csl, note }]).format(kind).trim()}\n`;
}

function cslOf({ id, title, version, issued, accessed, url, language }: CitedWork): object {
  return {
    id,
    "citation-key": id,
    type: "dataset",
    title,
    author: [{ literal: AUTHOR }],
    publisher: AUTHOR,
    version,
    issued: { "date-parts": [dateParts(issued)] },
    accessed: { "date-parts": [dateParts(accessed)] },
    URL: url,
    language,
  };
}

const dateParts = (day: IsoDate) => day.slice(0, 10).split("-").map(Number);
