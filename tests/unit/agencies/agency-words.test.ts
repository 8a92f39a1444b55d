import { expect, test } from "vitest";
import { agencyName, agencyPickerModel } from "@/components/agencies/agency-words";
import type { Agency } from "@/lib/domain/plan/agency";

const body = (id: number, name: string, more: Partial<Agency> = {}): Agency => ({
  id,
  country: "NAM",
  name,
  nameEn: null,
  type: "gender_social",
  until: null,
  successorId: null,
  ...more,
});

const gender = body(1, "Ministry of Gender", { until: 2012, successorId: 2 });
const equality = body(2, "Ministry of Equality", { successorId: 3 });
const women = body(3, "Ministry of Women");
const closed = body(4, "Peace secretariat", { until: 2015 });
const all = [gender, equality, women, closed];

test("a body's name says until when it was called so and who has its tasks now", () => {
  expect(all.map((agency) => agencyName("en", agency, all))).toEqual([
    "Ministry of Gender (until 2012; now Ministry of Women)",
    "Ministry of Equality (now Ministry of Women)",
    "Ministry of Women",
    "Peace secretariat (until 2015)",
  ]);
  expect(agencyName("fr", gender, all)).toBe("Ministry of Gender (jusqu’en 2012\u202f; aujourd’hui Ministry of Women)");
});

test("the picker offers each body with its English name and type", () => {
  const agencies = [body(1, "Ministerio de la Mujer", { nameEn: "Ministry of Women" })];

  expect(agencyPickerModel("en", agencies).known).toEqual([
    {
      id: 1,
      name: "Ministerio de la Mujer",
      nameEn: "Ministry of Women",
      type: "gender_social",
      words: "Ministerio de la Mujer, Ministry of Women, Gender or social affairs",
    },
  ]);
});
