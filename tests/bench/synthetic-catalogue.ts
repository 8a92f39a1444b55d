import type { Catalogue, Country, Plan } from "@/lib/domain/plan/plan";
import {
  APPROACHES,
  BUDGETS,
  FOCUSES,
  ISSUES,
  LEAD_TYPES,
  MONITORING,
  ORIENTATIONS,
  PILLARS,
  REGIONS,
} from "@/lib/domain/vocabulary/vocabulary";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const GENERATIONS = 5;
const CODED_SHARE = 0.7;
const TITLES = [
  ["en", "National Action Plan on Women, Peace and Security"],
  ["fr", "Plan d'action national pour les femmes, la paix et la sécurité"],
  ["es", "Plan de acción nacional sobre mujeres, paz y seguridad"],
  ["pt", "Plano Nacional de Ação sobre Mulheres, Paz e Segurança"],
] as const;
const AGENCIES = [
  "Ministry of Foreign Affairs",
  "Ministère de la Femme",
  "Ministerio de Defensa",
  "Office of the President",
];
const SYLLABLES = [
  "ka",
  "lo",
  "mi",
  "ne",
  "ru",
  "sa",
  "ta",
  "vé",
  "zi",
  "bo",
  "do",
  "gha",
  "land",
  "stan",
  "nia",
  "ria",
];

/** Countries need a two-letter code of their own. */
const MAX_COUNTRIES = 26 ** 2;

/**
 * A catalogue of that many invented plans over the real vocabularies, the same for the same numbers, and such
 * as the database takes. Countries have about five generations each; past 3,380 plans there are no more
 * two-letter codes, and they have more, as countries with local plans would.
 */
export function syntheticCatalogue(planCount: number, seed = 1325): Catalogue {
  const random = mulberry32(seed);
  const countryCount = Math.min(MAX_COUNTRIES, Math.ceil(planCount / GENERATIONS));
  const countries = Array.from({ length: countryCount }, (_, at) => syntheticCountry(at, random));
  const plans = Array.from({ length: planCount }, (_, at) => {
    const country = countries[at % countryCount] as Country;
    return syntheticPlan(country, Math.floor(at / countryCount) + 1, random);
  });
  return makeCatalogue({ countries, plans });
}

type Random = () => number;

function syntheticCountry(at: number, random: Random): Country {
  const iso2 = [at / 26, at].map((place) => String.fromCharCode(65 + (Math.floor(place) % 26))).join("");
  const iso3 = `${iso2}X`;
  const name = Array.from({ length: 3 }, () => pick(SYLLABLES, random)).join("");
  return makeCountry({
    iso3,
    iso2,
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${iso3}`,
    region: pick(REGIONS, random),
  });
}

function syntheticPlan(country: Country, generation: number, random: Random): Plan {
  const maybe = <T>(value: () => T): T | null => (random() < CODED_SHARE ? value() : null);
  const some = <T>(codes: readonly T[], share: number): T[] => codes.filter(() => random() < share);
  const startYear = 2004 + ((generation - 1) % GENERATIONS) * 4 + Math.floor(random() * 3);
  const [language, title] = pick(TITLES, random);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");

  return makePlan({
    country: country.iso3,
    generation,
    title,
    language,
    adopted: maybe(() => pick([`${startYear}`, `${startYear}-${month}`, `${startYear}-${month}-14`], random)),
    startYear,
    endYear: maybe(() => startYear + 3 + Math.floor(random() * 3)),
    leadAgency: maybe(() => ({ name: pick(AGENCIES, random), nameEn: null, type: pick(LEAD_TYPES, random) })),
    orientation: maybe(() => pick(ORIENTATIONS, random)),
    focuses: some(FOCUSES, 0.25),
    approach: maybe(() => pick(APPROACHES, random)),
    pillars: some(PILLARS, 0.6),
    dominantPillar: maybe(() => pick(PILLARS, random)),
    budget: maybe(() => pick(BUDGETS, random)),
    monitoring: maybe(() => pick(MONITORING, random)),
    civilSociety: {
      design: maybe(() => random() < 0.6),
      implementation: maybe(() => random() < 0.5),
      monitoring: maybe(() => random() < 0.3),
    },
    disarmament: maybe(() => random() < 0.3),
    issues: some(ISSUES, 0.2),
  });
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** Numbers from 0 up to 1, the same for the same seed. Source: Tommy Ettinger's mulberry32, public domain. */
function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
