import type { Edition } from "@/lib/catalogue/edition";
import { COMPARE_MAXIMUM, COMPARE_MINIMUM, comparedIn, comparePlans, findColumns } from "@/lib/domain/compare/compare";
import { compareGroups, GROUPS_MAXIMUM, GROUPS_MINIMUM } from "@/lib/domain/compare/groups";
import type { Ignored } from "@/lib/schemas/address";
import { findGroup } from "@/lib/schemas/compare-groups";
import { GROUP_LETTERS, groupText, parseCompareQuery } from "@/lib/schemas/compare-query";
import { readParameters, refuse } from "./frame";
import { Problem } from "./problem";

export const COMPARE_PARAMETERS = ["plans", ...GROUP_LETTERS, "as_of"] as const;

const ANY_TEXT = Object.fromEntries(COMPARE_PARAMETERS.map((name) => [name, null])) as Record<
  (typeof COMPARE_PARAMETERS)[number],
  null
>;

const wrong = (parameter: string, value: string, detail: string) =>
  new Problem(400, "Some parameters can't be used", [{ parameter, value: value.slice(0, 100), detail }]);

/**
 * The comparison that an address asks for: every compared attribute across plans, or the shares of every value across
 * groups.
 *
 * @throws {Problem} 400 for what can't be used, and for fewer plans or groups than a comparison has.
 */
export function compareAnswer(edition: Edition, address: URLSearchParams): object {
  const given = readParameters(edition, address, ANY_TEXT);
  const { query, ignored } = parseCompareQuery(given, edition.today);
  const { index, view } = edition;
  const { asOf } = query;
  for (const each of ignored) {
    if (each.problem === "value") throw wrong(each.parameter, each.value, "This can't be used.");
    if (each.problem === "groups_beside_plans") throw wrong("plans", given.plans ?? "", "Compare plans or groups.");
    const plans = each.plans.join(",");
    if (each.problem === "beyond_six") throw wrong("plans", plans, `Name at most ${COMPARE_MAXIMUM} plans.`);
    throw wrong("plans", plans, "Name each plan once.");
  }

  if (query.groups.length > 0) {
    const groups = query.groups.map((group) => findGroup(index, group, asOf));
    const unusable = groups.flatMap(({ letter, ignored: parts }): Ignored[] =>
      parts.map((part) => ({ ...part, parameter: letter, value: `${part.parameter}:${part.value}` })),
    );
    refuse(edition, unusable, COMPARE_PARAMETERS);
    if (groups.length < GROUPS_MINIMUM) {
      throw wrong("b", given.b ?? "", `Give ${GROUPS_MINIMUM} to ${GROUPS_MAXIMUM} groups: a, b, c, d.`);
    }
    const { sizes, overlaps, rows } = compareGroups(groups.map(({ plans }) => plans));
    return {
      asOf,
      groups: query.groups.map(({ letter, parameters }, at) => ({
        letter,
        filter: groupText(parameters),
        plans: sizes[at],
      })),
      overlaps,
      rows: rows.map(({ attribute, values }) => ({ attribute: attribute.key, values })),
    };
  }

  const { columns, unknown } = findColumns(view, query.plans, asOf);
  if (unknown.length > 0) throw wrong("plans", unknown.join(","), "There are no such plans.");
  if (columns.length < COMPARE_MINIMUM) {
    throw wrong("plans", given.plans ?? "", `Name ${COMPARE_MINIMUM} to ${COMPARE_MAXIMUM} plans: plans=nam-1,zaf-1.`);
  }
  const { groups, summary } = comparePlans(columns, comparedIn(view));
  return {
    asOf,
    plans: columns.map(({ plan }) => plan.slug),
    summary,
    rows: groups.flatMap(({ rows }) =>
      rows.map(({ attribute, outcome, shared, groups: equal, open, readings }) => ({
        attribute: attribute.key,
        outcome,
        shared,
        groups: equal,
        open,
        readings,
      })),
    ),
  };
}
