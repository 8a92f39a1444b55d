import path from "node:path";
import { expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

test("nothing set gives the embedded database in ./data and port 3000", () => {
  expect(parseEnv({})).toMatchObject({ NAP_DATA_DIR: path.resolve("data"), PORT: 3000, NAP_LOG_LEVEL: "info" });
  expect(parseEnv({}).DATABASE_URL).toBeUndefined();
});

test("an empty variable is an unset one", () => {
  expect(parseEnv({ DATABASE_URL: "", PORT: "", NAP_CONTACT: "", NAP_TODAY: "" })).toEqual(parseEnv({}));
});

test("the public address loses the slash at its end", () => {
  expect(parseEnv({ NAP_BASE_URL: "https://atlas.example.org/" }).NAP_BASE_URL).toBe("https://atlas.example.org");
});

test("every wrong setting is named at once, with what to write", () => {
  const wrong = {
    PORT: "high",
    NAP_TODAY: "2026-02-30",
    DATABASE_URL: "mysql://x",
    NAP_BASE_URL: "javascript:alert(1)",
  };

  for (const name of Object.keys(wrong)) expect(() => parseEnv(wrong)).toThrow(new RegExp(`^  ${name}: `, "m"));
  expect(() => parseEnv(wrong)).toThrow("must start with postgresql://");
});

test("a mail server without a sender is told", () => {
  expect(() => parseEnv({ SMTP_URL: "smtp://127.0.0.1:25" })).toThrow(/SMTP_FROM: must name the sender/);
});
