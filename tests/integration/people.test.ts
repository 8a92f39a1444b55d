import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createOTP } from "@better-auth/utils/otp";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import {
  changeOwnPassword,
  deleteOwn,
  endAllSessions,
  endOtherSession,
  endSecondFactor,
  setUpSecondFactor,
} from "@/app/[locale]/(admin)/admin/account/actions";
import { dismiss, resolve } from "@/app/[locale]/(admin)/admin/corrections/actions";
import { becomeFirstAdmin } from "@/app/[locale]/(admin)/admin/first/actions";
import { askForReset } from "@/app/[locale]/(admin)/admin/forgot/actions";
import {
  changeRole,
  disable,
  enable,
  giveLink,
  invite,
  takeSecondFactorOff,
} from "@/app/[locale]/(admin)/admin/people/actions";
import { giveCode } from "@/app/[locale]/(admin)/admin/second-factor/actions";
import { setPassword } from "@/app/[locale]/(admin)/admin/set-password/actions";
import { changeSettings } from "@/app/[locale]/(admin)/admin/settings/actions";
import { startSession } from "@/app/[locale]/(admin)/admin/sign-in/actions";
import { reportMistake } from "@/app/[locale]/(site)/corrections/actions";
import { POST as exportAccount } from "@/app/api/admin/account/route";
import { checkAccess } from "@/lib/auth/access";
import { hashOfLink, makeLink } from "@/lib/auth/one-time-links";
import { getDb, inTransaction } from "@/lib/db/client";
import { offerFirstAdmin, purgeEnded } from "@/lib/db/mutations/people";
import { publish } from "@/lib/db/mutations/publish";
import { findSessions, getPeopleNames } from "@/lib/db/queries/people";
import { getSettings } from "@/lib/db/queries/settings";
import { ROLES } from "@/lib/domain/work/people";
import { env } from "@/lib/env";
import type { FormState } from "@/lib/forms";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { makePerson, PASSWORD, signedIn } from "@/tests/fixtures/people";
import { finishAfterwards, TestBrowser } from "@/tests/fixtures/request-scope";

vi.mock("next/headers", async () => (await import("@/tests/fixtures/request-scope")).nextHeaders);
vi.mock("next/cache", async () => (await import("@/tests/fixtures/request-scope")).nextCache);
vi.mock("next/server", async () => (await import("@/tests/fixtures/request-scope")).nextServer);

const NOT_ALLOWED = "/admin/not-allowed";

const keyOf = (address: string) => new URL(address).searchParams.get("key") ?? "";
const linkIn = (state: FormState | undefined) => keyOf(state?.shown?.[0] ?? "");

const roleOf = async (browser: TestBrowser) => {
  const access = await checkAccess(await browser.headers(), "admin.enter");
  return access.ok ? access.person.role : access.reason;
};

describeOnBothEngines("people", () => {
  beforeAll(async () => {
    Object.assign(env, { NAP_AUTH_SECRET: "a secret of the tests, and of nothing else" });
    // better-auth is kept for the process, and this engine's database is another.
    delete (globalThis as { napAuth?: unknown }).napAuth;
    await inTransaction((tx) =>
      publish(
        tx,
        {
          countries: [
            { country: makeCountry(), seedHash: null },
            { country: makeCountry({ iso3: "ZAF", name: "South Africa" }), seedHash: null },
          ],
          plans: [
            { plan: makePlan(), baseVersion: 0, archived: false, seedHash: null },
            { plan: makePlan({ country: "ZAF" }), baseVersion: 0, archived: false, seedHash: null },
          ],
        },
        { origin: "fact_base", authorId: null, note: null },
      ),
    );
  });

  beforeEach(async () => {
    const db = await getDb();
    await db.rateLimit.deleteMany();
    await db.correction.deleteMany();
    await db.oneTimeLink.deleteMany();
    await db.person.deleteMany();
  });

  test("the first admin begins by a link that works once, and for nobody else", async () => {
    const [link, other] = [makeLink("first_admin", "en"), makeLink("first_admin", "en")];
    expect([await offerFirstAdmin(link.stored), await offerFirstAdmin(other.stored)]).toEqual([true, true]);
    const browser = new TestBrowser();
    const person = { name: "Ada\u0000\r\n Obi", email: "Ada@Example.org", newPassword: PASSWORD };

    const first = await browser.send(becomeFirstAdmin, { ...person, key: keyOf(link.address) });
    const again = await browser.send(becomeFirstAdmin, { ...person, key: keyOf(link.address) });
    const second = await browser.send(becomeFirstAdmin, { ...person, email: "b@c.de", key: keyOf(other.address) });

    expect(first.location).toBe("/admin?done=password");
    expect(await roleOf(browser)).toBe("admin");
    expect(again.state?.errors.form).toMatch(/does not work/);
    expect(second.state?.errors.form).toMatch(/does not work/);
    expect(await offerFirstAdmin(makeLink("first_admin", "en").stored)).toBe(false);
    expect(await roleOf(await signedIn("ada@example.org"))).toBe("admin");
    expect(await (await getDb()).person.findFirst({ select: { name: true } })).toEqual({ name: "Ada Obi" });
  });

  test("only the hash of a link is stored", async () => {
    const link = makeLink("first_admin", "en");
    await offerFirstAdmin(link.stored);

    const rows = await (await getDb()).oneTimeLink.findMany({ select: { hash: true }, orderBy: { id: "asc" } });

    expect(rows).toEqual([{ hash: hashOfLink(keyOf(link.address)) }]);
    expect(JSON.stringify(rows)).not.toContain(keyOf(link.address));
  });

  test("a link that is too old does nothing", async () => {
    const link = makeLink("first_admin", "en", new Date(Date.now() - 25 * 60 * 60 * 1000));
    await offerFirstAdmin(link.stored);

    const { state } = await new TestBrowser().send(becomeFirstAdmin, {
      name: "Ada",
      email: "ada@example.org",
      newPassword: PASSWORD,
      key: keyOf(link.address),
    });

    expect(state?.errors.form).toMatch(/does not work/);
    expect(await (await getDb()).person.count()).toBe(0);
  });

  test("an invited editor sets a password by the link, which ends with it, and signs in", async () => {
    await makePerson({ email: "ada@example.org", role: "admin" });
    const ada = await signedIn("ada@example.org");
    const bea = { name: "Bea", email: "bea@example.org", role: "focal_point", country: "NAM" };
    const key = linkIn((await ada.send(invite, bea)).state);
    const browser = new TestBrowser();

    const done = await browser.send(setPassword, { key, newPassword: PASSWORD });
    const again = await browser.send(setPassword, { key, newPassword: "another long sentence" });

    expect(done.location).toBe("/admin?done=password");
    expect(await roleOf(browser)).toBe("focal_point");
    expect(again.state?.errors.form).toMatch(/does not work/);
    expect(await roleOf(await signedIn("bea@example.org"))).toBe("focal_point");
    expect((await ada.send(invite, bea)).state?.errors.email).toMatch(/already/);
  });

  test("a focal point needs a country that exists, and nobody else has one", async () => {
    await makePerson({ email: "ada@example.org", role: "admin" });
    const ada = await signedIn("ada@example.org");
    const bea = { name: "Bea", email: "bea@example.org" };

    expect((await ada.send(invite, { ...bea, role: "focal_point" })).state?.errors.country).toBeTruthy();
    expect(
      (await ada.send(invite, { ...bea, role: "focal_point", country: "XXX" })).state?.errors.country,
    ).toBeTruthy();
    await ada.send(invite, { ...bea, role: "editor", country: "NAM" });

    const row = await (await getDb()).person.findUnique({
      where: { email: "bea@example.org" },
      select: { countryId: true },
    });
    expect(row).toEqual({ countryId: null });
  });

  test("an unknown address, a wrong password and a shut account get one answer", async () => {
    await makePerson({ email: "bea@example.org" });
    const shut = await makePerson({ email: "shut@example.org" });
    await (await getDb()).person.update({
      where: { id: shut },
      data: { disabledAt: new Date() },
      select: { id: true },
    });
    const browser = new TestBrowser();

    const answers = [
      await browser.send(startSession, { email: "nobody@example.org", password: PASSWORD }),
      await browser.send(startSession, { email: "bea@example.org", password: "wrong" }),
      await browser.send(startSession, { email: "shut@example.org", password: PASSWORD }),
    ].map(({ state }) => state?.errors);

    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(browser.cookies.size).toBe(0);
  });

  test("ten wrong passwords of a stranger slow the stranger, with one answer for every address, and not the owner", async () => {
    await makePerson({ email: "bea@example.org" });
    const db = await getDb();
    const stranger = new TestBrowser({ client: "203.0.113.7" });

    for (const email of ["bea@example.org", "nobody@example.org"]) {
      const answers = new Set<string>();
      for (let tries = 0; tries < 11; tries++) {
        const { state } = await stranger.send(startSession, { email, password: "wrong" });
        answers.add(JSON.stringify(state?.errors));
      }
      expect(answers.size, email).toBe(1);
    }
    const right = await stranger.send(startSession, { email: "bea@example.org", password: PASSWORD });
    expect(right.state?.errors.email).toMatch(/too many tries/);
    await signedIn("bea@example.org");

    await db.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } });
    await signedIn("bea@example.org");
    expect(await db.rateLimit.count({ where: { expire: { lt: new Date() } } })).toBe(0);
  });

  test("strangers of many networks leave the owner a way in: by a session, and by the password", async () => {
    await makePerson({ email: "bea@example.org" });
    const hers = await signedIn("bea@example.org");
    const { countTry } = await import("@/lib/auth/attempts");
    for (let tries = 0; tries < 120; tries++) await countTry("sign_in_email", "bea@example.org");
    const newPassword = "another long sentence";
    const stranger = new TestBrowser({ client: "198.51.100.9" });
    for (let tries = 0; tries < 4; tries++) {
      await stranger.send(startSession, { email: "bea@example.org", password: "wrong" });
    }

    const changed = await hers.send(changeOwnPassword, { password: PASSWORD, newPassword });
    const late = await stranger.send(startSession, { email: "bea@example.org", password: newPassword });
    const owner = await new TestBrowser().send(startSession, { email: "bea@example.org", password: newPassword });

    expect(changed.location).toMatch(/done=password/);
    expect(late.state?.errors.email).toMatch(/too many tries/);
    expect(owner.location).toBe("/admin");
  });

  test("a client over its limit is answered before anything is hashed, audited or counted against others", async () => {
    await makePerson({ email: "bea@example.org" });
    const db = await getDb();
    const { countTry } = await import("@/lib/auth/attempts");
    for (let tries = 0; tries < 50; tries++) await countTry("sign_in_client", "203.0.113.7");
    for (let tries = 0; tries < 20; tries++) await countTry("reset_client", "203.0.113.7");
    const count = async () => ({ audit: await db.auditEntry.count(), keys: await db.rateLimit.count() });
    const before = await count();
    const stranger = new TestBrowser({ client: "203.0.113.7" });

    for (let tries = 0; tries < 20; tries++) {
      await stranger.send(startSession, { email: "bea@example.org", password: PASSWORD });
      await stranger.send(askForReset, { email: "bea@example.org" });
    }

    expect(await count()).toEqual(before);
  });

  test("the audit keeps a few refusals of an hour, however many there are", async () => {
    await makePerson({ email: "bea@example.org" });
    const db = await getDb();
    const before = await db.auditEntry.count();

    for (let tries = 0; tries < 14; tries++) {
      const browser = new TestBrowser({ client: `203.0.113.${tries}` });
      await browser.send(startSession, { email: "bea@example.org", password: "wrong" });
    }

    expect((await db.auditEntry.count()) - before).toBe(10);
  });

  test("one client that tries many addresses is held up too", async () => {
    await makePerson({ email: "bea@example.org" });
    await (await getDb()).rateLimit.deleteMany();
    const { countTry } = await import("@/lib/auth/attempts");
    for (let tries = 0; tries < 50; tries++) await countTry("sign_in_client", "192.0.2.9");

    const browser = new TestBrowser({ client: "192.0.2.9" });
    const { state } = await browser.send(startSession, { email: "bea@example.org", password: PASSWORD });

    expect(state?.errors.email).toMatch(/too many tries/);
    await signedIn("bea@example.org");
  });

  test("a session that was there before signing in is not taken over", async () => {
    await makePerson({ email: "bea@example.org" });
    const planted = (await signedIn("bea@example.org")).cookies;
    const browser = new TestBrowser();
    for (const [name, value] of planted) browser.cookies.set(name, value);

    await browser.send(startSession, { email: "bea@example.org", password: PASSWORD });

    expect([...browser.cookies.values()]).not.toEqual([...planted.values()]);
    browser.cookies.set("nap.session_token", "forged.signature");
    expect(await roleOf(browser)).toBe("signed_out");
  });

  test("a session keeps of its browser the family, the system and the network, and no more", async () => {
    await makePerson({ email: "bea@example.org" });
    const userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    const browser = new TestBrowser({ client: "203.0.113.77", userAgent });
    await browser.send(startSession, { email: "bea@example.org", password: PASSWORD });

    const rows = await (await getDb()).session.findMany({
      select: { ipAddress: true, userAgent: true },
      orderBy: { id: "asc" },
    });
    expect(rows).toEqual([{ ipAddress: "203.0.113.0/24", userAgent: "firefox/windows" }]);
  });

  test("signing out everywhere ends every session, and a session says when it was last seen", async () => {
    const bea = await makePerson({ email: "bea@example.org" });
    const [here, there] = [await signedIn("bea@example.org"), await signedIn("bea@example.org")];
    const db = await getDb();
    await db.session.updateMany({ data: { updatedAt: new Date(Date.now() - 3 * 60 * 60 * 1000) } });
    await roleOf(there);
    const [seen] = await findSessions(bea);
    expect(Date.now() - Date.parse(seen?.seenAt ?? "")).toBeLessThan(60_000);

    const { location } = await here.send(async (_: FormState, form) => (await endAllSessions(form)) as never, {});

    expect(location).toBe("/admin/sign-in?done=everywhere");
    expect([await roleOf(here), await roleOf(there)]).toEqual(["signed_out", "signed_out"]);
    expect(await findSessions(bea)).toEqual([]);
  });

  test("another browser of one's own is signed out by itself, and nobody else's is", async () => {
    const bea = await makePerson({ email: "bea@example.org" });
    const eve = await makePerson({ email: "eve@example.org" });
    const [here, there, hers] = [
      await signedIn("bea@example.org"),
      await signedIn("bea@example.org"),
      await signedIn("eve@example.org"),
    ];
    const end = (session?: string) =>
      here.send(async (_: FormState, form) => (await endOtherSession(form)) as never, { session: session ?? "" });
    const newest = async (of: string) =>
      (await findSessions(of)).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));

    const { location } = await end((await newest(bea))[0]?.id);
    await end((await newest(eve))[0]?.id);

    expect(location).toBe("/admin/account?done=session");
    expect([await roleOf(here), await roleOf(there), await roleOf(hers)]).toEqual(["editor", "signed_out", "editor"]);
  });

  test("an admin who takes their own rights away is told why they are signed out", async () => {
    const id = await makePerson({ email: "ada@example.org", role: "admin" });
    await makePerson({ email: "eve@example.org", role: "admin" });
    const ada = await signedIn("ada@example.org");

    expect((await ada.send(changeRole, { id, role: "editor" })).location).toBe("/admin/sign-in?done=role");
  });

  test("each role does with people, settings and reports what the table says", async () => {
    const victim = await makePerson({ email: "victim@example.org" });
    await makePerson({ email: "other-admin@example.org", role: "admin" });
    const db = await getDb();
    const zaf = await db.plan.findUniqueOrThrow({ where: { slug: "zaf-1" }, select: { id: true } });

    for (const role of [...ROLES, null]) {
      const email = `${role}@example.org`;
      if (role) await makePerson({ email, role, ...(role === "focal_point" && { countryId: "NAM" }) });
      const browser = role ? await signedIn(email) : new TestBrowser();
      const { id } = await db.correction.create({
        data: { countryId: "ZAF", planId: zaf.id, text: "It is wrong." },
        select: { id: true },
      });
      const locations = {
        invite: (await browser.send(invite, {})).location,
        changeRole: (await browser.send(changeRole, { id: victim, role: "editor" })).location,
        disable: (await browser.send(disable, { id: victim })).location,
        enable: (await browser.send(enable, { id: victim })).location,
        giveLink: (await browser.send(giveLink, { id: victim })).location,
        settings: (await browser.send(changeSettings, { ownPublish: "yes" })).location,
        resolve: (await browser.send(resolve, { id: String(id), revision: "99" })).location,
        dismiss: (await browser.send(dismiss, { id: String(id), reason: "It was right" })).location,
      };

      const refusal = role === null ? "/admin/sign-in" : NOT_ALLOWED;
      const asAdmin = role === "admin" ? undefined : refusal;
      const asEditor = role !== null && role !== "focal_point";
      expect(locations, String(role)).toEqual({
        invite: asAdmin,
        changeRole: asAdmin,
        disable: asAdmin,
        enable: asAdmin,
        giveLink: asAdmin,
        settings: asAdmin,
        resolve: asEditor ? undefined : refusal,
        dismiss: asEditor ? "/admin/corrections?done=rejected" : refusal,
      });
      const state = await db.correction.findUniqueOrThrow({ where: { id }, select: { state: true } });
      expect(state.state).toBe(asEditor ? "rejected" : "open");
    }
    expect(await getSettings()).toEqual({ ownPublish: true });
  });

  test("what another site sends in an admin's name changes nothing", async () => {
    const victim = await makePerson({ email: "victim@example.org" });
    await makePerson({ email: "ada@example.org", role: "admin" });
    const elsewhere = new TestBrowser({ origin: "https://evil.example" });
    for (const [name, value] of (await signedIn("ada@example.org")).cookies) elsewhere.cookies.set(name, value);

    const { location } = await elsewhere.send(disable, { id: victim });
    const headers = await elsewhere.headers();
    const answer = await exportAccount(
      new Request("http://portal.test/api/admin/account", { method: "POST", headers }),
    );

    expect(location).toBe(NOT_ALLOWED);
    expect(answer.status).toBe(403);
    expect(await (await getDb()).person.count({ where: { disabledAt: null } })).toBe(2);
  });

  test("a changed role and a shut account hold from the next request on, and end the sessions", async () => {
    const bea = await makePerson({ email: "bea@example.org" });
    await makePerson({ email: "ada@example.org", role: "admin" });
    const [ada, hers] = [await signedIn("ada@example.org"), await signedIn("bea@example.org")];

    await ada.send(changeRole, { id: bea, role: "editor" });
    expect(await roleOf(hers)).toBe("editor");
    await ada.send(changeRole, { id: bea, role: "publisher" });
    expect(await roleOf(hers)).toBe("signed_out");
    const anew = await signedIn("bea@example.org");
    expect(await roleOf(anew)).toBe("publisher");
    await ada.send(disable, { id: bea });
    expect(await roleOf(anew)).toBe("signed_out");
    await ada.send(enable, { id: bea });
    expect(await roleOf(anew)).toBe("signed_out");
    await signedIn("bea@example.org");
  });

  test("the last admin can't be lost", async () => {
    const id = await makePerson({ email: "ada@example.org", role: "admin" });
    const ada = await signedIn("ada@example.org");

    expect((await ada.send(changeRole, { id, role: "editor" })).state?.errors.role).toMatch(/last admin/);
    expect((await ada.send(disable, { id })).state?.errors.form).toMatch(/last admin/);
    expect((await ada.send(deleteOwn, { password: PASSWORD })).state?.errors.form).toMatch(/last admin/);
    expect(await roleOf(ada)).toBe("admin");
  });

  test("an admin's link replaces the password and ends every session", async () => {
    const bea = await makePerson({ email: "bea@example.org" });
    await makePerson({ email: "ada@example.org", role: "admin" });
    const [ada, hers] = [await signedIn("ada@example.org"), await signedIn("bea@example.org")];
    const early = linkIn((await ada.send(giveLink, { id: bea })).state);
    const late = linkIn((await ada.send(giveLink, { id: bea })).state);

    const browser = new TestBrowser();
    const withEarly = await browser.send(setPassword, { key: early, newPassword: "another long sentence" });
    const withLate = await browser.send(setPassword, { key: late, newPassword: "another long sentence" });

    expect(withEarly.state?.errors.form).toMatch(/does not work/);
    expect(withLate.location).toBe("/admin?done=password");
    expect(await roleOf(hers)).toBe("signed_out");
    const old = await browser.send(startSession, { email: "bea@example.org", password: PASSWORD });
    expect(old.state?.errors.email).toBeTruthy();
  });

  test("changing one's password needs the old one and signs out every other browser", async () => {
    await makePerson({ email: "bea@example.org" });
    const [here, there] = [await signedIn("bea@example.org"), await signedIn("bea@example.org")];
    const newPassword = "another long sentence";

    const wrong = await here.send(changeOwnPassword, { password: "wrong", newPassword });
    expect(wrong.state?.errors.password).toBeTruthy();
    const done = await here.send(changeOwnPassword, { password: PASSWORD, newPassword });

    expect(done.location).toBe("/admin/account?done=password");
    expect(JSON.stringify([wrong, done])).not.toContain(newPassword);
    expect([await roleOf(here), await roleOf(there)]).toEqual(["editor", "signed_out"]);
  });

  test("a second factor is asked for after the password, and can be switched off", async () => {
    await makePerson({ email: "bea@example.org" });
    const bea = await signedIn("bea@example.org");
    const { state } = await bea.send(setUpSecondFactor, { password: PASSWORD });
    const setup = state?.setup;
    if (!setup) throw new Error("no set-up was given");
    const secret = Buffer.from(base32(setup.secret)).toString();
    const code = () => createOTP(secret).totp();
    const wrongCode = await bea.send(setUpSecondFactor, { code: "000000" }, state);
    expect(wrongCode.state?.errors.code).toBeTruthy();
    expect(wrongCode.state?.setup).toEqual(setup);
    const on = await bea.send(setUpSecondFactor, { code: await code() }, state);
    expect(on.location).toBe("/admin/account?done=second-factor");

    const browser = new TestBrowser();
    const first = await browser.send(startSession, { email: "bea@example.org", password: PASSWORD });
    expect(first.location).toBe("/admin/second-factor");
    expect(await roleOf(browser)).toBe("signed_out");
    expect((await browser.send(giveCode, { code: "000000" })).state?.errors.code).toBeTruthy();
    expect(await roleOf(browser)).toBe("signed_out");
    expect((await browser.send(giveCode, { code: await code() })).location).toBe("/admin");
    expect(await roleOf(browser)).toBe("editor");

    const spare = new TestBrowser();
    await spare.send(startSession, { email: "bea@example.org", password: PASSWORD });
    expect((await spare.send(giveCode, { code: setup.backupCodes[0] ?? "" })).location).toBe("/admin");

    await browser.send(endSecondFactor, { password: PASSWORD });
    await signedIn("bea@example.org");
  });

  test("an admin takes the second factor off somebody who lost it, which ends their sessions and is audited", async () => {
    const bea = await makePerson({ email: "bea@example.org" });
    const ada = await makePerson({ email: "ada@example.org", role: "admin" });
    const [hers, admin] = [await signedIn("bea@example.org"), await signedIn("ada@example.org")];
    expect((await admin.send(takeSecondFactorOff, { id: bea })).state?.errors.form).toMatch(/no second factor/);
    const { state } = await hers.send(setUpSecondFactor, { password: PASSWORD });
    const secret = Buffer.from(base32(state?.setup?.secret ?? "")).toString();
    expect(state?.setup?.qr.path).toMatch(/^M4 4h1v1h-1z/);
    await hers.send(setUpSecondFactor, { code: await createOTP(secret).totp() }, state);
    const waiting = new TestBrowser();
    await waiting.send(startSession, { email: "bea@example.org", password: PASSWORD });

    expect((await hers.send(takeSecondFactorOff, { id: bea })).location).toBe(NOT_ALLOWED);
    expect((await admin.send(takeSecondFactorOff, { id: bea })).state?.done).toBeTruthy();
    expect((await admin.send(takeSecondFactorOff, { id: ada })).state?.errors.form).toMatch(/Your own/);

    expect(await roleOf(hers)).toBe("signed_out");
    expect((await waiting.send(giveCode, { code: await createOTP(secret).totp() })).location).toMatch(/done=again/);
    await signedIn("bea@example.org");
    const audited = await (await getDb()).auditEntry.findMany({
      where: { event: "second_factor_reset" },
      select: { actorId: true, subjectId: true },
      orderBy: { id: "asc" },
    });
    expect(audited).toEqual([{ actorId: ada, subjectId: bea }]);
  });

  test("what ended more than a week ago is purged, and nothing that still counts", async () => {
    const bea = await makePerson({ email: "bea@example.org" });
    const browser = await signedIn("bea@example.org");
    const db = await getDb();
    const [now, day] = [Date.now(), 24 * 60 * 60 * 1000];
    const ends = { old: new Date(now - 8 * day), recent: new Date(now - 6 * day), valid: new Date(now + day) };
    for (const [name, expiresAt] of Object.entries(ends)) {
      const hash = hashOfLink(name);
      await db.oneTimeLink.create({
        data: { hash, purpose: "invitation", personId: bea, expiresAt },
        select: { id: true },
      });
      await db.session.create({
        data: { id: name, userId: bea, token: name, expiresAt, createdAt: new Date(), updatedAt: new Date() },
        select: { id: true },
      });
      await db.verification.create({
        data: { id: name, identifier: name, value: "x", expiresAt },
        select: { id: true },
      });
      await db.rateLimit.create({ data: { key: name, points: 1, expire: expiresAt }, select: { key: true } });
    }

    expect(await purgeEnded()).toEqual({ links: 1, sessions: 1, verifications: 1, tries: 1 });

    expect(await db.session.count({ where: { id: "recent" } })).toBe(1);
    expect(await db.oneTimeLink.count({ where: { hash: hashOfLink("valid") } })).toBe(1);
    expect(await roleOf(browser)).toBe("editor");
    expect(await purgeEnded()).toEqual({ links: 0, sessions: 0, verifications: 0, tries: 0 });
    await db.verification.deleteMany();
  });

  test("a deleted account leaves history and audit without a name", async () => {
    const bea = await makePerson({ email: "bea@example.org" });
    const browser = await signedIn("bea@example.org");
    const db = await getDb();

    expect((await browser.send(deleteOwn, { password: "wrong" })).state?.errors.password).toBeTruthy();
    const { location } = await browser.send(deleteOwn, { password: PASSWORD });

    expect(location).toBe("/admin/sign-in?done=deleted");
    expect(await roleOf(browser)).toBe("signed_out");
    expect(await db.session.count({ where: { userId: bea } })).toBe(0);
    expect(await getPeopleNames([bea])).toEqual(new Map());
    const lines = await db.auditEntry.findMany({ where: { actorId: bea }, orderBy: { id: "asc" } });
    expect(lines.map(({ event }) => event)).toEqual(["signed_in", "account_deleted"]);
    expect(JSON.stringify(lines)).not.toMatch(/bea@|"bea"/);
  });

  test("people take away what is kept about them", async () => {
    const id = await makePerson({ email: "bea@example.org" });
    const bea = await signedIn("bea@example.org");
    await new TestBrowser().send(reportMistake, { plan: "nam-1", text: "It is another ministry." });
    const report = await (await getDb()).correction.findFirstOrThrow({ select: { id: true } });
    await bea.send(dismiss, { id: String(report.id), reason: "The plan says so." });
    const headers = await bea.headers();

    const answer = await exportAccount(
      new Request("http://portal.test/api/admin/account", { method: "POST", headers }),
    );

    const data = await answer.json();
    expect(data.account).toMatchObject({ id, email: "bea@example.org", role: "editor" });
    expect(data.corrections).toMatchObject([{ id: report.id, state: "rejected", resolution: "The plan says so." }]);
    expect(JSON.stringify(data)).not.toMatch(/password|token|scrypt/i);
    expect(answer.headers.get("cache-control")).toContain("no-store");
  });

  test("a reader's report is kept as plain text and waits in the queue until a revision resolves it", async () => {
    await makePerson({ email: "bea@example.org" });
    const text = "<script>alert(1)</script>\u202e =HYPERLINK(1)\u0000 is wrong";
    const report = { plan: "nam-1", attribute: "lead", text, sourceUrl: "https://example.org/p" };

    const sent = await new TestBrowser().send(reportMistake, report);
    const db = await getDb();
    const kept = await db.correction.findFirstOrThrow({ select: { id: true, text: true, attribute: true } });

    expect(sent.location).toBe("/corrections/received?plan=nam-1");
    expect(kept).toMatchObject({ text: "<script>alert(1)</script>  =HYPERLINK(1)  is wrong", attribute: "lead" });
    const bea = await signedIn("bea@example.org");
    const unknown = await bea.send(resolve, { id: String(kept.id), revision: "7" });
    expect(unknown.state?.errors.revision).toBeTruthy();
    const done = await bea.send(resolve, { id: String(kept.id), revision: "1" });
    expect(done.location).toBe("/admin/corrections?done=resolved");
    const again = await bea.send(dismiss, { id: String(kept.id), reason: "too late\u0000" });
    expect(again.state?.errors.reason).toMatch(/Somebody else/);
  });

  test("reports that fall into the trap, are too many, or name no plan or a script are not kept", async () => {
    const browser = new TestBrowser();
    const report = { plan: "nam-1", text: "The ministry is another one." };
    const count = async () => (await getDb()).correction.count();

    const trapped = await browser.send(reportMistake, { ...report, website: "https://spam.example" });
    const script = await browser.send(reportMistake, { ...report, sourceUrl: "javascript:alert(1)" });
    const long = await browser.send(reportMistake, { ...report, text: "x".repeat(2001) });
    const nowhere = await browser.send(reportMistake, { ...report, plan: "zzz-9" });
    expect(trapped.location).toBe("/corrections/received?plan=nam-1");
    expect(script.state?.errors.sourceUrl).toBeTruthy();
    expect(script.state?.values.text).toBe(report.text);
    expect(long.state?.errors.text).toBeTruthy();
    expect(nowhere.state?.errors.plan).toBeTruthy();
    expect(await count()).toBe(0);

    for (let sent = 0; sent < 6; sent++) await browser.send(reportMistake, report);
    expect(await count()).toBe(4);
  });
});

/** The bytes of a base32 text without padding, as authenticator apps read it. */
function base32(text: string): number[] {
  const bits = [...text.replace(/=+$/, "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
}

describeOnBothEngines("password reset by mail", () => {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        mails.push(Buffer.concat(chunks).toString().replace(/=\r\n/g, "").replaceAll("=3D", "="));
        callback();
      });
    },
  });

  beforeAll(async () => {
    delete (globalThis as { napAuth?: unknown }).napAuth;
    server.listen(0, "127.0.0.1");
    await once(server.server, "listening");
    const { port } = server.server.address() as AddressInfo;
    Object.assign(env, { SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_FROM: "atlas@example.org" });
  });

  afterAll(async () => {
    Object.assign(env, { SMTP_URL: undefined, SMTP_FROM: undefined });
    await new Promise<void>((done) => server.close(done));
  });

  test("the answer is the same for every address, and only an account gets a link, which works", async () => {
    await makePerson({ email: "bea@example.org" });
    const browser = new TestBrowser();

    const known = await browser.send(askForReset, { email: "BEA@example.org" });
    const unknown = await browser.send(askForReset, { email: "nobody@example.org" });
    expect(known.state).toEqual(unknown.state);
    expect(mails).toEqual([]);
    await finishAfterwards();

    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain("To: bea@example.org");
    const key = /[?&]key=([\w-]+)/.exec(mails[0] ?? "")?.[1] ?? "";
    const done = await browser.send(setPassword, { key, newPassword: "another long sentence" });
    expect(done.location).toBe("/admin?done=password");
    const { location } = await new TestBrowser().send(startSession, {
      email: "bea@example.org",
      password: "another long sentence",
    });
    expect(location).toBe("/admin");
  });

  test("an address gets no more than three links an hour", async () => {
    await makePerson({ email: "cleo@example.org" });
    mails.length = 0;

    for (let asked = 0; asked < 5; asked++) await new TestBrowser().send(askForReset, { email: "cleo@example.org" });
    await finishAfterwards();

    expect(mails).toHaveLength(3);
  });
});
