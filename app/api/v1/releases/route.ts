import { answerHead, apiOptions, apiRoute, readParameters } from "@/lib/api/frame";
import { readReleases } from "@/lib/db/queries/releases";
import { baseUrl } from "@/lib/i18n/metadata";

/** All releases, the newest first, without their data. */
export const GET = apiRoute(async ({ edition, query }) => {
  readParameters(edition, query, {});
  const releases = await readReleases();
  return {
    ...answerHead(edition),
    total: releases.length,
    releases: releases.map(({ changes: _changes, ...release }) => ({
      ...release,
      address: `${baseUrl()}/api/v1/releases/${release.number}`,
    })),
  };
});

export const OPTIONS = apiOptions;
