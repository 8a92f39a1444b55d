import { expect, test } from "vitest";
import { carriedHeaders, isKeepable, varyWithEncoding, withPageStatus } from "@/lib/server/answer-kind";
import { maxBodyBytes } from "@/lib/server/body-limit";
import { clientAddress, isForwardedTls } from "@/lib/server/client-address";
import { acceptedEncodings, chooseForm, isCompressible } from "@/lib/server/compression";
import { entityTag, isHeldByClient } from "@/lib/server/conditional";
import { isSupportedNode } from "@/lib/server/node-version";
import { isPersonal } from "@/lib/server/personal";

const html = { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" };

test.each([
  [undefined, { br: false, gzip: false }],
  ["gzip, deflate, br", { br: true, gzip: true }],
  ["gzip;q=0.5, br;q=0", { br: false, gzip: true }],
  ["BR; q=1", { br: true, gzip: false }],
  ["*", { br: true, gzip: true }],
  ["br;q=0, *", { br: false, gzip: true }],
  ["identity", { br: false, gzip: false }],
])("reads the encodings of %s", (header, accepted) => {
  expect(acceptedEncodings(header)).toEqual(accepted);
});

test("sends the smallest form at hand that the client takes", () => {
  const body = { identity: Buffer.from("identity"), gzip: Buffer.from("gzip"), br: Buffer.from("br") };

  expect(chooseForm(body, "gzip, br").encoding).toBe("br");
  expect(chooseForm({ ...body, br: undefined }, "gzip, br").encoding).toBe("gzip");
  expect(chooseForm(body, "deflate").encoding).toBe("identity");
  expect(chooseForm(body, undefined).encoding).toBe("identity");
});

test("compresses words and not pictures, nor what fits one packet", () => {
  const types = [
    "text/html; charset=utf-8",
    "text/x-component",
    "application/json",
    "application/problem+json",
    "image/svg+xml",
    "application/rss+xml",
  ];

  expect(types.filter((type) => !isCompressible(type, 5000))).toEqual([]);
  expect(["image/png", "font/woff2", "application/zip"].filter((type) => isCompressible(type, 5000))).toEqual([]);
  expect(isCompressible("text/html", 500)).toBe(false);
});

test("compares entity tags weakly", () => {
  const tag = entityTag(Buffer.from("content"));

  expect(isHeldByClient(tag, tag)).toBe(true);
  expect(isHeldByClient(`"other", ${tag.replace("W/", "")}`, tag)).toBe(true);
  expect(isHeldByClient("*", tag)).toBe(true);
  expect(isHeldByClient('"other"', tag)).toBe(false);
  expect(isHeldByClient(undefined, tag)).toBe(false);
});

test("answers 404 with a page that says in its head that it is about nothing", () => {
  const page = (text: string) => ({ status: 200, headers: html, body: Buffer.from(text) });
  const mark = '<meta name="nap-status" content="404"/>';

  expect(withPageStatus(page(`<head>${mark}</head>`)).status).toBe(404);
  expect(withPageStatus(page(`<p>${mark.replaceAll('"', "&quot;")}</p>`)).status).toBe(200);
  expect(withPageStatus({ ...page(mark), headers: { "content-type": "application/json" } }).status).toBe(200);
});

test("keeps whole pages only", () => {
  const body = Buffer.from("<html>");

  expect(isKeepable({ status: 200, headers: html, body })).toBe(true);
  expect(isKeepable({ status: 404, headers: html, body })).toBe(false);
  expect(isKeepable({ status: 200, headers: { ...html, "set-cookie": ["a=1"] }, body })).toBe(false);
  expect(
    isKeepable({
      status: 200,
      headers: html,
      body: Buffer.from('self.__next_f.push([1,"5:E{\\"digest\\":\\"1\\"}"])'),
    }),
  ).toBe(false);
  expect(
    isKeepable({
      status: 200,
      headers: { "content-type": "text/x-component" },
      body: Buffer.from('5:E{"digest":"1"}\n'),
    }),
  ).toBe(false);
});

test("keeps a route's answer unless the route forbids it", () => {
  const json = (cacheControl?: string) => ({
    status: 200,
    headers: { "content-type": "application/json", "cache-control": cacheControl },
    body: Buffer.from("{}"),
  });

  expect(isKeepable(json())).toBe(true);
  expect(isKeepable(json("public, max-age=60"))).toBe(true);
  expect(isKeepable(json("no-store"))).toBe(false);
});

test("carries an answer's headers without the connection's and Next's own", () => {
  const headers = {
    "content-type": "text/html",
    "transfer-encoding": "chunked",
    "x-nextjs-cache": "HIT",
    "set-cookie": ["a=1", "b=2"],
  };

  expect(carriedHeaders({ headers })).toEqual(["content-type", "text/html", "set-cookie", "a=1", "set-cookie", "b=2"]);
});

test("adds the encoding to what an answer varies by", () => {
  expect(varyWithEncoding({ headers: { vary: "rsc" } })).toBe("rsc, Accept-Encoding");
  expect(varyWithEncoding({ headers: {} })).toBe("Accept-Encoding");
  expect(varyWithEncoding({ headers: { vary: "accept-encoding" } })).toBe("accept-encoding");
});

test.each([
  ["/plans", {}, false],
  ["/plans", { cookie: "theme=dark" }, false],
  ["/plans", { cookie: "theme=dark; __Secure-nap.session_token=abc" }, true],
  ["/plans", { authorization: "Bearer x" }, true],
  ["/fr/admin/plans", {}, true],
  ["/api/auth/get-session", {}, true],
  ["/administration", {}, false],
])("tells whether %s with %o is for one person", (pathname, headers, personal) => {
  expect(isPersonal({ headers }, pathname)).toBe(personal);
});

test("believes only as many forwarded addresses as there are proxies", () => {
  const request = {
    headers: { "x-forwarded-for": "6.6.6.6, 1.2.3.4, 10.0.0.2" },
    socket: { remoteAddress: "10.0.0.1" },
  };

  expect([0, 1, 2].map((proxies) => clientAddress(request, proxies))).toEqual(["10.0.0.1", "10.0.0.2", "1.2.3.4"]);
  expect(clientAddress({ headers: {}, socket: { remoteAddress: "10.0.0.1" } }, 1)).toBe("10.0.0.1");
});

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::ffff:1.2.3.4", "1.2.3.4"],
  ["1.2.3.4", "1.2.3.4"],
])("counts the client %s as %s, so that a network of addresses is one", (remoteAddress, counted) => {
  expect(clientAddress({ headers: {}, socket: { remoteAddress } }, 0)).toBe(counted);
});

test("believes a proxy about TLS and nobody else", () => {
  const request = { headers: { "x-forwarded-proto": "https" } };

  expect(isForwardedTls(request, 1)).toBe(true);
  expect(isForwardedTls(request, 0)).toBe(false);
  expect(isForwardedTls({ headers: { "x-forwarded-proto": "http" } }, 1)).toBe(false);
});

test("lets editors send tables and everybody else forms", () => {
  expect([maxBodyBytes("/fr/admin/import"), maxBodyBytes("/api/v1/plans")]).toEqual([10 * 1024 * 1024, 1024 * 1024]);
});

test.each([
  ["v20.19.0", true],
  ["v20.18.3", false],
  ["v18.20.0", false],
  ["v22.0.0", true],
])("tells whether Node %s is new enough", (version, supported) => {
  expect(isSupportedNode(version)).toBe(supported);
});
