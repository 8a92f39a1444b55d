import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { parseForm, singleFields } from "@/lib/forms";

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

test("of a field sent twice the first is what is done, as it is what was asked about", () => {
  const form = new FormData();
  form.append("id", "1");
  form.append("id", "2");

  expect(singleFields(form)).toEqual({ id: "1" });
});

test("no action reads a form in another way, where the last of two would count", () => {
  const files = ["app", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );

  expect(files.filter((file) => /fromEntries\((?:\[\.\.\.)?form(?:Data)?\b/.test(readFileSync(file, "utf8")))).toEqual(
    [],
  );
});
