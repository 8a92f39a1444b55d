import { resultsRoute } from "@/lib/api/results";

/** The results framework of a plan as TXT. */
export const GET = resultsRoute("txt");
