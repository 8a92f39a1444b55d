import { feedRoute } from "@/lib/api/feed";

/** What was published about the plans of a filter, the newest first. */
export const GET = feedRoute("atom");
