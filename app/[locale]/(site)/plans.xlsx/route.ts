import { downloadRoute } from "@/lib/api/download";

/** The plans of a view as XLSX. */
export const GET = downloadRoute("xlsx");
