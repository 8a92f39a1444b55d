import { namesOfCountry } from "@/lib/domain/catalogue/country-names";
import type { Country } from "@/lib/domain/plan/plan";
import { NAMES_ELSEWHERE, NAMES_OF_PARTS, SHARED_NAMES } from "@/lib/domain/vocabulary/country-names";
import { NameIndex, nameKey } from "./name-index";

/** Words that many countries have in their names: two of them are not alike for these. */
const COMMON_WORDS = new Set(
  "the of and de la le du des et republic republique rep democratic people s peoples federal federation united kingdom state states islamic arab islands is fed dem st saint".split(
    " ",
  ),
);

/** What is left of a name without the words that many have. */
function telling(name: string): string {
  const words = nameKey(name).split(" ");
  const own = words.filter((word) => !COMMON_WORDS.has(word));
  return (own.length > 0 ? own : words).join(" ");
}

/** Countries by code and by every name of every list that we know; what several share, and what is none, apart. */
export class CountryNames {
  readonly #byName: NameIndex<Country>;
  /** By names without their common words: "Rep. of Kenia" is near Kenya, and "Republic of China" not near Chile. */
  readonly #bySpelling: NameIndex<Country>;
  readonly #shared = new Map<string, readonly Country[]>();
  readonly #parts = new Map<string, Country>();
  readonly #elsewhere = new Set(NAMES_ELSEWHERE.map(nameKey));

  constructor(countries: readonly Country[]) {
    const entries = countries.map((item) => ({ item, names: namesOfCountry(item) }));
    this.#byName = new NameIndex(entries.map(({ item, names }) => ({ item, names: [item.iso3, item.iso2, ...names] })));
    this.#bySpelling = new NameIndex(entries.map(({ item, names }) => ({ item, names: names.map(telling) })));
    const byIso3 = new Map(countries.map((country) => [country.iso3, country]));
    for (const [name, codes] of SHARED_NAMES)
      this.#shared.set(
        nameKey(name),
        codes.flatMap((code) => byIso3.get(code) ?? []),
      );
    for (const [code, names] of NAMES_OF_PARTS) {
      const country = byIso3.get(code);
      for (const name of names) if (country) this.#parts.set(nameKey(name), country);
    }
  }

  /** The one country that goes by this code or name; undefined: none does, or which is meant must be asked. */
  find(text: string): Country | undefined {
    const key = nameKey(text);
    if (this.#shared.has(key) || this.#elsewhere.has(key) || this.#parts.has(key)) return undefined;
    return this.#byName.find(text);
  }

  /** Those that share this name; empty where it is one country's or none's. */
  sharing(text: string): readonly Country[] {
    return this.#shared.get(nameKey(text)) ?? [];
  }

  /** The country that is named most like this text, or that has a part of this name; undefined: none is that near. */
  nearest(text: string): Country | undefined {
    const key = nameKey(text);
    if (this.#elsewhere.has(key) || this.#shared.has(key)) return undefined;
    return this.#parts.get(key) ?? this.#bySpelling.find(telling(text)) ?? this.#bySpelling.nearest(telling(text));
  }
}
