import { expect, test } from "vitest";
import { parseReturnTo, signInPath } from "@/lib/auth/return-to";

test.each(["/admin/people", "/admin/corrections?state=resolved&page=2", "/admin?x=1"])("%s is gone back to", (path) => {
  expect(parseReturnTo(path)).toBe(path);
});

test.each([
  "https://evil.example/admin",
  "//evil.example/admin",
  "/\\evil.example",
  "/admin/../../evil",
  "/admin\\@evil.example",
  "/administrator",
  "javascript:alert(1)",
  "/admin/people#//evil",
  "/admin/\r\nSet-Cookie: a=b",
  "/plans",
  "",
  null,
])("%j leads to the start instead", (path) => {
  expect(parseReturnTo(path)).toBe("/admin");
});

test("the sign-in page is told where to go back to, but for the start", () => {
  expect(signInPath("fr", "/admin/people")).toBe("/fr/admin/sign-in?next=%2Fadmin%2Fpeople");
  expect(signInPath("en", "/admin")).toBe("/admin/sign-in");
});
