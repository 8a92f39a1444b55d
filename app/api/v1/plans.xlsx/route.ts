import { downloadRoute } from "@/lib/api/download";

/** The plans of a view as XLSX. */
export const GET = downloadRoute("xlsx");

export { apiOptions as OPTIONS } from "@/lib/api/frame";
