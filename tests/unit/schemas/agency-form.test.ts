import { expect, test } from "vitest";
import { agencyFormSchema, duplicateField, mergeSchema, newAgencySchema, typedAgency } from "@/lib/schemas/agency-form";
import { confirmation } from "@/lib/schemas/form-fields";

const AGENCY = {
  name: "Ministerio de la Mujer",
  nameEn: "Ministry of Women",
  type: "gender_social" as const,
  until: 2012,
  successorId: 7,
};
const form = (given: Record<string, string> = {}) => ({
  ...typedAgency(AGENCY),
  id: "4",
  version: "2",
  why: "Renamed by law",
  ...given,
});
const errorsOf = (given: Record<string, string>) =>
  Object.fromEntries(
    (agencyFormSchema.safeParse(form(given)).error?.issues ?? []).map(({ path, message }) => [path[0], message]),
  );

test("the form of an agency reads back as that agency", () => {
  expect(agencyFormSchema.parse(form())).toEqual({
    id: 4,
    version: 2,
    confirmed: [],
    note: "Renamed by law",
    fields: AGENCY,
  });
  const { fields } = agencyFormSchema.parse(form({ nameEn: "", until: "", successor: "" }));
  expect(fields).toMatchObject({ nameEn: null, until: null, successorId: null });
});

test("what must be mended is told by field", () => {
  expect(errorsOf({ name: " ", type: "royal", until: "12", successor: "none", why: "" })).toEqual({
    name: "agencyName",
    type: "chooseType",
    until: "until",
    successor: "chooseSuccessor",
    why: "why",
  });
  expect(newAgencySchema.safeParse(form({ country: "" })).error?.issues[0]?.message).toBe("chooseCountry");
});

test("a confirmation carries the version that was seen and the plans that change", () => {
  const read = agencyFormSchema.parse(form({ confirm: confirmation(9, ["nam-1", "nam-2"]) }));

  expect(read).toMatchObject({ version: 9, confirmed: ["nam-1", "nam-2"] });
});

test("duplicates are what was ticked, at the version that was seen", () => {
  const ticked = { [duplicateField({ id: 5, version: 3 })]: "yes", [duplicateField({ id: 6, version: 1 })]: "no" };

  expect(
    mergeSchema.parse({ id: "4", version: "2", why: "Same", ...ticked, "duplicate.x.1": "yes" }).duplicates,
  ).toEqual([{ id: 5, version: 3 }]);
  const { error } = mergeSchema.safeParse({ id: "4", version: "2", why: "" });
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["form", "chooseDuplicates"],
    ["why", "why"],
  ]);
});
