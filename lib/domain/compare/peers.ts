import { attribute } from "@/lib/domain/attributes/attributes";
import type { Hold } from "@/lib/domain/attributes/standing";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { adoptedOrder, type IsoDate } from "@/lib/domain/plan/dates";
import type { Orientation } from "@/lib/domain/vocabulary/vocabulary";
import type { ComparedPlan } from "./compare";
import { HOLDINGS, holdOf } from "./holdings";

/** `alike`: plans in the same position. `complementary`: plans that hold what this one lacks. */
export const PURPOSES = ["alike", "complementary"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Plans that started this many years apart, or fewer, are of the same period. */
const PEER_PERIOD_YEARS = 2;

/** A reason to compare, and what it is worth. Words: messages `compare.reasons.<purpose>.<key>`. */
export type PeerRule = {
  key: string;
  /** Key of the attribute whose values are the reason. */
  attribute: string;
  /** Points for each value that counts. */
  points: number;
  /** At most this many values count. */
  most: number;
};

/** The two tables of points, in the order in which reasons are told. */
export const PEER_RULES: Readonly<Record<Purpose, readonly PeerRule[]>> = {
  alike: [
    { key: "region", attribute: "region", points: 3, most: 1 },
    { key: "lead", attribute: "lead", points: 2, most: 1 },
    { key: "orientation", attribute: "orientation", points: 2, most: 1 },
    { key: "focus", attribute: "focus", points: 1, most: 2 },
    { key: "issue", attribute: "issue", points: 1, most: 3 },
    { key: "generation", attribute: "generation", points: 1, most: 1 },
    { key: "period", attribute: "start", points: 1, most: 1 },
    { key: "approach", attribute: "approach", points: 1, most: 1 },
    { key: "language", attribute: "language", points: 1, most: 1 },
  ],
  complementary: [
    { key: "orientation", attribute: "orientation", points: 4, most: 1 },
    { key: "emerging", attribute: "focus", points: 2, most: 1 },
    { key: "issue", attribute: "issue", points: 1, most: 3 },
    { key: "budget", attribute: "budget", points: 2, most: 1 },
    { key: "monitoring", attribute: "monitoring", points: 2, most: 1 },
    { key: "civil_society_design", attribute: "civil_society_design", points: 1, most: 1 },
    { key: "civil_society_implementation", attribute: "civil_society_implementation", points: 1, most: 1 },
    { key: "civil_society_monitoring", attribute: "civil_society_monitoring", points: 1, most: 1 },
  ],
};

const DIRECTION = PEER_RULES.complementary.find(({ key }) => key === "orientation");

/** Complementary rule -> what a peer may hold for it. */
const HELD = new Map(
  PEER_RULES.complementary.map((rule) => [
    rule,
    HOLDINGS.filter(
      ({ attribute: { key }, code }) =>
        key === rule.attribute && (rule.key !== "emerging" || code === "emerging_issues"),
    ),
  ]),
);

export type PeerReason = {
  rule: PeerRule;
  /** What both share (alike) or what the peer holds (complementary), in registry order; all of it, also beyond `most`. */
  values: readonly (string | number)[];
  points: number;
  /**
   * false: the peer holds it and nothing is known of the plan itself, so it counts half.
   * Always true where plans are alike.
   */
  certain: boolean;
};

export type Peer = ComparedPlan & {
  /** The sum of the points of the reasons. */
  score: number;
  reasons: readonly PeerReason[];
};

export type PeerSearch = {
  asOf: IsoDate;
  purpose: Purpose;
  /** Keys of the reasons that don't count. */
  off: readonly string[];
  limit: number;
};

/**
 * Plans of other countries to compare a plan with, the best first, each with its reasons; a country
 * once, with its best plan. Ties: adopted later, then country name, then later generation.
 *
 * For the complementary purpose a plan that looks outward is only shown plans that look inward or both
 * ways, and the reverse, unless the reason `orientation` is switched off.
 */
export function suggestPeers(view: CatalogueView, slug: string, { asOf, purpose, off, limit }: PeerSearch): Peer[] {
  const plan = view.planBySlug.get(slug);
  if (!plan) return [];
  const own: ComparedPlan = { plan, context: view.contextOf(plan, asOf) };
  const rules = PEER_RULES[purpose].filter(({ key }) => !off.includes(key));

  const peers = view.catalogue.plans
    .filter(({ country }) => country !== plan.country)
    .map((other): Peer => {
      const theirs = { plan: other, context: view.contextOf(other, asOf) };
      const reasons = rules.flatMap((rule) =>
        purpose === "alike" ? sharedReason(rule, own, theirs) : lackedReason(rule, own, theirs),
      );
      return { ...theirs, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) };
    })
    .filter(({ score, reasons }) => score > 0 && looksElsewhere(own, rules, reasons))
    .sort(byScore);

  const seen = new Set<string>();
  return peers
    .filter(({ plan: { country } }) => {
      if (seen.has(country)) return false;
      seen.add(country);
      return true;
    })
    .slice(0, limit);
}

function byScore(a: Peer, b: Peer): number {
  const compareText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return (
    b.score - a.score ||
    adoptedOrder(b.plan, a.plan) ||
    compareText(a.context.country.name, b.context.country.name) ||
    b.plan.generation - a.plan.generation ||
    compareText(a.plan.slug, b.plan.slug)
  );
}

/** Complementary, and the plan's direction known: only those that look the other way, or both ways, qualify. */
function looksElsewhere(own: ComparedPlan, rules: readonly PeerRule[], reasons: readonly PeerReason[]): boolean {
  const asked = rules.some((rule) => rule === DIRECTION) && others(own.plan.orientation).length > 0;
  return !asked || reasons.some(({ rule }) => rule === DIRECTION);
}

/** The orientations that complement one; none where a plan looks both ways or it is not known. */
function others(orientation: Orientation | null): readonly Orientation[] {
  if (orientation === "outward") return ["inward", "mixed"];
  if (orientation === "inward") return ["outward", "mixed"];
  return [];
}

function sharedReason(rule: PeerRule, own: ComparedPlan, theirs: ComparedPlan): PeerReason[] {
  const { read } = attribute(rule.attribute);
  const mine = read(own.plan, own.context);
  const other = read(theirs.plan, theirs.context);
  if (!mine.known || !other.known) return [];

  const values =
    rule.key === "period"
      ? other.values.filter((year) => Math.abs(Number(year) - Number(mine.values[0])) <= PEER_PERIOD_YEARS)
      : mine.values.filter((value) => other.values.includes(value));
  return reason(rule, values, true);
}

function lackedReason(rule: PeerRule, own: ComparedPlan, theirs: ComparedPlan): PeerReason[] {
  if (rule === DIRECTION) {
    const { orientation } = theirs.plan;
    const wanted = orientation !== null && others(own.plan.orientation).includes(orientation);
    return reason(rule, wanted ? [orientation] : [], true);
  }

  const held = (HELD.get(rule) ?? []).filter((holding) => holdOf(theirs, holding) === "holds");
  const where = (hold: Hold) => held.filter((holding) => holdOf(own, holding) === hold).map(({ code }) => code);
  const lacked = where("lacks");
  return lacked.length > 0 ? reason(rule, lacked, true) : reason(rule, where("unknown"), false);
}

function reason(rule: PeerRule, values: readonly (string | number)[], certain: boolean): PeerReason[] {
  if (values.length === 0) return [];
  const points = rule.points * Math.min(values.length, rule.most);
  return [{ rule, values, points: certain ? points : points / 2, certain }];
}
