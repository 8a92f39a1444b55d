import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NearCountries } from "@/components/search/near-countries";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { LOCALES } from "@/lib/i18n/locales";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const view = viewCatalogue(realCatalogue());
const found = (iso3: string) => view.catalogue.countries.filter((country) => country.iso3 === iso3);

test.each(LOCALES)(
  "what was probably meant stands with each of its plans, how long it runs and its status (%s)",
  (locale) => {
    const markup = renderToStaticMarkup(
      <NearCountries locale={locale} view={view} countries={found("SWE")} asOf="2026-11-25" />,
    );

    for (const plan of view.plansOf("SWE")) expect(markup).toContain(`/plans/${plan.slug}"`);
    expect(markup).toMatch(/2006\S2008/);
  },
);

test("a country without a plan is said to have none", () => {
  const markup = renderToStaticMarkup(
    <NearCountries locale="en" view={view} countries={found("BHS")} asOf="2026-11-25" />,
  );

  expect(markup).toContain("no plan");
  expect(markup).not.toContain("/plans/");
});
