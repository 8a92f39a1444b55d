import { ANSWERS, type Answer, type Answers, type DraftProfile, QUESTIONS } from "@/lib/domain/guidance/self-check";
import { LEAD_TYPES, MODELS } from "@/lib/domain/vocabulary/vocabulary";
import { type AddressParams, RELEASE_PARAMETER } from "./plan-query";

/** A self-check as an address holds it. */
export type CheckQuery = { profile: DraftProfile; answers: Answers };

export type ParsedCheckQuery = {
  query: CheckQuery;
  /** Parts of the address that mean nothing here; the rest counts. */
  ignored: { parameter: string; value: string }[];
};

const MAX_IGNORED = 50;

/**
 * Reads a self-check from an address. Never throws: what it can't use is left out and listed. Empty parameters, which
 * forms send, count as absent; of a repeated parameter the first counts.
 *
 * @param countries the known codes, upper-case.
 */
export function parseCheckQuery(params: AddressParams, countries: ReadonlyMap<string, unknown>): ParsedCheckQuery {
  const entries: [string, string][] =
    params instanceof URLSearchParams
      ? [...params]
      : Object.entries(params).flatMap(([parameter, value]) =>
          (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((each): [string, string] => [
            parameter,
            each,
          ]),
        );
  const profile: DraftProfile = { country: null, model: null, lead: null };
  const answers: Record<string, Answer> = {};
  const ignored: { parameter: string; value: string }[] = [];

  for (const [parameter, given] of entries) {
    const value = given.trim();
    if (value === "" || parameter === RELEASE_PARAMETER || read(parameter, value)) continue;
    if (ignored.length < MAX_IGNORED) ignored.push({ parameter: parameter.slice(0, 100), value: value.slice(0, 100) });
  }
  return { query: { profile, answers }, ignored };

  function read(parameter: string, value: string): boolean {
    const code = value.toLowerCase();
    if (parameter === "country") {
      const iso3 = value.toUpperCase();
      if (profile.country !== null || !countries.has(iso3)) return false;
      profile.country = iso3;
      return true;
    }
    if (parameter === "model") {
      const model = MODELS.find((one) => one === code);
      if (profile.model !== null || !model) return false;
      profile.model = model;
      return true;
    }
    if (parameter === "lead") {
      const lead = LEAD_TYPES.find((one) => one === code);
      if (profile.lead !== null || !lead) return false;
      profile.lead = lead;
      return true;
    }
    const question = QUESTIONS.find(({ key }) => key === parameter);
    const answer = ANSWERS.find((one) => one === code);
    if (!question || !answer || question.key in answers) return false;
    answers[question.key] = answer;
    return true;
  }
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

/** The parameters of a self-check, the edition that it asks included. */
const PARAMETERS: readonly string[] = [
  RELEASE_PARAMETER,
  "country",
  "model",
  "lead",
  ...QUESTIONS.map(({ key }) => key),
];

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
