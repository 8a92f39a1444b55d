import { expect, test } from "vitest";
import * as queries from "@/lib/schemas/admin-query";

const COUNTRIES = new Set(["NAM", "KEN"]);
const given = (query: string) => new URLSearchParams(query);

test("an editors' address without parameters asks the first page of everything", () => {
  expect(queries.parsePlansQuery(given(""))).toEqual({ q: "", list: "all", page: 1, ignored: [] });
  expect(queries.parseDraftsQuery(given("state=&country="), COUNTRIES)).toEqual({
    state: null,
    country: null,
    page: 1,
    ignored: [],
  });
  expect(queries.parseCorrectionsQuery(given("done=resolved"))).toEqual({ state: "open", page: 1, ignored: [] });
});

test.each([
  ["audit", () => queries.parseAuditQuery(given("event=signed&pag=2")), ["event", "pag"]],
  ["reports", () => queries.parseCorrectionsQuery(given("state=opne&page=0")), ["state", "page"]],
  ["plans", () => queries.parsePlansQuery(given("list=al&constructor=1")), ["list", "constructor"]],
  ["a plan", () => queries.parsePageQuery(given("page=two")), ["page"]],
  ["a revision", () => queries.parseRevisionQuery(given("with=later")), ["with"]],
  ["an import", () => queries.parseImportQuery(given("preview=-1")), ["preview"]],
  ["drafts", () => queries.parseDraftsQuery(given("state=x&country=ZZZ"), COUNTRIES), ["state", "country"]],
  ["agencies", () => queries.parsePlacesQuery(given("country=namibia&x=1"), COUNTRIES), ["country", "x"]],
  ["sources", () => queries.parseSourcesQuery(given("kind=goverment&state=goen")), ["kind", "state"]],
] as const)("what an address of %s says in vain is told", (_, parse, told) => {
  expect(parse().ignored.map(({ parameter }) => parameter)).toEqual(told);
});

test("a revision is held against the present, another, or nothing", () => {
  expect(queries.parseRevisionQuery(given("with=now")).with).toBe("now");
  expect(queries.parseRevisionQuery(given("with=12")).with).toBe(12);
  expect(queries.parseRevisionQuery(given("")).with).toBeNull();
});
