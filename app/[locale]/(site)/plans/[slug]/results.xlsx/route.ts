import { resultsRoute } from "@/lib/api/results";

/** The results framework of a plan as XLSX. */
export const GET = resultsRoute("xlsx");
