import { ANSWERS, type Answer, type Answers, type DraftProfile, QUESTIONS } from "@/lib/domain/guidance/self-check";
import { LEAD_TYPES, MODELS } from "@/lib/domain/vocabulary/vocabulary";
import { type AddressParams, type Ignored, readAddress } from "./address";
import { RELEASE_PARAMETER } from "./plan-query";

/** A self-check as an address holds it. */
export type CheckQuery = { profile: DraftProfile; answers: Answers };

export type ParsedCheckQuery = {
  query: CheckQuery;
  /** Parts of the address that mean nothing here; the rest counts. */
  ignored: Ignored[];
};

/** The parameters of a self-check, the edition that it asks included. */
const PARAMETERS: readonly string[] = [
  "country",
  "model",
  "lead",
  ...QUESTIONS.map(({ key }) => key),
  RELEASE_PARAMETER,
];

/**
 * Reads a self-check from an address. Never throws: what it can't use is left out and listed. Empty parameters, which
 * forms send, count as absent; of a repeated parameter the first counts.
 *
 * @param countries the known codes, upper-case.
 */
export function parseCheckQuery(params: AddressParams, countries: ReadonlyMap<string, unknown>): ParsedCheckQuery {
  const address = readAddress(params);
  const profile: DraftProfile = {
    country: address.country("country", countries),
    model: address.choice("model", MODELS, null),
    lead: address.choice("lead", LEAD_TYPES, null),
  };
  const answers: Record<string, Answer> = {};
  for (const { key } of QUESTIONS) {
    const answer = address.choice(key, ANSWERS, null);
    if (answer !== null) answers[key] = answer;
  }
  address.onlyKnows(PARAMETERS);
  return { query: { profile, answers }, ignored: address.ignored };
}

/** Writes a self-check as the part of an address after `?`: one check, one address. */
export function checkQueryString({ profile, answers }: CheckQuery): string {
  return [
    ...(["country", "model", "lead"] as const).map((key) => [key, profile[key]] as const),
    ...QUESTIONS.map(({ key }) => [key, answers[key]] as const),
  ]
    .flatMap(([parameter, value]) => (value ? [`${parameter}=${value}`] : []))
    .join("&");
}

/** What a form of the self-check holds, without what is not named or answered. */
export function checkFormParams(formData: FormData): URLSearchParams {
  const given = PARAMETERS.flatMap((name) => {
    const value = formData.get(name);
    return typeof value === "string" && value !== "" ? [[name, value]] : [];
  });
  return new URLSearchParams(given);
}

/**
 * What of an address's query is a self-check, as its fragment has it since: "" if it is none.
 *
 * @param search with or without "?".
 */
export function checkPartOf(search: string): string {
  const given = new URLSearchParams(search);
  const parts = [...given].filter(([name]) => name !== RELEASE_PARAMETER && PARAMETERS.includes(name));
  return new URLSearchParams(parts).toString();
}

/** Whether any question is answered in a part that `checkPartOf` gave; a country, model or lead alone is no answer. */
export function hasAnswers(part: string): boolean {
  const given = new URLSearchParams(part);
  return QUESTIONS.some(({ key }) => given.has(key));
}
