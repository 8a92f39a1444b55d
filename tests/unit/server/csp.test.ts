import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { pagePolicy } from "@/lib/server/csp";
import { inlineScripts, isFrameworkScript } from "@/lib/server/inline-scripts";
import { plainPage } from "@/lib/server/plain-page";

function directive(policy: string, name: string): string[] {
  const found = policy.split("; ").find((part) => part.startsWith(`${name} `));
  return found?.split(" ").slice(1) ?? [];
}

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("allows the framework's inline scripts by hash and no other", () => {
  const data = 'self.__next_f.push([1,"0:{\\"a\\":\\"\\u003c/script>\\"}\\n"])';
  const html = `<script src="/a.js" async=""></script><script>${data}</script><script>alert(1)</script>`;

  expect(directive(pagePolicy(html, "'none'"), "script-src")).toEqual(["'self'", sha256(data)]);
});

test("names each hash once", () => {
  const start = "(self.__next_f=self.__next_f||[]).push([0])";

  expect(directive(pagePolicy(`<script>${start}</script><script>${start}</script>`, "*"), "script-src")).toHaveLength(
    2,
  );
});

test("never allows inline scripts, evaluation or other hosts", () => {
  const policy = pagePolicy("<script>self.__next_f.push([0])</script>", "'none'");

  expect(directive(policy, "script-src").join(" ")).not.toMatch(/unsafe|http|\*/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
});

test("finds inline scripts whatever their attributes hold, and leaves data blocks alone", () => {
  const html = `<script id="_R_" data-x=">">one</script><SCRIPT type="module">two</SCRIPT><script type="application/ld+json">{"a":1}</script><script data-src="x">three</script>`;

  expect(inlineScripts(html)).toEqual(["one", "two", "three"]);
});

test.each([
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});',
  "requestAnimationFrame(function(){$RT=performance.now()});",
  '$RC("B:0","S:0")',
  '$RS("S:1","P:1")',
])("knows the framework's script %s", (script) => {
  expect(isFrameworkScript(script)).toBe(true);
});

test.each([
  "alert(1)",
  "self.__next_f.push([1,alert(1)])",
  "self.__next_f.push([0]);alert(1)",
  '$RC("B:0","S:0");alert(1)',
  '$RC(alert("x"))',
  "requestAnimationFrame(function(){$RT=performance.now()});alert(1)",
  "$RB=[];alert(1)",
])("does not take %s for the framework's", (script) => {
  expect(isFrameworkScript(script)).toBe(false);
});

test("allows the style of the plain error pages", () => {
  const html = plainPage(500, "/fr/plans", "id");
  const style = /<style>(.*?)<\/style>/.exec(html)?.[1] ?? "";

  expect(directive(pagePolicy(html, "'none'"), "style-src")).toEqual(["'self'", sha256(style)]);
});
