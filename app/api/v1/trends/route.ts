import { answerHead, apiOptions, apiRoute, readParameters } from "@/lib/api/frame";
import { CHARTS } from "@/lib/domain/trends/charts";
import { baseUrl } from "@/lib/i18n/metadata";

/** The charts that there are. */
export const GET = apiRoute(({ edition, query }) => {
  readParameters(edition, query, {});
  return {
    ...answerHead(edition),
    charts: CHARTS.map(({ name, unit }) => ({ chart: name, unit, address: `${baseUrl()}/api/v1/trends/${name}` })),
  };
});

export const OPTIONS = apiOptions;
