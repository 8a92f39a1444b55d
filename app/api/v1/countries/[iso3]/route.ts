import { readAsOf } from "@/lib/api/as-of";
import { answerHead, apiOptions, apiRoute, readParameters } from "@/lib/api/frame";
import { Problem } from "@/lib/api/problem";
import { countryRecord, LIST_FIELDS, planRecord } from "@/lib/api/records";

/** One country with its plans, by generation. */
export const GET = apiRoute<"iso3">(({ edition, query, path }) => {
  const { view } = edition;
  const given = readParameters(edition, query, { as_of: null });
  const country = view.countryByIso3.get(path.iso3.toUpperCase());
  if (!country) throw new Problem(404, "There is no such country");

  const asOf = readAsOf(given.as_of, edition.today);
  return {
    ...answerHead(edition),
    asOf,
    country: {
      ...countryRecord(view, country),
      plans: view.plansOf(country.iso3).map((plan) => planRecord(view, plan, asOf, LIST_FIELDS)),
    },
  };
});

export const OPTIONS = apiOptions;
