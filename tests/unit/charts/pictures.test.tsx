import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { calendarFile, codedRows, metadataFile, pictureFile, shownRows } from "@/components/charts/chart-files";
import { chartTitle, findingLines } from "@/components/charts/chart-words";
import { embedCode, embedHeight } from "@/components/charts/embed-code";
import { joinPanels } from "@/components/charts/joined-panels";
import { LIGHT_PALETTE } from "@/components/charts/palette";
import { HeatTable, PanelTable } from "@/components/charts/panel-table";
import { wordPanel } from "@/components/charts/panel-words";
import { RenewalLists } from "@/components/charts/renewal-lists";
import { scaleTo } from "@/components/charts/scale";
import { Thumbnail, thumbnailPanel } from "@/components/charts/thumbnail";
import { mapPicture } from "@/components/map/map-picture";
import { cardLines } from "@/components/map/map-words";
import { TileMap } from "@/components/map/tile-map";
import { WorldSvg } from "@/components/map/world-svg";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { viewChart } from "@/lib/domain/trends/chart-view";
import { CHARTS, type ChartOptions, defaultOptions, findChart } from "@/lib/domain/trends/charts";
import { renewalLists } from "@/lib/domain/trends/renewals";
import { publishedRows } from "@/lib/domain/trends/rows";
import { legendKey, MAP_ATTRIBUTES, mapEntries, mapLegend } from "@/lib/domain/trends/world";
import { label } from "@/lib/i18n/labels";
import { LOCALES } from "@/lib/i18n/locales";
import { defaultPlanQuery } from "@/lib/schemas/plan-query";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const TODAY = "2026-11-25";
const index = indexPlans(viewCatalogue(realCatalogue()));

function viewOf(name: string, given: Partial<ChartOptions> = {}) {
  const chart = findChart(name);
  if (!chart) throw new Error(`no chart ${name}`);
  const options = { ...defaultOptions(chart, { from: 2005, to: 2026 }), ...given };
  return viewChart(chart, index, defaultPlanQuery(TODAY), options);
}

const filed = (name: string, given: Partial<ChartOptions> = {}) => ({
  locale: "en" as const,
  view: viewOf(name, given),
  hidden: [],
  markers: [],
  points: [],
  address: `https://atlas.example/trends/${name}?a=1&b=2`,
  base: "https://atlas.example",
});

/** The texts of a piece of markup, tags taken out. */
const texts = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "\n")
    .split("\n")
    .filter(Boolean);

describe.each(CHARTS.map(({ name }) => name))("%s", (name) => {
  test.each(LOCALES)("its tables hold every number that is drawn, in %s", (locale) => {
    const panels = viewOf(name, { measure: "counts" }).panels.map((panel) => wordPanel(locale, panel));
    for (const table of joinPanels(panels, "title")) {
      const markup = renderToStaticMarkup(
        table.kind === "heat" ? (
          <HeatTable locale={locale} panel={table} />
        ) : (
          <PanelTable locale={locale} panel={table} />
        ),
      );

      const cells = [...markup.matchAll(/<td class="[^"]*(?:bar-cell|heat-cell)[^"]*"[^>]*>(\d+|–)/g)].map(([, n]) =>
        n === "–" ? null : Number(n),
      );
      const drawn =
        table.kind === "heat"
          ? table.series.flatMap((series) => series.cells.map(({ value }) => value))
          : table.xs.flatMap((_, x) => table.series.map((series) => series.cells[x]?.value));
      expect(cells).toEqual(drawn);
      for (const { label } of table.series) expect(texts(markup)).toContain(label.replace(/&/g, "&amp;"));
    }
  });

  test("its picture carries title, source, version and address, and no style or script", () => {
    const svg = pictureFile(filed(name));

    expect(svg).toContain("Source: NAP Atlas, catalogue version 1");
    expect(texts(svg).join(" ")).toContain(`https://atlas.example/trends/${name}?a=1&amp;b=2`);
    expect(svg).not.toMatch(/var\(|<style|<script|style=|NaN|undefined/);
  });

  test("its files hold its rows and say what they are", () => {
    const { view } = filed(name);

    expect(codedRows(view.rows)).toHaveLength(publishedRows(view.rows).length + 1);
    const cells = view.panels.reduce((sum, { xs, series }) => sum + xs.length * series.length, 0);
    expect(shownRows(filed(name))).toHaveLength(cells + 1);
    expect(JSON.parse(metadataFile(filed(name)))).toMatchObject({ chart: name, version: 1, asOf: TODAY, plans: 250 });
  });
});

test.each(["en", "fr"] as const)("the numbers over a panel of shares say what they count, in %s", (locale) => {
  const svg = pictureFile({ ...filed("issues"), locale });

  const written = texts(svg);
  const panels = viewOf("issues").panels.length;
  expect(written.filter((text) => text === "n =")).toHaveLength(panels);
  expect(written.filter((text) => /^n\u00a0?:/.test(text) || text.startsWith("n: "))).toHaveLength(1);
  expect(texts(pictureFile({ ...filed("issues", { measure: "counts" }), locale }))).not.toContain("n =");
});

test.each([
  ["lead-by-region", /^\d+ of \d+$/],
  ["duration", /^Years of validity: known for \d+ of \d+ plans\./],
  ["adopters", /known for \d+ of 195 countries\./],
] as const)("the picture of %s says of how many it knows", (name, said) => {
  const { view } = filed(name);

  expect(texts(pictureFile(filed(name))).some((text) => said.test(text))).toBe(true);
  expect(view.panels[0]?.codedOf ?? view.panels[0]?.codedAt).not.toBeNull();
});

test.each(["models", "issues", "practice", "adopted-per-year"])("no label hangs out of the picture of %s", (name) => {
  const svg = pictureFile(filed(name));

  const panels = [...svg.matchAll(/<path d="M(34|44) [\d.]+h([\d.]+)" stroke="[^"]+"\/>(.*?)<\/g>/gs)];
  expect(panels.length).toBeGreaterThan(0);
  for (const [, left, width, drawn = ""] of panels) {
    const years = [...drawn.matchAll(/<text x="([\d.]+)" y="[\d.]+" font-size="12" text-anchor="(\w+)"[^>]*>20\d\d</g)];
    expect(years.length).toBeGreaterThan(1);
    for (const [, x, anchor] of years)
      expect(Number(x) + (anchor === "middle" ? 13 : 0)).toBeLessThanOrEqual(Number(left) + Number(width) + 0.5);
  }
});

test("what is shown carries its coverage, source and notes in every row", () => {
  const { view } = filed("issues");
  const [head = [], ...rows] = shownRows(filed("issues"));
  const at = (row: readonly unknown[], column: string) => row[head.indexOf(column)];

  expect(head).toEqual([
    "panel",
    "x",
    "series",
    "value",
    "bound",
    "count",
    "of",
    "total",
    "source",
    "notes",
    "address",
  ]);
  const cells = view.panels.flatMap(({ series }) => series.flatMap((each) => each.cells));
  expect(rows.map((row) => at(row, "total"))).toEqual(cells.map(({ total }) => total));
  for (const row of rows) {
    expect(at(row, "source")).toContain("NAP Atlas");
    expect(at(row, "notes")).toContain("may miss values");
    expect(at(row, "address")).toBe("https://atlas.example/trends/issues?a=1&b=2");
    if (at(row, "of") === 0) expect(at(row, "value")).toBeNull();
  }
});

test("a cell of which nothing is known looks other than a zero, in tables and pictures", () => {
  const heat = wordPanel("en", viewOf("issues", { layout: "combined", from: 2006 }).panels[0] as never);
  const markup = renderToStaticMarkup(<HeatTable locale="en" panel={heat} />);

  const unknown = [...markup.matchAll(/<td class="([^"]*)"[^>]*>–/g)].map(([, name]) => name);
  const zero = [...markup.matchAll(/<td class="([^"]*)"[^>]*>(?:≥\s*)?0%/g)].map(([, name]) => name);
  expect(unknown.length).toBeGreaterThan(0);
  expect(zero.length).toBeGreaterThan(0);
  for (const name of unknown) expect(name).toContain("heat-unknown");
  for (const name of zero) expect(name).not.toContain("heat-unknown");

  const svg = pictureFile(filed("issues", { layout: "combined", from: 2006 }));
  expect(svg.split('fill="url(#fill-unknown)"').length - 1).toBe(unknown.length);
  // One panel each: years of no data are hatched, years of a true zero are not.
  const small = pictureFile(filed("issues", { from: 2006 }));
  expect(small).toContain('class="no-data"');
});

test.each(CHARTS.map(({ name }) => name))("%s: where the headline is of shares, so is the picture", (name) => {
  const { finding, panels } = viewOf(name);

  if (finding && ["change", "mentioned", "lead_models"].includes(finding.kind))
    for (const panel of panels) expect(panel.measure).toBe("shares");
});

test("a span that nobody chose begins with the first year that has something to show", () => {
  for (const name of ["models", "issues", "practice", "adopted-per-year"]) {
    const { panels, options } = viewOf(name);
    const [first] = panels[0]?.xs ?? [];
    const something = panels.some(({ series }) => series.some(({ cells }) => (cells[0]?.of ?? 0) > 0));

    expect(something, name).toBe(true);
    expect(String(options.from), name).toBe(first);
  }
  expect(viewOf("issues").options.from).toBeGreaterThan(2005);
  // Nor does it end with the as-of year while that has nothing yet; years before stay, for that they have nothing is told.
  expect(viewOf("models").panels[0]?.xs.at(-1)).toBe(String(viewOf("models").options.to));
  expect(viewOf("models").rows.some(({ year, total }) => year === 2026 && total > 0)).toBe(
    viewOf("models").options.to === 2026,
  );
  // A span that was asked for stays.
  expect(viewOf("issues", { from: 2006, to: 2026 }).panels[0]?.xs[0]).toBe("2006");
});

test.each(LOCALES)(
  "the rule of thumb is stated where it is judged, with what it leaves out and what would refute it, in %s",
  (locale) => {
    const view = viewOf("lead-by-region");
    const told = renderToStaticMarkup(createElement("div", null, ...findingLines(locale, view)));

    expect(told).toMatch(
      locale === "en" ? /Africa, the Middle East and Oceania/ : /Afrique, au Moyen-Orient et en Océanie/,
    );
    expect(told).toMatch(locale === "en" ? /would refute it/ : /réfuterait/);
    const leftOut =
      view.finding?.kind === "rule"
        ? view.finding.verdicts.filter(({ verdict }) => !["holds", "fails"].includes(verdict))
        : [];
    expect(leftOut.length).toBeGreaterThan(0);
    for (const { region } of leftOut) expect(chartTitle(locale, view)).toContain(label(locale, "region", region));
  },
);

test("no two pictures of the gallery are the same, and each names its unit and the ends of its axes", () => {
  const pictures = CHARTS.map(
    ({ name }) => [name, renderToStaticMarkup(<Thumbnail locale="en" view={viewOf(name)} />)] as const,
  );

  // What is drawn, without its numbers: kind, axes and measure.
  const drawn = pictures.map(([, markup]) => markup.match(/data-drawn="([^"]+)"/)?.[1]);
  expect(new Set(drawn).size).toBe(CHARTS.length);
  for (const [name, markup] of pictures) {
    const words = texts(markup).join(" ");
    expect(words, name).toMatch(/plans|countries/i);
    if (!drawn[CHARTS.findIndex((chart) => chart.name === name)]?.startsWith("heat")) {
      const { xs } = thumbnailPanel(viewOf(name));
      expect(words, name).toContain(String(xs[0]).replace("-", "−"));
      expect(words, name).toContain("0");
    }
  }
});

test("the code to embed a chart frames it, fits its height, and asks nobody else", () => {
  const code = embedCode({
    base: "https://atlas.example",
    address: "/embed/trends/models?a=1&b=2",
    title: 'A "b" & c',
    height: 700,
  });

  expect(code).toContain('src="https://atlas.example/embed/trends/models?a=1&amp;b=2"');
  expect(code).toContain('title="A &quot;b&quot; &amp; c"');
  expect(code).toContain('height="700"');
  // The frame's height is taken from that frame alone.
  expect(code).toContain('e.origin==="https://atlas.example"');
  expect(code).toContain("contentWindow===e.source");
  expect(code.match(/https?:\/\/[^/"]+/g)?.every((host) => host === "https://atlas.example")).toBe(true);
});

test("the height kept for a frame grows with what the chart draws", () => {
  const of = (name: string) => embedHeight(viewOf(name));

  expect(of("issues")).toBeGreaterThan(of("models"));
  expect(of("models")).toBeGreaterThan(of("adopters"));
});

/** Lines of a calendar that were folded, joined again. */
const unfolded = (calendar: string) => calendar.replaceAll("\r\n ", "").split("\r\n");

test.each([12, 24, 60])("the renewal calendar of %d months has an event a plan, overdue ones too", (months) => {
  const calendar = calendarFile(filed("renewals", { months }));

  expect(calendar.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const lines = unfolded(calendar);
  const { overdue, ending } = renewalLists(viewOf("renewals").population, months);
  const of = (name: string) => lines.filter((line) => line.startsWith(name));
  expect(of("BEGIN:VEVENT")).toHaveLength(overdue.length + ending.length);
  expect(lines.filter((line) => /^DTSTART;VALUE=DATE:20\d\d1231$/.test(line))).toHaveLength(of("BEGIN:VEVENT").length);
  expect(new Set(of("UID:")).size).toBe(of("BEGIN:VEVENT").length);
});

test.each([
  ["en", "The plan gives the year only; 31 December stands for it."],
  ["fr", "Le plan ne donne que l’année ; le 31 décembre en tient lieu."],
] as const)("each event of the calendar says what it is, and that its day comes from a year, in %s", (locale, said) => {
  const lines = unfolded(calendarFile({ ...filed("renewals"), locale }));

  const descriptions = lines.filter((line) => line.startsWith("DESCRIPTION:"));
  expect(descriptions.length).toBeGreaterThan(0);
  for (const line of descriptions)
    expect(line.replaceAll("\\", "").replace(/[\u00a0\u202f]/g, " ")).toContain(said.replace(/[\u00a0\u202f]/g, " "));
  const addresses = lines.filter((line) => line.startsWith("URL:"));
  for (const line of addresses) expect(line).toContain(locale === "fr" ? "/fr/plans/" : "example/plans/");
  // Namibia's plan has ended, and we know of no successor.
  expect(lines.some((line) => line.startsWith("UID:nam-1@"))).toBe(true);
});

test("the lists of renewals stand whatever the chart has to draw, each with its count and anchor", () => {
  const country = defaultPlanQuery(TODAY);
  const chart = findChart("renewals");
  if (!chart) throw new Error("no chart");
  const options = defaultOptions(chart, { from: 2005, to: 2026 });
  const view = viewChart(chart, index, { ...country, chosen: { country: ["NAM"] } }, options);
  expect(view.empty).toBe(true);

  const markup = renderToStaticMarkup(
    <RenewalLists locale="en" view={view} calendarOf={(region) => `/calendar.ics?region=${region}`} />,
  );

  for (const id of ["overdue", "ending", "open"]) expect(markup).toContain(`id="${id}"`);
  expect(markup).toContain('href="/plans/nam-1"');
  expect(texts(markup).join(" ")).toContain("31 December stands for it");
});

test("a country's card tells its plan, years and lead, also where the plan has ended", () => {
  const { view } = index;
  const population = { view, plans: view.catalogue.plans, countries: view.catalogue.countries, asOf: TODAY };
  const entries = mapEntries(population, "status");
  const cardOf = (iso3: string) =>
    entries.filter(({ country }) => country.iso3 === iso3).flatMap((entry) => cardLines("en", "status", entry));

  expect(cardOf("NAM")).toEqual(["Namibia", "Plan ended", "1st plan, 2019–2024", "Led by: Inter-ministerial"]);
  expect(cardOf("SWE")[2]).toMatch(/^4th plan, /);
  expect(cardOf("RUS")).toHaveLength(2);
});

describe.each(MAP_ATTRIBUTES)("the map by %s", (by) => {
  const { view } = index;
  const population = { view, plans: view.catalogue.plans, countries: view.catalogue.countries, asOf: TODAY };
  const entries = mapEntries(population, by);

  test("has every country in the group of its class", () => {
    const markup = renderToStaticMarkup(
      <WorldSvg locale="en" by={by} entries={entries} show={[]} highlight={null} zoom={null} />,
    );

    const groups = markup.split("<g ").slice(1);
    for (const entry of entries) {
      const group = groups.find((part) => part.includes(`data-iso3="${entry.country.iso3}"`));
      expect(group, entry.country.iso3).toContain(`data-class="${legendKey(entry)}"`);
    }
  });

  test("draws a shape or a marker for every country", () => {
    const markup = renderToStaticMarkup(
      <WorldSvg locale="en" by={by} entries={entries} show={[]} highlight={null} zoom={null} />,
    );

    const links = markup.split("<a ").slice(1);
    expect(links).toHaveLength(entries.length);
    expect(links.filter((link) => !/<use |<circle /.test(link))).toEqual([]);
  });

  test("has a tile of the right class for every country", () => {
    const markup = renderToStaticMarkup(<TileMap locale="fr" by={by} entries={entries} show={[]} highlight="NAM" />);

    for (const entry of entries)
      expect(markup).toContain(`data-iso3="${entry.country.iso3}" data-class="${legendKey(entry)}"`);
  });

  test("its picture carries the disclaimer and the counts", () => {
    const legend = mapLegend(entries, by);
    const svg = mapPicture("en", by, entries, legend, {
      title: "t",
      subtitle: "s",
      notes: ["do not imply endorsement"],
      source: "source",
      address: "address",
    });

    expect(svg).toContain("do not imply endorsement");
    for (const { count } of legend) if (count > 0) expect(svg).toContain(`(${count})</text>`);
    expect(svg).not.toMatch(/var\(|<style|NaN|undefined/);
  });
});

test("pictures have the colours of the light theme", () => {
  const [light = ""] = readFileSync("app/globals.css", "utf8").split("@media (prefers-color-scheme: dark)");

  for (const [name, colour] of Object.entries(LIGHT_PALETTE)) expect(light).toContain(`--${name}: ${colour};`);
});

test.each([
  [115, true, 125, 6],
  [3, true, 3, 4],
  [0, true, 1, 2],
  [1, false, 1, 6],
  [0.57, false, 0.6, 4],
])("an axis that holds %d ends at a round number", (greatest, whole, top, ticks) => {
  const scale = scaleTo(greatest, whole);

  expect(scale.top).toBe(top);
  expect(scale.ticks).toHaveLength(ticks);
});
