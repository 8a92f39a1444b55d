import { apiOptions, apiRoute, readParameters } from "@/lib/api/frame";
import { Problem } from "@/lib/api/problem";
import { readRelease } from "@/lib/db/queries/releases";

/** A release whole: its catalogue, codebook, and the differences to the release before. The same for ever. */
export const GET = apiRoute<"number">(async ({ edition, query, path }) => {
  readParameters(edition, query, {});
  const found = /^[1-9]\d{0,3}$/.test(path.number) ? await readRelease(Number(path.number)) : null;
  if (!found) throw new Problem(404, "There is no such release");
  return { ...found.release, codebook: found.codebook, catalogue: JSON.parse(found.catalogue) };
});

export const OPTIONS = apiOptions;
