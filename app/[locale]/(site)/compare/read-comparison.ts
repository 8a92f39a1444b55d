import { getEdition } from "@/lib/catalogue/edition";
import type { PlanIndex } from "@/lib/domain/catalogue/plan-index";
import type { Release } from "@/lib/domain/catalogue/release";
import { type ComparedPlan, findColumns } from "@/lib/domain/compare/compare";
import type { AddressParams } from "@/lib/schemas/address";
import { type CompareGroup, findGroup } from "@/lib/schemas/compare-groups";
import {
  type CompareIgnored,
  type CompareQuery,
  compareQueryString,
  parseCompareQuery,
} from "@/lib/schemas/compare-query";
import { RELEASE_PARAMETER } from "@/lib/schemas/plan-query";

export type ReadComparison = {
  index: PlanIndex;
  /** The release asked for; null: the catalogue as it is now. */
  release: Release | null;
  /** The release asked for, where there is none. */
  missing: string | null;
  /** `plans` holds those that exist. */
  query: CompareQuery;
  today: string;
  columns: readonly ComparedPlan[];
  groups: readonly CompareGroup[];
  ignored: readonly CompareIgnored[];
  /** Slugs that no plan has. */
  unknown: readonly string[];
  /** false: a form sent this address, and `address` says the same more plainly. */
  canonical: boolean;
  /** The query of the very view, without `?`. */
  address: string;
};

/** What an address of `/compare`, or of one of its files, asks for, found in the catalogue. */
export async function readComparison(parameters: AddressParams): Promise<ReadComparison> {
  const { index, release, missing, today: day } = await getEdition(parameters);
  const { query: asked, ignored, canonical } = parseCompareQuery(parameters, day);
  const { columns, unknown } = findColumns(index.view, asked.plans, asked.asOf);
  const query = { ...asked, plans: columns.map(({ plan }) => plan.slug) };

  return {
    index,
    release,
    missing,
    query,
    today: day,
    columns,
    groups: query.groups.map((group) => findGroup(index, group, query.asOf)),
    ignored,
    unknown,
    canonical,
    // As it was asked for: an address that names a plan we don't have still says so after a detour.
    address: [compareQueryString(asked, day), ...(release ? [`${RELEASE_PARAMETER}=${release.number}`] : [])]
      .filter((part) => part !== "")
      .join("&"),
  };
}
