import { describe, expect, test } from "vitest";
import { type Action, countryLimit, isAllowed, POLICY } from "@/lib/auth/policy";
import { ROLES } from "@/lib/domain/work/people";

/**
 * Who may do what, written out a second time: a slip in the table must not pass unseen. A letter per role in the order
 * of ROLES: y yes, o for the own country alone, - no. "anyone" and "signed_in" as in the table.
 */
const EXPECTED: Record<Action, string> = {
  "session.use": "anyone",
  "check.ask": "anyone",
  "corrections.report": "anyone",
  "account.own": "signed_in",
  "admin.enter": "signed_in",
  "people.manage": "y---",
  "settings.change": "y---",
  "audit.read": "y---",
  "corrections.read": "yyyo",
  "corrections.close": "yyyo",
  "drafts.read": "yyyo",
  "drafts.write": "yyyo",
  "drafts.submit": "yyyo",
  "drafts.discard": "yyyo",
  "drafts.comment": "yyyo",
  "drafts.review": "yy--",
  "plans.publish": "yy--",
  "plans.withdraw": "yy--",
  "plans.restore": "yy--",
  "revisions.restore": "yyyo",
  "countries.write": "yy--",
  "agencies.write": "yyyo",
  "sources.write": "yyy-",
  "links.check": "y---",
  "import.run": "yyy-",
};

const personOf = (role: (typeof ROLES)[number]) => ({ role, country: role === "focal_point" ? "NAM" : null });

describe.each(Object.keys(POLICY) as Action[])("%s", (action) => {
  const expected = EXPECTED[action];

  test("nobody without an account does it, unless anyone may", () => {
    expect(isAllowed(null, action)).toBe(expected === "anyone");
    expect(isAllowed(null, action, "NAM")).toBe(expected === "anyone");
  });

  test.each(ROLES)("%s does what the table says, in their own and another country", (role) => {
    const right = expected.length === ROLES.length ? expected[ROLES.indexOf(role)] : "y";

    expect(isAllowed(personOf(role), action, "NAM")).toBe(right !== "-");
    expect(isAllowed(personOf(role), action, "ZAF")).toBe(right === "y");
    expect(isAllowed(personOf(role), action)).toBe(right !== "-");
  });
});

test("a focal point without a country, which the database refuses, may do nothing of a country's", () => {
  const nowhere = { role: "focal_point", country: null } as const;

  expect(isAllowed(nowhere, "drafts.write", null)).toBe(false);
  expect(isAllowed(nowhere, "drafts.write", "NAM")).toBe(false);
});

test("a record of no country is not a focal point's", () => {
  expect(isAllowed(personOf("focal_point"), "drafts.write", null)).toBe(false);
});

test("lists are narrowed for focal points alone", () => {
  expect(ROLES.map((role) => countryLimit(personOf(role)))).toEqual([null, null, null, "NAM"]);
});
