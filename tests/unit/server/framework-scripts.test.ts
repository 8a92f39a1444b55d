import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { expect, test, vi } from "vitest";
import { captureResponse } from "@/lib/server/captured-response";
import { inlineScripts, isFrameworkScript } from "@/lib/server/inline-scripts";

/*
 * Two places of lib/server rest on what Next, React and Node do inside (why is told in its README). These tests ask the
 * installed framework itself, so that a new version that writes other scripts, or answers by other means, fails here
 * and not as a page whose scripts the browser refuses.
 */

const ask = createRequire(import.meta.url);

test("every script that React itself writes for late and failing parts is known", async () => {
  vi.stubEnv("NODE_ENV", "production");
  const react = ask("next/dist/compiled/react");
  const { renderToPipeableStream } = ask("next/dist/compiled/react-dom/server.node");
  const part = (ms: number, fails = false) => {
    const wait = new Promise((done, fail) => setTimeout(() => (fails ? fail(new Error("late")) : done("late")), ms));
    wait.catch(() => {});
    return react.createElement(() => react.createElement("p", null, react.use(wait)));
  };
  const late = (ms: number, fails?: boolean) =>
    react.createElement(react.Suspense, { fallback: "waits" }, part(ms, fails));
  const page = react.createElement("html", null, react.createElement("body", null, late(20), late(40), late(60, true)));

  const html = await new Promise<string>((done, fail) => {
    const { pipe } = renderToPipeableStream(page, {
      onShellReady: () => void text(pipe(new PassThrough())).then(done, fail),
      onShellError: fail,
      onError: () => "digest",
    });
  });
  vi.unstubAllEnvs();
  const scripts = inlineScripts(html);

  expect(scripts.some((script) => script.includes("$RC("))).toBe(true);
  expect(scripts.some((script) => script.includes("$RX("))).toBe(true);
  expect(scripts.filter((script) => !isFrameworkScript(script))).toEqual([]);
});

test("Next pushes page data in the forms that are known, and no other", () => {
  const source = readFileSync(ask.resolve("next/dist/server/app-render/use-flight-response.js"), "utf8");
  const written = [...source.matchAll(/[^`"';>}]*self\.__next_f[^$]*\$/g)].map(([form]) => form);

  expect(written).toEqual(["(self.__next_f=self.__next_f||[]).push($", "self.__next_f.push($", "self.__next_f.push($"]);
  expect(isFrameworkScript('(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,["a",1]])')).toBe(true);
  expect(isFrameworkScript("(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,alert(1)])")).toBe(false);
});

/** Ways in which a handler may answer. */
const ANSWERS: Record<string, (response: ServerResponse) => unknown> = {
  "head with its headers, then the end": (response) => response.writeHead(201, { "X-A": "1" }).end("whole"),
  "head as a flat list with a reason": (response) => response.writeHead(202, "Fine", ["X-A", "1", "X-B", "2"]).end(),
  "headers one by one, one of them twice": (response) => {
    response.setHeader("X-A", "1");
    response.appendHeader("Set-Cookie", "a=1").appendHeader("Set-Cookie", "b=2");
    response.statusCode = 404;
    response.end(Buffer.from("bytes"));
  },
  "a head sent early, then pieces": (response) => {
    response.setHeader("X-A", "1");
    response.flushHeaders();
    response.write("one ", () => response.write("dHdv", "base64", () => response.end(" three", "utf8")));
  },
  "a stream piped into it": (response) => pipeline(Readable.from(["one ", "two"]), response),
};

test.each(Object.keys(ANSWERS))("an answer is captured as Node sends it: %s", async (way) => {
  const answer = ANSWERS[way] as (typeof ANSWERS)[string];
  const captured: unknown[] = [];
  const server = createServer(async (request, response) => {
    const { answer: caught } = captureResponse(request, async (_, into) => answer(into), {
      maxBytes: 1000,
      wantsWhole: () => true,
      sendOn: () => response,
    });
    captured.push(await caught);
    await answer(response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");

  const sent = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const body = await sent.text();
  server.close();

  const [caught] = captured as { status: number; headers: Record<string, string | string[]>; body: Buffer }[];
  expect(caught?.status).toBe(sent.status);
  expect(caught?.body.toString()).toBe(body);
  for (const name of ["x-a", "x-b", "set-cookie"]) {
    expect([caught?.headers[name] ?? null].flat().join(", "), name).toBe(sent.headers.get(name) ?? "");
  }
});
