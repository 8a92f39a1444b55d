import fc from "fast-check";
import { expect, test } from "vitest";
import { IMPORT_COLUMNS } from "@/lib/domain/attributes/columns";
import { BLANKS_FIELD, columnField, parseMapping } from "@/lib/schemas/import-form";

const typed = (columns: readonly string[], blanks = "keep") => ({
  ...Object.fromEntries(columns.map((column, index) => [columnField(index), column])),
  [BLANKS_FIELD]: blanks,
});

test("a mapping that names the plan is read; columns that are not known are left out", () => {
  expect(parseMapping(typed(["slug", "budget", "colour", ""]), 4)).toEqual({
    ok: true,
    mapping: { columns: ["slug", "budget", null, null], blanks: "keep" },
  });
  expect(parseMapping(typed(["generation", "country"], "clear"), 2)).toMatchObject({ ok: true });
});

test("a mapping that says nothing of the plan, or something twice, is refused at the field", () => {
  expect(parseMapping(typed(["country", "budget"]), 2)).toEqual({
    ok: false,
    errors: { "column.0": { message: "identity" } },
  });
  expect(parseMapping(typed(["slug", "slug"], "never"), 2)).toEqual({
    ok: false,
    errors: { "column.1": { message: "repeated", column: "slug" }, blanks: { message: "blanks" } },
  });
});

test("whatever is sent, a mapping has a column for each of the file's, each known and once", () => {
  const fields = fc.dictionary(
    fc.constantFrom("column.0", "column.1", "column.2", "column.9", "blanks", "__proto__"),
    fc.string(),
  );
  fc.assert(
    fc.property(fields, fc.subarray([...IMPORT_COLUMNS]), fc.nat({ max: 5 }), (given, columns, count) => {
      const result = parseMapping({ ...typed(columns), ...given }, count);
      if (!result.ok) return;
      const held = result.mapping.columns.filter((column) => column !== null);
      expect(result.mapping.columns).toHaveLength(count);
      expect(new Set(held).size).toBe(held.length);
      expect(held.every((column) => IMPORT_COLUMNS.includes(column))).toBe(true);
    }),
  );
});
