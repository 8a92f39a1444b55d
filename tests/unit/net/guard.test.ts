import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guardedRequest, type NetworkGuard, PUBLIC_NETWORK, RequestError } from "@/lib/net/guarded-request";
import { isPublicAddress } from "@/lib/net/public-address";
import { mayRobotAsk } from "@/lib/net/robots";

const ASK = { method: "GET", timeoutMs: 1000, maxBytes: 1000 } as const;

test.each([
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.31.255.255", false],
  ["172.32.0.1", true],
  ["192.168.0.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["8.8.8.8", true],
  ["::1", false],
  ["::", false],
  ["fe80::1", false],
  ["fc00::1", false],
  ["ff02::1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:8.8.8.8", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["2001:0:7f00:1::", false],
  ["2001:db8::1", false],
  ["2606:4700::1111", true],
  ["not an address", false],
])("%s is for everybody: %s", (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

test.each([
  "http://127.0.0.1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://017700000001/",
  "http://127.1/",
  "http://[::1]/",
  "http://[::ffff:7f00:1]/",
  "http://[::ffff:169.254.169.254]/latest/meta-data/",
  "http://169.254.169.254/latest/meta-data/",
  "http://localhost/",
  "http://localhost./",
  "http://0/",
  "http://8.8.8.8:22/",
])("%s is never asked", async (address) => {
  await expect(guardedRequest(new URL(address), ASK)).rejects.toMatchObject({ fault: "private" });
});

test.each(["ftp://example.org/", "file:///etc/passwd", "http://user:secret@example.org/"])(
  "%s is no web address",
  async (address) => {
    await expect(guardedRequest(new URL(address), ASK)).rejects.toMatchObject({ fault: "not_web" });
  },
);

test("a name with a private address beside a public one is not asked", async () => {
  const guard: NetworkGuard = { ...PUBLIC_NETWORK, resolve: async () => ["8.8.8.8", "10.0.0.1"] };

  await expect(guardedRequest(new URL("http://two-faced.example/"), ASK, guard)).rejects.toMatchObject({
    fault: "private",
  });
});

test("a resolver that hangs is not waited for", async () => {
  const guard: NetworkGuard = { ...PUBLIC_NETWORK, resolve: () => new Promise(() => {}) };

  await expect(guardedRequest(new URL("http://slow.example/"), { ...ASK, timeoutMs: 50 }, guard)).rejects.toMatchObject(
    { fault: "timeout" },
  );
});

let port = 0;
const server = createServer((request, response) => response.end(`host ${request.headers.host}`));
beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    }),
);
afterAll(() => void server.close());

test("the connection goes to the address that was checked, whatever the name says next", async () => {
  const answers = [["127.0.0.1"], ["10.0.0.1"]];
  const guard: NetworkGuard = {
    resolve: async () => answers.shift() ?? [],
    mayAsk: (address) => address === "127.0.0.1",
  };

  const answer = await guardedRequest(new URL(`http://rebinding.example:${port}/`), ASK, guard);

  expect(answer.body.toString()).toBe(`host rebinding.example:${port}`);
  expect(answers).toHaveLength(1);
  await expect(guardedRequest(new URL(`http://rebinding.example:${port}/`), ASK, guard)).rejects.toThrow(RequestError);
});

test("robots.txt: the group of one's own name, the longest rule, and what allows of two as long", () => {
  const text = "User-agent: *\nDisallow: /\n\nUser-agent: NAP-Atlas\nDisallow: /private/\nAllow: /private/plan*.pdf$\n";

  expect(mayRobotAsk(text, "nap-atlas", "/")).toBe(true);
  expect(mayRobotAsk(text, "nap-atlas", "/private/page")).toBe(false);
  expect(mayRobotAsk(text, "nap-atlas", "/private/plan-2.pdf")).toBe(true);
  expect(mayRobotAsk(text, "nap-atlas", "/private/plan-2.pdf?x")).toBe(false);
  expect(mayRobotAsk(text, "other", "/")).toBe(false);
  expect(mayRobotAsk("", "nap-atlas", "/")).toBe(true);
  expect(mayRobotAsk("User-agent: *\nDisallow:", "nap-atlas", "/a")).toBe(true);
});
