import type { PlanFormResult } from "./plan-form";
import { BUTTON_FIELD, type Typed } from "./plan-form-fields";

/** Names the units that a form sends because they changed; the form is then not whole. */
const CHANGED_FIELD = "changed";

/** What a sent field held when the form last knew of it. */
const BASE_PREFIX = "b:";

/** What goes along with a form and is no part of a plan. */
const NO_PART: ReadonlySet<string> = new Set(["locale", "id", "version", "base", "against", "message", BUTTON_FIELD]);
const CHOICE_PREFIX = "c.";

/** Prefixes of the fields of an attribute: value, nothing, sources. */
const OF_ATTRIBUTE: ReadonlySet<string> = new Set(["v", "n", "e"]);

/**
 * What changes as one: the fields of an attribute (its value, its nothing, its sources), a lead agency with its type;
 * elsewhere what stands before the first dot. null: the field is no part of a plan.
 */
export function unitOf(field: string): string | null {
  if (NO_PART.has(field) || field.startsWith(CHOICE_PREFIX)) return null;
  const [first = "", second = ""] = field.split(".");
  if (!OF_ATTRIBUTE.has(first) || second === "") return first;
  return second.startsWith("lead_agency") ? "lead" : second;
}

/** Which units of a form hold something else than before. Fields that stand empty are as those that don't stand there. */
export function changedUnits(before: Typed, now: Typed): string[] {
  const units = new Set<string>();
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const unit = unitOf(name);
    if (unit !== null && !sameTyped(before[name], now[name])) units.add(unit);
  }
  return [...units];
}

function sameTyped(a: readonly string[] = [], b: readonly string[] = []): boolean {
  const filled = (typed: readonly string[]) => (typed.every((text) => text === "") ? "" : typed.join("\n"));
  return filled(a) === filled(b);
}

/** A form with these units as they are in another. */
export function withUnits(typed: Typed, units: readonly string[], from: Typed): Typed {
  const isOf = (name: string) => {
    const unit = unitOf(name);
    return unit !== null && units.includes(unit);
  };
  return Object.fromEntries([
    ...Object.entries(typed).filter(([name]) => !isOf(name)),
    ...Object.entries(from).filter(([name]) => isOf(name)),
  ]);
}

/** A form with what was typed and can't be read in its place, so that it stands as it was left. */
export function withUnread(typed: Typed, unread: Typed): Typed {
  return withUnits(
    typed,
    Object.keys(unread).flatMap((name) => unitOf(name) ?? []),
    unread,
  );
}

/** Puts into a form to be sent the units that changed, as they are and as they were. */
export function addChanges(data: FormData, before: Typed, now: Typed): void {
  const units = changedUnits(before, now);
  data.set(CHANGED_FIELD, units.join(" "));
  const add = (prefix: string, typed: Typed) => {
    // A field that does not stand there is as an empty one.
    for (const [name, values] of Object.entries(withUnits({}, units, typed)))
      for (const value of values.some((text) => text !== "") ? values : []) data.append(`${prefix}${name}`, value);
  };
  add("", now);
  add(BASE_PREFIX, before);
}

/** Reads what `addChanges` wrote; null: the form was sent whole. */
export function readChanges(typed: Typed): { units: string[]; before: Typed; now: Typed } | null {
  const said = typed[CHANGED_FIELD]?.[0];
  if (said === undefined) return null;
  const fields = Object.entries(typed).filter(([name]) => name !== CHANGED_FIELD);
  return {
    units: said.split(" ").filter((unit) => unit !== ""),
    now: Object.fromEntries(fields.filter(([name]) => !name.startsWith(BASE_PREFIX))),
    before: Object.fromEntries(
      fields
        .filter(([name]) => name.startsWith(BASE_PREFIX))
        .map(([name, values]) => [name.slice(BASE_PREFIX.length), values]),
    ),
  };
}

/** What of a form can be saved, and what can't yet. */
export type SoundParts = {
  /** The form with what can't be saved as it was before. */
  sound: Extract<PlanFormResult, { ok: true }>["plan"];
  /** What stays as it was typed, by field. */
  unread: Typed;
  /** One message per field. */
  errors: Readonly<Record<string, string>>;
};

/**
 * Reads as much of a form as is sound: a unit that is not stands as before, and keeps nothing else from being saved.
 *
 * @param before a form that is sound.
 * @returns null if not even what was before is sound beside it.
 */
export function soundParts(typed: Typed, before: Typed, parse: (typed: Typed) => PlanFormResult): SoundParts | null {
  let current = typed;
  const wrong = new Set<string>();
  const errors: Record<string, string> = {};
  for (;;) {
    const parsed = parse(current);
    if (parsed.ok)
      return {
        sound: parsed.plan,
        errors,
        unread: Object.fromEntries(Object.entries(typed).filter(([name]) => wrong.has(unitOf(name) ?? ""))),
      };
    for (const [field, message] of Object.entries(parsed.errors)) errors[field] ??= message;
    const found = Object.keys(parsed.errors).flatMap((field) => unitOf(field) ?? []);
    // What is wrong beside a unit that stands as before already is what changed with it.
    const next = found.some((unit) => !wrong.has(unit)) ? found : changedUnits(before, current);
    if (next.every((unit) => wrong.has(unit))) return null;
    for (const unit of next) wrong.add(unit);
    current = withUnits(typed, [...wrong], before);
  }
}
