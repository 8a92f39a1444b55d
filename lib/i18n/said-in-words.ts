import { readSaid } from "@/lib/schemas/say";
import type { Locale } from "./locales";
import { translator } from "./translator";

/**
 * A message of the schemas of the record (plan, country, files of the fact base) in words: how to mend what is wrong.
 *
 * @param message of a Zod issue.
 */
export function saidInWords(locale: Locale, message: string): string {
  const t = translator(locale, "validation");
  const said = readSaid(message);
  return said && t.has(`rule.${said.key}`) ? t(`rule.${said.key}`, said.values) : t("other", { message });
}
