import { expect, test } from "vitest";
import { ignoredBeside } from "@/lib/schemas/address";
import { parseReportedValue } from "@/lib/schemas/correction";

const read = (query: string) => parseReportedValue(new URLSearchParams(query), ["nam-1", "swe-3"]);

test("an address says which value a report is about", () => {
  expect(read("plan=swe-3&attribute=lead")).toEqual({ plan: "swe-3", attribute: "lead", ignored: [] });
});

test("what an address says of a report in vain is told, with what was probably meant", () => {
  const { plan, attribute, ignored } = read("plan=swe-33&attribute=leed&atribute=lead&constructor=1");

  expect({ plan, attribute }).toEqual({ plan: null, attribute: null });
  expect(ignored).toMatchObject([
    { parameter: "plan", reason: "unknown_value", nearest: "swe-3" },
    { parameter: "attribute", reason: "unknown_value", nearest: "lead" },
    { parameter: "atribute", reason: "unknown_parameter", nearest: "attribute" },
    { parameter: "constructor", reason: "unknown_parameter" },
  ]);
});

test("a page without parameters tells each that it is given", () => {
  expect(ignoredBeside(new URLSearchParams("x=1&toString=0&y="), [])).toMatchObject([
    { parameter: "x", value: "1", reason: "unknown_parameter" },
    { parameter: "toString", value: "0", reason: "unknown_parameter" },
  ]);
});
