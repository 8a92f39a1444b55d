import { assessElement, mayBeMore } from "@/lib/domain/framework/elements";
import { isTrendAsked, showsTrend } from "@/lib/domain/framework/global-trends";
import { isComplete } from "@/lib/domain/plan/open-lists";
import type { Plan } from "@/lib/domain/plan/plan";
import {
  ELEMENTS,
  type Element,
  GLOBAL_TRENDS,
  type GlobalTrend,
  NONE,
  ORIENTATIONS,
} from "@/lib/domain/vocabulary/vocabulary";
import { type Attribute, attribute, type ReadContext } from "./attributes";

/** A plan with what reading it needs. */
export type PlanInContext = { plan: Plan; context: ReadContext };

/**
 * How a plan stands to one code of an attribute. `unknown`: nobody can say, either because nothing is coded or found,
 * or because its list is open and does not mention the code.
 */
export type Hold = "holds" | "lacks" | "unknown";

/** A hold, with the second reason for `unknown` told apart: a value that an open list does not mention. */
export type Mention = Hold | "unmentioned";

/**
 * Whether a plan holds a code of an attribute, is known to lack it, or nobody can say. Every share, finding, offer and
 * reason asks this function, so that no two pages answer differently.
 */
export function standing(column: PlanInContext, wanted: Attribute, code: string): Hold {
  return held(lookUp(column, wanted)(code));
}

/** A mention as a hold. */
function held(mention: Mention): Hold {
  return mention === "unmentioned" ? "unknown" : mention;
}

/**
 * How a plan stands to the codes of an attribute, which is read once.
 *
 * An exclusive value that is known excludes the others. A list that is complete lacks what it does not hold; an open
 * one does not mention it. `none` (where it is no code of the attribute) is held by a plan that says it has none.
 */
export function lookUp(column: PlanInContext, wanted: Attribute): (code: string) => Mention {
  const { plan, context } = column;
  if (wanted.key === "trend") return (code) => (isTrend(code) ? trendMention(plan, code) : "unknown");
  if (wanted.key === "model") {
    const [orientation, focus] = [lookUp(column, attribute("orientation")), lookUp(column, attribute("focus"))];
    return (code) => (ORIENTATIONS.some((each) => each === code) ? orientation(code) : focus(code));
  }

  const reading = wanted.read(plan, context);
  if (!reading.known) {
    const saysNone = reading.nothing === "none";
    return (code) => (saysNone ? (isNone(wanted, code) ? "holds" : "lacks") : "unknown");
  }
  const values = new Set(reading.values.map(String));
  const missing: Mention = wanted.kind === "many" && !isComplete(plan, wanted.key) ? "unmentioned" : "lacks";
  return (code) => {
    if (values.has(code)) return "holds";
    if (isNone(wanted, code)) return "lacks";
    return isElement(wanted.key) && mayBe(plan, wanted.key, code) ? "unmentioned" : missing;
  };
}

const isTrend = (code: string): code is GlobalTrend => GLOBAL_TRENDS.some((trend) => trend === code);
const isElement = (key: string): key is Element => ELEMENTS.some((element) => element === key);
const isNone = ({ codes }: Attribute, code: string) => code === NONE && !codes?.includes(NONE);

/** An assessment that parts nobody has looked at could raise is not known to be short of what it could become. */
function mayBe(plan: Plan, element: Element, code: string): boolean {
  return code === "met" && mayBeMore(plan, assessElement(plan, element));
}

function trendMention(plan: Plan, trend: GlobalTrend): Mention {
  const shows = showsTrend(plan, trend);
  if (shows !== null) return shows ? "holds" : "lacks";
  return isTrendAsked(plan, trend) ? "unmentioned" : "unknown";
}

/** How many plans hold a code, are known to lack it, and have the attribute coded at all: the denominator of a share. */
export type HoldCounts = { count: number; lacking: number; known: number };

/** `at_least`: some of the lists are open, so that the share is a lower bound. */
export type Bound = "exact" | "at_least";

/** Whether a share is exact, or others of the plans that it is of may hold the code as well. */
export function boundOf({ count, lacking, known }: HoldCounts): Bound {
  return count + lacking === known ? "exact" : "at_least";
}

/** The least and the greatest share that the facts allow, 0 to 1; null where nothing is known. */
export function shareRange({ count, lacking, known }: HoldCounts): { least: number; most: number } | null {
  return known === 0 ? null : { least: count / known, most: (known - lacking) / known };
}

/** Counts mentions. */
export function countMentions(mentions: readonly Mention[]): HoldCounts {
  const count = mentions.filter((mention) => mention === "holds").length;
  const lacking = mentions.filter((mention) => mention === "lacks").length;
  return { count, lacking, known: mentions.filter((mention) => mention !== "unknown").length };
}

/** How plans stand to one code. */
export function countHolds(columns: readonly PlanInContext[], wanted: Attribute, code: string): HoldCounts {
  return countMentions(columns.map((column) => lookUp(column, wanted)(code)));
}

/** How plans stand to each of some codes, each plan read once. */
export function tallyHolds(
  columns: readonly PlanInContext[],
  wanted: Attribute,
  codes: readonly string[],
): Map<string, HoldCounts> {
  const lookUps = columns.map((column) => lookUp(column, wanted));
  return new Map(codes.map((code) => [code, countMentions(lookUps.map((find) => find(code)))]));
}

/** How many of some plans have a list of the attribute coded, and how many of these lists are open. */
export type OpenLists = { key: string; open: number; coded: number };

/** Counts open lists. */
export function countOpenLists(columns: readonly PlanInContext[], wanted: Attribute): OpenLists {
  const coded = columns.filter(({ plan, context }) => wanted.read(plan, context).known);
  return {
    key: wanted.key,
    open: coded.filter(({ plan }) => !isComplete(plan, wanted.key)).length,
    coded: coded.length,
  };
}
