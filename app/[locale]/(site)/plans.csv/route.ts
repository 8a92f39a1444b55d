import { downloadRoute } from "@/lib/api/download";

/** The plans of a view as CSV. */
export const GET = downloadRoute("csv");
