import type { Plan } from "@/lib/domain/plan/plan";
import { placeOfResult, resultNames } from "@/lib/domain/results/drawing";
import { resultTree } from "@/lib/domain/results/results";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { BRANCH_PARAMETER } from "@/lib/schemas/result-branch";

/** The id of a node on a plan page, by its name. */
export function resultAnchor(name: string): string {
  return `result-${name}`;
}

/** A plan page with one branch of its results framework. */
export function branchAddress(locale: Locale, slug: string, name: string): string {
  return `${href(locale, `/plans/${slug}`, { [BRANCH_PARAMETER]: name })}#results`;
}

/**
 * Where a plan page shows the nodes of its results framework: asked by id.
 *
 * @throws {RangeError} when asked for an id that no node of the plan has.
 */
export function resultAddresses(locale: Locale, { slug, results }: Pick<Plan, "slug" | "results">) {
  const tree = resultTree(results);
  const names = resultNames(tree);
  return (id: string): string => {
    const { branch, name } = placeOfResult(tree, names, id);
    return `${href(locale, `/plans/${slug}`, { [BRANCH_PARAMETER]: branch })}#${encodeURIComponent(resultAnchor(name))}`;
  };
}
