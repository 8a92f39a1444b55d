import { downloadRoute } from "@/lib/api/download";

/** The plans of a view as JSON. */
export const GET = downloadRoute("json");
