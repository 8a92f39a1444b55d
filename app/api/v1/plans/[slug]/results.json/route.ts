import { resultsRoute } from "@/lib/api/results";

/** The results framework of a plan as JSON. */
export const GET = resultsRoute("json");

export { apiOptions as OPTIONS } from "@/lib/api/frame";
