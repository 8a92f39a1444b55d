import { resultsRoute } from "@/lib/api/results";

/** The results framework of a plan as CSV. */
export const GET = resultsRoute("csv");

export { apiOptions as OPTIONS } from "@/lib/api/frame";
