import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CompareLedger } from "@/components/compare/compare-ledger";
import { ComparedSources } from "@/components/compare/compared-sources";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { comparePlans, rowsInView } from "@/lib/domain/compare/compare";
import { listSources } from "@/lib/domain/plan/sources";
import { nameColumns } from "@/lib/i18n/compare-words";
import { LOCALES } from "@/lib/i18n/locales";
import { parseCompareQuery } from "@/lib/schemas/compare-query";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const TODAY = "2026-11-25";
const SLUGS = ["nam-1", "swe-3"];
const view = viewCatalogue(realCatalogue());

test.each(LOCALES)("evidence in the ledger names its source by number and leads to it in the list (%s)", (locale) => {
  const plans = SLUGS.flatMap((slug) => view.planBySlug.get(slug) ?? []);
  const columns = nameColumns(
    locale,
    plans.map((plan) => ({ plan, context: view.contextOf(plan, TODAY) })),
  );
  const { query } = parseCompareQuery(new URLSearchParams({ plans: SLUGS.join() }), TODAY);
  const ledger = renderToStaticMarkup(
    <CompareLedger
      {...{ locale, columns, query }}
      comparison={rowsInView(comparePlans(columns), "all")}
      to={() => "/compare"}
    />,
  );
  const list = renderToStaticMarkup(<ComparedSources {...{ locale, columns }} />);

  const named = [...ledger.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id);
  expect(named.length).toBeGreaterThan(20);
  const listed = [...list.matchAll(/ id="(source-\d+)"/g)].map(([, id]) => id);
  expect(listed).toEqual(plans.flatMap(listSources).map((_, place) => `source-${place + 1}`));
  expect(named.filter((id) => !listed.includes(id))).toEqual([]);
});
