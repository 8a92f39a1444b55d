import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAllowed } from "@/lib/auth/policy";
import { ROLES, type Role } from "@/lib/domain/work/people";
import { EMPTY_FORM } from "@/lib/forms";
import { translator } from "@/lib/i18n/translator";
import { ACTIONS, builtActions, type Entry, filledAddress, PAGES, ROUTES } from "@/tests/fixtures/admin-surface";
import type { HttpAnswer, HttpBrowser } from "@/tests/fixtures/http-browser";
import { type PeopledPortal, startPeopledPortal } from "@/tests/fixtures/peopled-portal";

/** The words by which an action refuses that keeps what was typed instead of leading away. */
const REFUSING_WORDS = ["signed_out", "not_allowed"].map((reason) => translator("en", "editing")(`error.${reason}`));

const leadsAway = ({ location }: HttpAnswer) => /^\/admin\/(?:sign-in(?:\?next=|$)|not-allowed)/.test(location ?? "");
const isRefused = (answer: HttpAnswer) =>
  leadsAway(answer) ||
  [401, 403].includes(answer.status) ||
  REFUSING_WORDS.some((words) => answer.html.includes(words));

type Visitor = Role | "nobody";

describe("the portal", () => {
  let portal: PeopledPortal;
  const browsers = new Map<Visitor, HttpBrowser>();
  const browserOf = (visitor: Visitor) => browsers.get(visitor) as HttpBrowser;

  beforeAll(async () => {
    portal = await startPeopledPortal();
    browsers.set("nobody", portal.browser());
    for (const role of ROLES) browsers.set(role, await portal.signedIn(role));
  }, 400_000);

  afterAll(async () => {
    await portal?.stop();
  });

  /** Who the visitor is for the policy. */
  const personOf = (visitor: Visitor) =>
    visitor === "nobody" ? null : { role: visitor, country: visitor === "focal_point" ? "NAM" : null };

  /** What to try an entry with: records of both countries, or nothing. */
  function cases({ right, of }: Entry, visitor: Visitor): { names: Record<string, string>; allowed: boolean }[] {
    if (!of) return [{ names: {}, allowed: isAllowed(personOf(visitor), right) }];
    return (["NAM", "ZAF"] as const).map((iso3) => ({
      names: of(portal.made[iso3]),
      allowed: isAllowed(personOf(visitor), right, iso3),
    }));
  }

  const VISITORS: Visitor[] = ["nobody", ...ROLES];

  test.each(VISITORS)("shows %s the pages of the table, kept by nobody, and no other", async (visitor) => {
    for (const [page, entry] of Object.entries(PAGES)) {
      for (const { names, allowed } of cases(entry, visitor)) {
        const path = filledAddress(page, names);
        const answer = await browserOf(visitor).get(path);

        expect([path, allowed ? !leadsAway(answer) : leadsAway(answer)]).toEqual([path, true]);
        expect(answer.status, path).toBeLessThan(500);
        if (!allowed) expect(answer.location, path).toMatch(visitor === "nobody" ? /sign-in/ : /not-allowed/);
        expect(answer.headers.get("cache-control"), path).toContain("no-store");
        expect(answer.headers.get("etag"), path).toBeNull();
        const policy = answer.headers.get("content-security-policy") ?? "";
        expect(policy, path).toContain("frame-ancestors 'none'");
        expect(policy, path).not.toMatch(/script-src[^;]*'unsafe/);
      }
    }
  });

  test.each(VISITORS)("lets %s do what the table allows, and leaves the database alone otherwise", async (visitor) => {
    const built = builtActions();
    const before = await portal.tables();
    const refused: (() => Promise<void>)[] = [];
    const allowed: (() => Promise<void>)[] = [];
    for (const [route, entry] of Object.entries(ROUTES)) {
      const [method = "", address = ""] = route.split(" ");
      for (const one of cases(entry, visitor)) {
        (one.allowed ? allowed : refused).push(async () => {
          const path = filledAddress(address, one.names);
          const answer =
            method === "GET" ? await browserOf(visitor).get(path) : await browserOf(visitor).post(path, new FormData());

          expect([route, isRefused(answer)]).toEqual([route, !one.allowed]);
          expect(answer.headers.get("cache-control"), route).toContain("no-store");
        });
      }
    }
    for (const [name, entry] of Object.entries(ACTIONS)) {
      const action = built.get(name);
      if (!action) continue;
      for (const one of cases(entry, visitor)) {
        (one.allowed ? allowed : refused).push(async () => {
          const form = new FormData();
          for (const [field, value] of Object.entries({ locale: "en", ...one.names })) form.set(field, value);
          const args = entry.args?.(form) ?? [EMPTY_FORM, form];
          const signedIn =
            entry.endsSession && visitor !== "nobody" ? await portal.signedIn(visitor) : browserOf(visitor);
          const answer = await signedIn.callAction(filledAddress(action.page, one.names), action.id, args);

          expect([name, one.names, isRefused(answer)]).toEqual([name, one.names, !one.allowed]);
          expect(answer.status, name).toBeLessThan(500);
        });
      }
    }

    for (const attempt of refused) await attempt();
    expect(await portal.tables()).toEqual(before);
    for (const attempt of allowed) await attempt();
    if (visitor !== "nobody") browsers.set(visitor, await portal.signedIn(visitor));
  });

  test.each([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["a page without an address, as of a frame", { origin: "null" }],
    ["a program that names no page", { origin: "" }],
  ])("refuses every action and route to an admin's browser in the hands of %s", async (_, headers) => {
    const admin = browserOf("admin");
    const before = await portal.tables();

    for (const [name, { id, page }] of builtActions()) {
      const form = new FormData();
      form.set("locale", "en");
      const answer = await admin.callAction(filledAddress(page), id, [EMPTY_FORM, form], headers);
      expect([name, answer.status]).toEqual([name, 403]);
    }
    for (const route of Object.keys(ROUTES)) {
      const [method, address = ""] = route.split(" ");
      if (method === "GET") continue;
      expect([route, (await admin.post(address, new FormData(), headers)).status]).toEqual([route, 403]);
    }
    expect(await portal.tables()).toEqual(before);
  });
});
