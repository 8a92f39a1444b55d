import type { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { CITATION_FILES, CITATION_STYLES, citationFile, citationText } from "@/lib/citation/citation";
import { ATTRIBUTES, type Attribute, findAttribute } from "@/lib/domain/attributes/attributes";
import { hasLabels, WIDE_COLUMNS } from "@/lib/domain/attributes/columns";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { NOTHINGS } from "@/lib/domain/vocabulary/vocabulary";
import { attributeDefinition, attributeLabel } from "@/lib/i18n/labels";
import { baseUrl } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { aboutRows, exportName, exportWork, type PlanExport, versionWords } from "./about-export";
import type { Cell } from "./cells";
import { codebookOf, codebookRows } from "./codebook";
import { LONG_COLUMNS, longRows, wideRow } from "./plan-table";
import { RESULT_COLUMNS, resultRows } from "./results-table";
import { csvChunks, flatMapEach, mapEach, nodeStream } from "./streams";

/** A column in the words of a Frictionless Table Schema. */
type Field = { name: string; type: string; title?: string; description?: string; constraints?: object };

/** A table of the package. */
type Table = { name: string; fields: readonly Field[]; rows: Iterable<readonly Cell[]>; primaryKey?: string };

const COUNTRY_COLUMNS = ["iso3", "iso2", "name", "name_fr", "region", "subregion", "un", "has_plan", "note"] as const;

const CITATION_NAMES = { bibtex: "citation.bib", ris: "citation.ris", "csl-json": "citation.json" } as const;

/**
 * Plans as a Frictionless Data Package in a zip: tables as CSV with their schemas in `datapackage.json`, README,
 * licence, citation. Written as it is read.
 */
export function planPackage(about: PlanExport, plans: readonly Plan[]): Readable {
  const zip = new ZipFile();
  // The same export is the same file.
  const mtime = new Date(`${about.madeOn}T12:00:00Z`);
  const text = (name: string, content: string) => zip.addBuffer(Buffer.from(content), name, { mtime });
  const tables = tablesOf(about, plans);

  text("datapackage.json", `${JSON.stringify(descriptor(about, tables), null, 2)}\n`);
  text("README.md", readme(about));
  text("LICENSE.txt", `${translator(about.locale, "data")("file.licenceWords")}\n`);
  const work = exportWork(about);
  text("CITATION.txt", `${CITATION_STYLES.map((style) => citationText(style, work)).join("\n\n")}\n`);
  for (const kind of CITATION_FILES) text(CITATION_NAMES[kind], citationFile(kind, work));
  for (const { name, fields, rows } of tables) {
    const head = fields.map((field) => field.name);
    // Made when it is the table's turn, so that only one is being written at a time.
    zip.addReadStreamLazy(`data/${name}.csv`, { mtime }, (take) => take(null, nodeStream(csvChunks(head, rows))));
  }
  zip.end();
  return zip.outputStream as Readable;
}

function tablesOf(about: PlanExport, plans: readonly Plan[]): Table[] {
  const { view } = about;
  const [, ...codes] = codebookRows(codebookOf(view, about.query.asOf));
  const [codeHead = []] = codebookRows({ version: 0, asOf: "", plans: 0, attributes: [] });
  const iso3s = new Set(plans.map(({ country }) => country));
  const countries = view.catalogue.countries.filter(({ iso3 }) => iso3s.has(iso3));
  return [
    {
      name: "plans",
      fields: WIDE_COLUMNS.map((column) => wideField(about, column)),
      rows: mapEach(plans, (plan) => wideRow(about, plan)),
      primaryKey: "slug",
    },
    {
      name: "values",
      fields: LONG_COLUMNS.map((name) => ({ name, type: name === "generation" ? "integer" : "string" })),
      rows: flatMapEach(plans, (plan) => longRows(about, plan)),
    },
    {
      name: "results",
      fields: ["plan", ...RESULT_COLUMNS].map((name) => ({ name, type: "string" })),
      rows: flatMapEach(plans, ({ slug, results }) => resultRows(results).map((row) => [slug, ...row])),
    },
    {
      name: "countries",
      fields: COUNTRY_COLUMNS.map((name) => ({ name, type: name === "has_plan" ? "boolean" : "string" })),
      rows: countries.map(countryRow),
      primaryKey: "iso3",
    },
    {
      name: "codebook",
      fields: codeHead.map((name) => ({
        name: String(name),
        type: ["since", "plans", "of"].includes(String(name)) ? "integer" : "string",
      })),
      rows: codes,
    },
  ];
}

function countryRow({ iso3, iso2, name, nameFr, region, subregion, un, hasPlan, note }: Country): Cell[] {
  return [iso3, iso2, name, nameFr, region, subregion, un, hasPlan === null ? null : String(hasPlan), note];
}

const TYPES: Partial<Record<Attribute["kind"], string>> = { year: "integer", number: "integer" };

function wideField({ locale }: PlanExport, name: string): Field {
  const attribute = findAttribute(name);
  if (!attribute) {
    const labelled = ATTRIBUTES.find((each) => hasLabels(each) && `${each.key}_label` === name);
    return { name, type: "string", ...(labelled && { title: attributeLabel(locale, labelled.key) }) };
  }
  const { key, kind, codes } = attribute;
  const title = attributeLabel(locale, key);
  const description = attributeDefinition(locale, key);
  // Several codes stand in one cell, so a list of allowed ones can't be a constraint there.
  const constraints = codes && kind !== "many" ? { constraints: { enum: codes } } : {};
  return { name, type: TYPES[kind] ?? "string", title, description, ...constraints };
}

function descriptor(about: PlanExport, tables: readonly Table[]): object {
  const { locale, view } = about;
  return {
    profile: "tabular-data-package",
    name: "nap-atlas-plans",
    title: exportWork(about).title,
    description: aboutRows(about)
      .map(([name, words]) => `${name}: ${words}`)
      .join("\n"),
    version: versionWords(about),
    created: view.catalogue.publishedAt,
    homepage: baseUrl(),
    licenses: [
      {
        name: "CC-BY-4.0",
        path: "https://creativecommons.org/licenses/by/4.0/",
        title: "Creative Commons Attribution 4.0",
      },
    ],
    sources: [{ title: "NAP Atlas", path: about.address }],
    contributors: [{ title: "NAP Atlas", role: "publisher" }],
    keywords: ["women, peace and security", "national action plan", locale],
    resources: tables.map(({ name, fields, primaryKey }) => ({
      profile: "tabular-data-resource",
      name,
      path: `data/${name}.csv`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields, missingValues: [""], ...(primaryKey && { primaryKey }) },
    })),
  };
}

function readme(about: PlanExport): string {
  const t = translator(about.locale, "data");
  return [
    `# ${exportName(about)}`,
    ...aboutRows(about).map(([name, words]) => `**${name}**: ${words}`),
    t("file.tables"),
    ...NOTHINGS.map((nothing) => `- \`${nothing}\`: ${t(`file.nothings.${nothing}`)}`),
  ].join("\n\n");
}
