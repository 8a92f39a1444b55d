import { downloadRoute } from "@/lib/api/download";

/** The plans of a view as ZIP. */
export const GET = downloadRoute("zip");
