import { problemResponse } from "@/lib/api/frame";
import { Problem } from "@/lib/api/problem";
import { baseUrl } from "@/lib/i18n/metadata";

/** Whatever else is asked for: where to find what there is. */
export function GET(): Response {
  return problemResponse(new Problem(404, `There is nothing here: see ${baseUrl()}/api/v1/openapi.json`));
}
