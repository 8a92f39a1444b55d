import { answerHead, apiOptions, apiRoute, readParameters } from "@/lib/api/frame";
import { countryRecord } from "@/lib/api/records";
import { REGIONS, UN_MEMBERSHIP } from "@/lib/domain/vocabulary/vocabulary";

const ALLOWED = { region: REGIONS, un: UN_MEMBERSHIP, has_plan: ["yes", "no", "unknown"] } as const;

const HAS_PLAN = { yes: true, no: false, unknown: null } as const;

/** Countries by name, with the slugs of their plans. */
export const GET = apiRoute(({ edition, query }) => {
  const { view } = edition;
  const { region, un, has_plan } = readParameters(edition, query, ALLOWED);
  const wanted = has_plan === undefined ? undefined : HAS_PLAN[has_plan as keyof typeof HAS_PLAN];
  const countries = view.catalogue.countries.filter(
    (country) =>
      (region === undefined || country.region === region) &&
      (un === undefined || country.un === un) &&
      (wanted === undefined || country.hasPlan === wanted),
  );
  return {
    ...answerHead(edition),
    total: countries.length,
    countries: countries.map((country) => countryRecord(view, country)),
  };
});

export const OPTIONS = apiOptions;
