import { expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "@/lib/forms";

test("of a field sent twice the first counts, which is the one that rights were asked for", () => {
  const formData = new FormData();
  formData.append("id", "1");
  formData.append("id", "2");

  expect(parseForm(z.object({ id: z.string() }), formData)).toEqual({ ok: true, data: { id: "1" } });
});

test("secrets and the framework's own fields do not come back with what was typed", () => {
  const formData = new FormData();
  for (const name of ["$ACTION_KEY", "newPassword", "code", "name"]) formData.set(name, "typed");

  const form = parseForm(z.object({ name: z.literal("Ada", "name") }), formData, (key) => `Mend ${key}`);

  expect(form).toEqual({ ok: false, state: { values: { name: "typed" }, errors: { name: "Mend name" } } });
});
