import { afterAll, beforeAll, expect, test } from "vitest";
import { getDb, inTransaction } from "@/lib/db/client";
import { publish } from "@/lib/db/mutations/publish";
import { EMPTY_FORM } from "@/lib/forms";
import { builtActions, filledAddress } from "@/tests/fixtures/admin-surface";
import { HttpBrowser, readForm } from "@/tests/fixtures/http-browser";
import { makePlan } from "@/tests/fixtures/make-plan";
import { emailOf, PASSWORD, type PeopledPortal, startPeopledPortal } from "@/tests/fixtures/peopled-portal";

// What people with bad intent send to the real portal. Each gets a clear answer and leaves the database as it was.

const SESSION = "nap.session_token";
const MARKUP = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
const FORMULA = `=HYPERLINK("https://evil.example","here")`;

let portal: PeopledPortal;

beforeAll(async () => {
  portal = await startPeopledPortal();
}, 400_000);

afterAll(async () => {
  await portal?.stop();
});

/** Calls an action of the table with these fields, in this order, repeated ones too. */
function call(browser: HttpBrowser, action: string, fields: readonly (readonly [string, string])[]) {
  const { id, page } = builtActions().get(action) ?? { id: "", page: "" };
  const form = new FormData();
  for (const [name, value] of [["locale", "en"], ...fields] as const) form.append(name, value);
  const names = Object.fromEntries([...fields].reverse());
  return browser.callAction(filledAddress(page, names), id, [EMPTY_FORM, form]);
}

/** Can this cookie still read the account's page? */
async function isAlive(cookie: string): Promise<boolean> {
  const browser = portal.browser();
  browser.cookies.set(SESSION, cookie);
  return (await browser.get("/admin/account")).status === 200;
}

test("a field sent twice opens no other country's record, and no reviewer's step", async () => {
  const focalPoint = await portal.signedIn("focal_point");
  const { NAM, ZAF } = portal.made;
  const before = await portal.tables();

  for (const [first, last] of [
    [NAM, ZAF],
    [ZAF, NAM],
  ] as const) {
    const ids = [
      ["id", first.correction],
      ["id", last.correction],
    ] as const;
    await call(focalPoint, "(admin)/admin/corrections#dismiss", [...ids, ["reason", ""]]);
    await call(focalPoint, "(admin)/admin/drafts#takeStep", [
      ["id", ZAF.draft],
      ["id", NAM.draft],
      ["version", "1"],
      ["act", "discard"],
    ]);
  }
  await call(focalPoint, "(admin)/admin/drafts#takeStep", [
    ["id", NAM.draft],
    ["version", "1"],
    ["act", "send_back"],
    ["act", "comment"],
    ["text", "back with it"],
  ]);
  expect(await portal.tables()).toEqual(before);

  await call(focalPoint, "(admin)/admin/corrections#dismiss", [
    ["id", NAM.correction],
    ["id", ZAF.correction],
    ["reason", "It was right"],
  ]);
  const rows = await (await getDb()).correction.findMany({ select: { countryId: true, state: true } });
  expect(rows).toEqual(
    expect.arrayContaining([
      { countryId: "NAM", state: "rejected" },
      { countryId: "ZAF", state: "open" },
    ]),
  );
});

test.each(["0", "-1", "2", "999999", "1e400", "NaN", "", "1; DROP TABLE x", "9007199254740993"])(
  "a draft is neither saved, stepped nor published on the forged version %j",
  async (version) => {
    const publisher = await portal.signedIn("publisher");
    const { draft } = portal.made.ZAF;
    const { html } = await publisher.get(`/admin/drafts/${draft}`);
    const { fields } = readForm("draft", html, 'name="base"');
    const typed = [...fields].filter(([name]) => !name.startsWith("$") && name !== "version") as [string, string][];
    const before = await portal.tables();

    const answers = [
      // A version that was or may come is joined with what is there, field by field; anything else is refused.
      ...(/^[1-9]\d{0,5}$/.test(version)
        ? []
        : [await call(publisher, "(admin)/admin/drafts#saveForm", [...typed, ["version", version]])]),
      await call(publisher, "(admin)/admin/drafts#takeStep", [
        ["id", draft],
        ["version", version],
        ["act", "submit"],
      ]),
      await call(publisher, "(admin)/admin/drafts#approve", [
        ["id", draft],
        ["version", version],
        ["note", "Publish it"],
      ]),
      await call(publisher, "(admin)/admin/plans#archivePlan", [
        ["slug", "zaf-1"],
        ["version", version],
        ["archived", "yes"],
        ["note", "Away with it"],
      ]),
    ];

    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await portal.tables()).toEqual(before);
  },
);

test("fields named like parts of every object, and what no database takes, break no draft", async () => {
  const editor = await portal.signedIn("editor");
  const { draft } = portal.made.ZAF;
  const { fields } = readForm("draft", (await editor.get(`/admin/drafts/${draft}`)).html, 'name="base"');
  const typed = [...fields].filter(([name]) => !name.startsWith("$") && name !== "v.title") as [string, string][];

  const answer = await call(editor, "(admin)/admin/drafts#saveForm", [
    ...typed,
    ["__proto__", "x"],
    ["constructor", "x"],
    ["v.title", `\u0000${FORMULA} ${MARKUP}`],
  ]);

  expect(answer.location).toMatch(/^\/admin\/drafts\/\d+\?saved=/);
  for (const path of [`/admin/drafts/${draft}`, `/admin/drafts/${draft}/preview`, "/admin/drafts"]) {
    const { status, html } = await editor.get(path);
    expect([path, status]).toEqual([path, 200]);
    expect(html).not.toMatch(/<script>alert|<img src=x/);
  }
});

test("markup and formulas typed into any field are shown as they were typed, and run nowhere", async () => {
  const admin = await portal.signedIn("admin");
  const reader = portal.browser();
  const text = `${FORMULA} ${MARKUP}`;
  await admin.submit("/admin/people", "new-send", {
    name: text,
    email: "markup@example.org",
    role: "editor",
  });
  await reader.submit("/corrections?plan=nam-1", "correction-send", { text });
  const { id } = await (await getDb()).correction.findFirstOrThrow({ where: { text }, select: { id: true } });
  const refused = await admin.submit(`/admin/corrections/${id}`, "dismiss-send", { reason: "x" });
  await admin.submit(`/admin/corrections/${id}`, "dismiss-send", { reason: text });
  const person = await (await getDb()).person.findUniqueOrThrow({
    where: { email: "markup@example.org" },
    select: { id: true },
  });

  const pages = [
    refused,
    await admin.get("/admin/people"),
    await admin.get(`/admin/people/${person.id}`),
    await admin.get("/admin/audit"),
    await admin.get("/admin/corrections?state=rejected"),
    await admin.get(`/admin/corrections/${id}`),
    await admin.get(`/admin/sign-in?next=${encodeURIComponent(MARKUP)}`),
    await reader.get(`/corrections?plan=${encodeURIComponent(MARKUP)}&attribute=${encodeURIComponent(MARKUP)}`),
  ];

  for (const { html, status } of pages) {
    expect(status).toBeLessThan(400);
    expect(html).not.toMatch(/<script>alert|<img src=x/);
  }
  expect(pages.slice(1, 3).every(({ html }) => html.includes("&lt;script&gt;alert(1)&lt;/script&gt;"))).toBe(true);
});

test("a formula in a published plan stays text in every download", async () => {
  const plan = makePlan({ country: "NAM", generation: 9, title: FORMULA, note: `@SUM(1) ${MARKUP}` });
  await inTransaction((tx) =>
    publish(
      tx,
      { plans: [{ plan, baseVersion: 0, archived: false, seedHash: null }] },
      { origin: "editor", authorId: portal.people.publisher, note: `+1 ${MARKUP}` },
    ),
  );
  const reader = portal.browser();

  const page = await reader.get("/plans/nam-9");
  const csv = await reader.get("/plans.csv?country=NAM");
  const changes = await reader.get("/changes.atom");

  expect(page.status).toBe(200);
  expect(page.html).not.toMatch(/<script>alert|<img src=x/);
  expect(csv.html).toContain("'=HYPERLINK");
  expect(csv.html).not.toMatch(/(?:^|,|")=HYPERLINK/m);
  expect(changes.html).not.toMatch(/<script>alert/);
});

test.each([
  ["/admin/people", 10 * 1024 * 1024, 413],
  ["/corrections?plan=nam-1", 1024 * 1024, 413],
  ["/api/admin/account", 10 * 1024 * 1024, 413],
])("a body over the limit of %s is refused", async (path, most, status) => {
  const admin = await portal.signedIn("admin");
  const before = await portal.tables();
  const body = new FormData();
  body.set("text", new Blob([Buffer.alloc(most)]));

  // The server may close the connection before all is sent: both tell the sender that it was too much.
  const answer = await admin.post(path, body).catch((error: Error) => error);

  if (!(answer instanceof Error)) expect(answer.status).toBe(status);
  expect(await portal.tables()).toEqual(before);
});

test.each([
  ["text", "text/plain", "a=b"],
  ["JSON", "application/json", `{"email":"admin@example.org"}`],
  ["XML", "application/xml", "<a/>"],
  ["a form without its boundary", "multipart/form-data", "x"],
  ["a form cut short", "multipart/form-data; boundary=x", `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb`],
  ["a form that calls what is no action", "application/x-www-form-urlencoded", "%24ACTION_ID_00=&a=b"],
  ["nested brackets", "application/x-www-form-urlencoded", `${"a[".repeat(5000)}=b`],
])("%s sent to a page is no form, and the portal goes on", async (_, type, body) => {
  const admin = await portal.signedIn("admin");
  const before = await portal.tables();

  await admin.post("/admin/people", body, { "content-type": type });
  await admin.post("/admin/people", body, { "content-type": type, "next-action": "00" });
  await admin.post("/api/admin/account?x", body, { "content-type": type, origin: "https://evil.example" });

  expect(await portal.tables()).toEqual(before);
  expect((await admin.get("/admin/people")).status).toBe(200);
});

test("a session's cookie is new at each sign-in, whatever the browser had before", async () => {
  const planted = "planted.by-somebody-else";
  const browser = portal.browser();
  browser.cookies.set(SESSION, planted);
  await browser.submit("/admin/sign-in", "sign-in-send", { email: emailOf("editor"), password: PASSWORD });
  const first = browser.cookies.get(SESSION) ?? "";
  const second = (await portal.signedIn("editor")).cookies.get(SESSION) ?? "";

  expect(new Set([planted, first, second]).size).toBe(3);
  expect([await isAlive(planted), await isAlive(first), await isAlive(second)]).toEqual([false, true, true]);
});

test("a copied cookie dies when its person signs out, changes the password or gets another role", async () => {
  const editor = await portal.signedIn("editor");
  const signedOut = editor.cookies.get(SESSION) ?? "";
  await editor.submit("/admin", "Sign out");
  expect(await isAlive(signedOut)).toBe(false);

  const [one, other] = [await portal.signedIn("editor"), await portal.signedIn("editor")];
  const copied = [one, other].map(({ cookies }) => cookies.get(SESSION) ?? "");
  const changed = { password: PASSWORD, newPassword: PASSWORD };
  await one.submit("/admin/account", "change-send", changed);
  expect(await Promise.all(copied.map(isAlive))).toEqual([false, false]);
  expect(await isAlive(one.cookies.get(SESSION) ?? "")).toBe(true);

  const admin = await portal.signedIn("admin");
  const before = one.cookies.get(SESSION) ?? "";
  await admin.submit(`/admin/people/${portal.people.editor}`, "duty-send", { role: "publisher" });
  expect(await isAlive(before)).toBe(false);
  await admin.submit(`/admin/people/${portal.people.editor}`, "duty-send", { role: "editor" });
});

test("a sign-in that is sent once more after signing out is a sign-in of its own, and a used form no way in", async () => {
  const editor = await portal.signedIn("editor");
  const form = readForm("/admin", (await editor.get("/admin")).html, "Sign out");
  await editor.post("/admin", form.fields);

  const replayed = await editor.post("/admin", form.fields);

  expect(replayed.location).toMatch(/^\/admin\/sign-in/);
  expect(editor.cookies.has(SESSION)).toBe(false);
});

test("cookies are out of reach of scripts and other sites, and travel by TLS alone where it is spoken", async () => {
  const plain = await portal.browser().submit("/admin/sign-in", "sign-in-send", {
    email: emailOf("editor"),
    password: PASSWORD,
  });
  const safe = await portal
    .browser({ "x-forwarded-proto": "https" })
    .submit("/admin/sign-in", "sign-in-send", { email: emailOf("editor"), password: PASSWORD });

  expect(plain.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^nap\.session_token=[^;]+;(?=.*Path=\/)(?=.*HttpOnly)(?=.*SameSite=lax)(?!.*Domain)/i),
  ]);
  expect(safe.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Secure-nap\.session_token=[^;]+;(?=.*Path=\/)(?=.*Secure)(?=.*HttpOnly)(?=.*SameSite=lax)/i,
    ),
  ]);
  expect(safe.headers.get("strict-transport-security")).toMatch(/max-age=\d{7,}/);
});

test.each([
  "https://evil.example",
  "//evil.example/admin",
  "/\\evil.example",
  "/admin/../../evil",
  "/admin\u0009//evil.example",
  "javascript:alert(1)",
  "/admin@evil.example",
])("signing in with the way back %j leads nowhere else", async (next) => {
  const { location } = await portal
    .browser()
    .submit(`/admin/sign-in?next=${encodeURIComponent(next)}`, "sign-in-send", {
      email: emailOf("editor"),
      password: PASSWORD,
      next,
    });

  expect(location).toBe("/admin");
});

test("a stranger's tries hold the stranger up, with one answer for every address, whatever client is forged", async () => {
  const words = new Set<string>();
  const network = portal.browser().headers["x-forwarded-for"];
  const stranger = (hop: number) => new HttpBrowser(portal.url, { "x-forwarded-for": `203.0.113.${hop}, ${network}` });
  const signIn = (browser: HttpBrowser, email: string, password: string) =>
    browser.submit("/admin/sign-in", "sign-in-send", { email, password });

  for (const email of [emailOf("publisher"), "nobody@example.org"]) {
    for (let tries = 0; tries < 11; tries++) {
      const { status, html } = await signIn(stranger(tries), email, "wrong");
      words.add(`${status} ${/role="alert"[\s\S]*?<\/div>/.exec(html)?.[0]}`);
    }
  }
  const late = await signIn(stranger(99), emailOf("publisher"), PASSWORD);
  const owner = await signIn(portal.browser(), emailOf("publisher"), PASSWORD);

  expect([...words]).toEqual([expect.stringContaining("do not match, or there were too many tries")]);
  expect(late.location).toBeNull();
  expect(owner.location).toBe("/admin");
  await (await getDb()).rateLimit.deleteMany();
});

test("one client reports five mistakes an hour, whatever addresses it writes before its own", async () => {
  const count = async () => (await getDb()).correction.count();
  const before = await count();

  for (let sent = 0; sent < 7; sent++) {
    const client = new HttpBrowser(portal.url, { "x-forwarded-for": `203.0.113.${sent}, 198.51.100.7` });
    await client.submit("/corrections?plan=nam-1", "correction-send", { text: "Another ministry leads it." });
  }

  expect((await count()) - before).toBe(5);
});

test("wrong links are answered alike, and the thirty-first of a client is not looked at", async () => {
  const browser = portal.browser();
  const answers = new Set<string>();
  for (let tries = 0; tries < 32; tries++) {
    const { status, location } = await call(browser, "(admin)/admin/set-password#setPassword", [
      ["key", `wrong-${"x".repeat(30)}-${tries}`],
      ["newPassword", PASSWORD],
    ]);
    answers.add(`${status} ${location}`);
  }

  expect(answers).toEqual(new Set(["200 null"]));
  const { points } = await (await getDb()).rateLimit.findFirstOrThrow({
    where: { key: { contains: "link_client" } },
    orderBy: { points: "desc" },
    select: { points: true },
  });
  expect(points).toBeGreaterThan(30);
});

test("nothing of a signed-in person gets into what others are sent", async () => {
  const admin = await portal.signedIn("admin");
  const paths = ["/", "/plans/nam-1", "/admin", "/admin/people", "/fr/admin/people"];
  const own: string[] = [];
  for (const path of paths) {
    const { html, headers } = await admin.get(path);
    expect(headers.get("cache-control"), path).toMatch(/no-store/);
    own.push(html);
  }
  expect(own.slice(2).every((html) => html.includes("The admin"))).toBe(true);

  for (const path of paths) {
    const { html } = await portal.browser().get(path);
    expect(html, path).not.toContain("The admin");
  }
});

test.each(["/x/%2e%2e/admin/people", "/%2e/admin/people", "/fr/x/%2e%2e/admin"])(
  "%s is no way around what is asked of /admin",
  async (path) => {
    const { hostname, port } = new URL(portal.url);
    const { request } = await import("node:http");
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });

    expect(status).toBe(400);
  },
);

test.each([
  "/admin/people/%27%20OR%201=1",
  "/admin/people/constructor",
  "/admin/corrections/99999999999999999999",
  "/admin/corrections/1e3",
  "/admin/corrections/-1",
  "/admin/drafts/0x10",
  "/admin/plans/__proto__",
  "/admin/audit?event=__proto__&page=1e9",
])("%s breaks nothing", async (path) => {
  const admin = await portal.signedIn("admin");

  const { status } = await admin.get(path);

  expect([200, 404]).toContain(status);
});

test("people take away what is kept about them, and nothing that opens a door", async () => {
  const editor = await portal.signedIn("editor");

  const { html, headers } = await editor.post("/api/admin/account", new FormData());

  expect(JSON.parse(html).account).toMatchObject({ id: portal.people.editor, email: emailOf("editor") });
  expect(html).not.toMatch(/scrypt|token|"password"|[0-9a-f]{64}/i);
  expect(html).not.toContain(emailOf("publisher"));
  expect(headers.get("content-disposition")).toContain("attachment");
});
