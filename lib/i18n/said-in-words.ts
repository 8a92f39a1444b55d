import { EVIDENCE_KEYS } from "@/lib/domain/attributes/evidence";
import { readSaid } from "@/lib/schemas/say";
import { attributeLabel } from "./labels";
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
  if (!said || !t.has(`rule.${said.key}`)) return t("other", { message });
  const { key } = said.values;
  // People know an attribute by its name.
  const named = EVIDENCE_KEYS.find((known) => known === key);
  return t(`rule.${said.key}`, { ...said.values, ...(named !== undefined && { key: attributeLabel(locale, named) }) });
}
