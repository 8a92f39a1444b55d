import { apiOptions, apiRoute, readParameters } from "@/lib/api/frame";
import { openApiDocument } from "@/lib/api/openapi";

/** The OpenAPI 3.1 document of this API. */
export const GET = apiRoute(({ edition, query }) => {
  readParameters(edition, query, {});
  return openApiDocument();
});

export const OPTIONS = apiOptions;
