import { apiRoute, readParameters } from "@/lib/api/frame";
import { codebookOf } from "@/lib/export/codebook";

/** The codebook with all that it holds, in every language. */
export const GET = apiRoute(({ edition, query }) => {
  readParameters(edition, query, {});
  return codebookOf(edition.view, edition.today);
});
