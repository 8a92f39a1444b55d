import {
  answerHead,
  apiOptions,
  apiRoute,
  pageLinks,
  readParameters,
  refusePageBeyond,
  wholeNumber,
} from "@/lib/api/frame";
import { findChanges } from "@/lib/db/queries/revisions";
import { DEFAULT_PER_PAGE, MAX_PER_PAGE } from "@/lib/schemas/plan-query";

const MOST_VERSIONS = 999_999_999;

/** What publications after version `since` changed, the oldest first. Without it, everything since the beginning. */
export const GET = apiRoute(async ({ edition, query }) => {
  const given = readParameters(edition, query, { since: null, page: null, per_page: null });
  const since = given.since === "0" ? 0 : wholeNumber("since", given.since, MOST_VERSIONS, 0);
  const page = wholeNumber("page", given.page, MOST_VERSIONS, 1);
  const perPage = wholeNumber("per_page", given.per_page, MAX_PER_PAGE, DEFAULT_PER_PAGE);

  const { changes, total } = await findChanges(
    { since, until: edition.view.catalogue.version },
    { skip: (page - 1) * perPage, take: perPage },
  );
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  refusePageBeyond(page, pageCount);
  return {
    ...answerHead(edition),
    since,
    total,
    page,
    perPage,
    pageCount,
    links: pageLinks("/api/v1/changes", query, page, pageCount),
    changes,
  };
});

export const OPTIONS = apiOptions;
