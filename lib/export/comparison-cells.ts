import type { Attribute, Reading } from "@/lib/domain/attributes/attributes";
import { valueConfidence } from "@/lib/domain/plan/confidence";
import type { Plan } from "@/lib/domain/plan/plan";
import type { Confidence } from "@/lib/domain/vocabulary/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { readingWords } from "@/lib/i18n/reading-words";

/** How sure a value is, and whether a source says otherwise. */
export type Certainty = { confidence: Confidence; disputed: boolean } | null;

/** A value in words. Who leads is told by name: a type of ministry is no body that anybody can write to. */
export function cellWords(locale: Locale, plan: Plan | undefined, wanted: Attribute, reading: Reading): string {
  const words = readingWords(locale, wanted, reading);
  const agency = wanted.key === "lead" && reading.known ? plan?.leadAgency : null;
  return agency ? `${words} (${agency.nameEn ?? agency.name})` : words;
}

/** How sure a plan’s value is; null: nothing backs it. */
export function certaintyOf(plan: Plan | undefined, { key, origin }: Attribute, reading: Reading): Certainty {
  if (!plan || origin !== "coded" || !reading.known) return null;
  const rows = plan.evidence.filter((row) => row.attribute === key);
  const confidence = valueConfidence(rows);
  return confidence && { confidence, disputed: rows.some(({ statedValue }) => statedValue !== null) };
}
