import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { geoContains } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import atlas from "world-atlas/countries-50m.json";
import { codedAttributes } from "@/lib/domain/attributes/evidence";
import { citedSources, emptySource, withoutSources } from "@/lib/domain/plan/sources";
import { countryFiles, formatSources, writeFactBase } from "@/lib/export/fact-base";
import { readFactBase } from "@/lib/import/fact-base";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { catalogueFromFacts, FACT_BASE, realCatalogue } from "@/tests/fixtures/real-catalogue";

const { countries, plans, sources } = realCatalogue();

describe("the fact base", () => {
  test("holds every country and plan that was coded", () => {
    expect(countries).toHaveLength(195);
    expect(plans).toHaveLength(250);
    expect(new Set(plans.map(({ country }) => country)).size).toBe(118);
    expect(countries.filter(({ un }) => un === "member")).toHaveLength(193);
    const looked = countries.map(({ hasPlan }) => hasPlan);
    expect([true, false, null].map((answer) => looked.filter((held) => held === answer).length)).toEqual([118, 72, 5]);
  });

  test("holds every source of every value that was coded", () => {
    const links = plans.flatMap(({ evidence }) => [...new Set(evidence.map(({ url }) => url))]);
    const byAttribute: Record<string, number> = {};
    for (const { attribute } of plans.flatMap(({ evidence }) => evidence))
      byAttribute[attribute] = (byAttribute[attribute] ?? 0) + 1;

    expect(links).toHaveLength(1182);
    expect(byAttribute).toEqual({
      title: 219,
      language: 219,
      document: 146,
      adopted: 355,
      start: 414,
      end: 410,
      lead: 367,
      lead_agency: 367,
      orientation: 408,
      focus: 296,
      approach: 301,
      pillar: 294,
      dominant_pillar: 14,
      budget: 184,
      monitoring: 229,
      civil_society_design: 293,
      civil_society_implementation: 153,
      civil_society_monitoring: 106,
      issue: 243,
      disarmament: 66,
      trend: 113,
      consultation: 62,
      political_will_signal: 75,
      evaluation: 35,
      coordination_body: 73,
      coordination_body_name: 73,
      public_reporting: 29,
      costing: 19,
      budget_amount: 11,
      monitoring_resourced: 1,
    });
  });

  // The coder of the third Central African plan left out how its focus is known.
  test("gives every value a source, and says how orientation, focus and language are known", () => {
    for (const plan of plans) {
      const sourced = new Set(plan.evidence.map(({ attribute }) => attribute));
      expect([...sourced].sort(), plan.slug).toEqual(codedAttributes(plan).sort());
      for (const { attribute, basis } of plan.evidence)
        if (["orientation", "focus", "language", "trend"].includes(attribute))
          expect(basis !== null, `${plan.slug} ${attribute}`).toBe(!(plan.slug === "caf-3" && attribute === "focus"));
    }
  });

  test("names the language of every title", () => {
    expect(plans.filter(({ title, language }) => (title === null) !== (language === null))).toEqual([]);
    const tongue = (slug: string) => plans.find((plan) => plan.slug === slug)?.language;
    expect(["jpn-2", "tun-1", "bel-2", "bel-4", "hrv-1"].map(tongue)).toEqual(["ja", "ar", "fr", "nl", "hr"]);
  });

  test("is written back byte for byte", async () => {
    const held = await readdir(join(FACT_BASE, "countries"));
    const written = countryFiles({ countries, agencies: [], plans });

    expect(written.map(({ name }) => name)).toEqual(held.sort());
    for (const { name, text } of written)
      expect(text, name).toBe(await readFile(join(FACT_BASE, "countries", name), "utf8"));
    expect(formatSources(sources)).toBe(await readFile(join(FACT_BASE, "reference", "sources.json"), "utf8"));
  });

  test("says of every source that plans cite who is behind it, as far as anybody has found out", () => {
    const cited = new Set(plans.flatMap(({ evidence }) => evidence.map(({ url }) => url)));

    expect(sources.map(({ url }) => url)).toEqual([...cited].sort());
    expect(sources.filter(({ kind }) => kind === null).map(({ url }) => url)).toEqual([]);
    expect(sources.filter(({ title, titleFrom }) => (title === null) !== (titleFrom === null))).toEqual([]);
  });

  test("has Jordan's second outcome as a tree of three sub-outcomes with two outputs each", () => {
    const tree = plans.find(({ slug }) => slug === "jor-1")?.results ?? [];
    expect(tree.map(({ number }) => number)).toEqual("2 2.1 2.1.A 2.1.B 2.2 2.2.A 2.2.B 2.3 2.3.A 2.3.B".split(" "));
    for (const { number, parentId } of tree) {
      const parent = tree.find(({ id }) => id === parentId)?.number ?? null;
      expect(parent).toBe(number === "2" ? null : (number?.slice(0, number.lastIndexOf(".")) ?? null));
    }
  });

  test("places every country that the map draws inside its borders", () => {
    // Atolls that the map draws coarser than they are, or not at all.
    const tiny = ["KIR", "MHL", "TUV"];
    const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
    const shapes = feature(topology, topology.objects.countries).features;
    const astray = countries
      .filter(({ iso3 }) => !tiny.includes(iso3))
      .filter(({ isoNumeric, name, point }) => {
        const own = shapes.filter(({ id, properties }) =>
          isoNumeric === null ? properties.name === name : id === isoNumeric,
        );
        return !own.some((shape) => geoContains(shape, [...point]));
      });
    expect(astray.map(({ iso3 }) => iso3)).toEqual([]);
  });

  test("tells what is unusual and leaves it as it is", async () => {
    const read = await readFactBase(FACT_BASE);
    if (!read.ok) throw new Error("unreadable");
    const unusual = read.warnings.map(({ plan, code }) => `${plan} ${code}`);
    expect(unusual).toContain("phl-2 starts_before_predecessor_ends");
    expect(unusual).toContain("nga-3 adopted_after_start");
    expect(unusual.filter((line) => /generation_missing|adopted_after_end|before_predecessor$/.test(line))).toEqual([]);
  });
});

test("a catalogue lists countries by name, and plans by country then generation", () => {
  const facts = {
    countries: [makeCountry({ iso3: "ZMB", name: "Zambia" }), makeCountry({ iso3: "ALB", name: "Albania" })],
    plans: [
      makePlan({ country: "ZMB" }),
      makePlan({ country: "ALB", generation: 2 }),
      makePlan({ country: "ALB", generation: 1 }),
    ],
    agencies: [],
    sources: [],
  };

  const catalogue = catalogueFromFacts(facts, 7, "2026-11-25T00:00:00.000Z");

  expect(catalogue.version).toBe(7);
  expect(catalogue.countries.map(({ name }) => name)).toEqual(["Albania", "Zambia"]);
  expect(catalogue.plans.map(({ slug }) => slug)).toEqual(["alb-1", "alb-2", "zmb-1"]);
});

describe("reading a folder", () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "facts-"));
    for (const name of ["jor", "nam", "swe"])
      await cp(join(FACT_BASE, "countries", `${name}.json`), join(dir, "countries", `${name}.json`));
    await cp(join(FACT_BASE, "reference"), join(dir, "reference"), { recursive: true });
  });
  afterEach(() => rm(dir, { recursive: true }));

  /** Changes one file of the copy as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: what is planted is wrong on purpose
  async function plant(file: string, change: (content: any) => void) {
    const content = JSON.parse(await readFile(join(dir, file), "utf8"));
    change(content);
    await writeFile(join(dir, file), JSON.stringify(content));
  }

  async function errors() {
    const read = await readFactBase(dir);
    return read.ok ? [] : read.errors;
  }

  test("tells every error of every file by file and field, and gives no facts", async () => {
    await plant("countries/nam.json", ({ plans: [plan] }) => {
      plan.endYear = 2001;
      plan.budget = "plenty";
      plan.evidence[0].url = "javascript:alert(1)";
    });
    await plant("countries/jor.json", (jordan) => {
      jordan.region = "mars";
      jordan.plans[0].colour = "blue";
      jordan.plans[1].adopted = "2023-02-30";
    });
    await plant("reference/resolutions.json", (texts) => {
      texts[1].id = texts[0].id;
    });

    const read = await readFactBase(dir);

    expect(read).not.toHaveProperty("facts");
    const told = (await errors()).map(({ file, field }) => `${file} ${field}`);
    expect(told.sort()).toEqual([
      "countries/jor.json jor-1",
      "countries/jor.json jor-2.adopted",
      "countries/jor.json region",
      "countries/nam.json nam-1.budget",
      "countries/nam.json nam-1.endYear",
      "countries/nam.json nam-1.evidence.0.url",
      "reference/resolutions.json 1.id",
    ]);
  });

  test("tells of bodies that took over and are not listed, are listed twice or go round in a circle", async () => {
    const body = (name: string, successor?: string) => ({
      name,
      type: "defence",
      ...(successor && { successor: { name: successor, type: "defence" } }),
    });
    await plant("countries/nam.json", (namibia) => {
      namibia.agencies = [body("A", "B"), body("B", "A"), body("C", "Z"), body("C"), { ...body("D"), until: 1700 }];
    });

    expect((await errors()).map(({ field }) => field)).toEqual(["agencies.4.until"]);

    await plant("countries/nam.json", ({ agencies }) => agencies.pop());
    expect(await errors()).toEqual([
      { file: "countries/nam.json", field: "agencies.2.successor", message: expect.stringMatching(/^List the agency/) },
      { file: "countries/nam.json", field: "agencies.3.name", message: expect.stringMatching(/listed before/) },
      { file: "countries/nam.json", field: "agencies.0.successor", message: expect.stringMatching(/own successor/) },
      { file: "countries/nam.json", field: "agencies.1.successor", message: expect.stringMatching(/own successor/) },
    ]);
  });

  test("says how to mend what it tells", async () => {
    await plant("countries/nam.json", ({ plans: [plan] }) => {
      plan.lead = "defence";
      plan.endYear = 2001;
    });

    expect(await errors()).toEqual([
      { file: "countries/nam.json", field: "nam-1", message: "Remove what does not belong here: lead" },
      {
        file: "countries/nam.json",
        field: "nam-1.endYear",
        message: "The end year 2001 is before the start year 2019: correct one of them",
      },
    ]);
  });

  test.each([
    [
      "a value without a source",
      (plan: { disarmament: unknown; evidence: { attributes: string[] }[] }) => {
        plan.disarmament = true;
        for (const source of plan.evidence)
          source.attributes = source.attributes.filter((key) => key !== "disarmament");
      },
      "nam-1.disarmament",
    ],
    [
      "a source without a value",
      (plan: { startYear: unknown }) => {
        plan.startYear = null;
      },
      "nam-1.evidence.",
    ],
    [
      "the slug of another plan",
      (plan: { slug: string }) => {
        plan.slug = "nam-2";
      },
      "nam-2.slug",
    ],
    [
      "a note on an attribute that the source does not back",
      (plan: { evidence: { section: unknown }[] }) => {
        for (const source of plan.evidence) source.section = { compact_financial: "p. 3" };
      },
      "nam-1.evidence.0.section.compact_financial",
    ],
  ])("refuses %s", async (_what, change, field) => {
    await plant("countries/nam.json", ({ plans: [plan] }) => change(plan));

    const told = await errors();

    expect(told.length).toBeGreaterThan(0);
    expect(told[0]?.file).toBe("countries/nam.json");
    expect(told[0]?.field.startsWith(field), told[0]?.field).toBe(true);
  });

  test("holds plans to the country of their file, each generation once and ascending", async () => {
    await plant("countries/jor.json", (jordan) => jordan.plans.reverse());
    await plant("countries/nam.json", (namibia) => {
      namibia.plans[0].country = "ZAF";
      namibia.plans[0].slug = "zaf-1";
    });
    await plant("countries/swe.json", (sweden) => {
      sweden.plans = [];
    });

    const told = (await errors()).map(({ file, field }) => `${file} ${field}`);

    expect(told).toEqual([
      "countries/jor.json jor-1.generation",
      "countries/nam.json zaf-1.country",
      "countries/swe.json plans",
    ]);
  });

  test("refuses a country that two files hold, and a file under another name", async () => {
    await cp(join(dir, "countries/nam.json"), join(dir, "countries/nax.json"));

    const told = (await errors()).map(({ file, field }) => `${file} ${field}`);

    expect(told).toContain("countries/nax.json iso3");
    expect(told).toContain("countries/nax.json name");
  });

  test("tells of broken JSON and of a missing file as of any error", async () => {
    await writeFile(join(dir, "countries/nam.json"), "{");
    await rm(join(dir, "reference/organisations.json"));

    const told = await errors();

    expect(told.map(({ file }) => file)).toEqual(["countries/nam.json", "reference/organisations.json"]);
    expect(told[0]?.message).toMatch(/^Mend the JSON: /);
  });

  test("what was changed and written reads as it was changed", async () => {
    const changed = plans
      .filter(({ country }) => country === "NAM")
      .map((plan) =>
        plan.slug === "nam-1"
          ? {
              ...plan,
              nothings: { disarmament: "not_found" as const },
              compact: { financial: false },
              evidence: [
                ...plan.evidence,
                {
                  attribute: "compact_financial",
                  url: "https://example.org/pledges",
                  title: "Pledges",
                  publisher: "A ministry",
                  section: "p. 4",
                  basis: "source" as const,
                  confidence: "low" as const,
                  checkedOn: "2026-11-25",
                  statedValue: "In part",
                  doubt: "A draft",
                },
              ],
            }
          : plan,
      );

    await writeFactBase(dir, {
      countries: countries.filter(({ iso3 }) => iso3 === "NAM"),
      agencies: [],
      plans: changed,
      sources: citedSources(
        changed,
        sources.map(({ link: _link, ...source }) => source),
      ),
    });
    const read = await readFactBase(dir);

    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    const expected = changed.find(({ slug }) => slug === "nam-1");
    expect(read.facts.plans.find(({ slug }) => slug === "nam-1")).toEqual(expected && withoutSources(expected));
    expect(read.facts.sources.find(({ url }) => url === "https://example.org/pledges")).toEqual({
      ...emptySource("https://example.org/pledges"),
      title: "Pledges",
      titleFrom: "page",
      publisher: "A ministry",
      checkedOn: "2026-11-25",
    });
  });
});
