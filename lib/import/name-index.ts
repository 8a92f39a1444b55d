import { plainText } from "@/lib/domain/catalogue/search-text";
import { editDistance } from "@/lib/domain/catalogue/spelling";

/** Text as names are compared: without accents, case and whatever is neither letter nor digit. */
export function nameKey(text: string): string {
  return (plainText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** Longer names are compared by their beginning. */
const MAX_COMPARED = 120;

/** Finds things by the names they go by. */
export class NameIndex<T> {
  /** null: several have this name. */
  readonly #exact = new Map<string, T | null>();
  readonly #names: { item: T; key: string }[] = [];
  readonly #nearest = new Map<string, T | undefined>();

  constructor(entries: Iterable<{ item: T; names: readonly string[] }>) {
    for (const { item, names } of entries) {
      for (const key of new Set(names.map(nameKey))) {
        if (key === "") continue;
        this.#exact.set(key, this.#exact.has(key) ? null : item);
        this.#names.push({ item, key: key.slice(0, MAX_COMPARED) });
      }
    }
  }

  /** What has exactly this name, accents and case apart; undefined if nothing has, or several have. */
  find(text: string): T | undefined {
    return this.#exact.get(nameKey(text)) ?? undefined;
  }

  /**
   * What has a name most like this text: at most a quarter of its letters would have to change, or it alone holds
   * all words of the text. Undefined if nothing is that near.
   */
  nearest(text: string): T | undefined {
    const wanted = nameKey(text).slice(0, MAX_COMPARED);
    if (wanted.length < 3) return undefined;
    if (!this.#nearest.has(wanted)) this.#nearest.set(wanted, this.#bySpelling(wanted) ?? this.#byWords(wanted));
    return this.#nearest.get(wanted);
  }

  /** Of two names that are equally near, the one with the same first letter: people seldom miss that. */
  #bySpelling(wanted: string): T | undefined {
    let best: { item: T; score: number } | undefined;
    for (const { item, key } of this.#names) {
      const limit = best ? Math.floor(best.score) : Math.max(1, Math.floor(wanted.length / 4));
      const distance = editDistance(wanted, key, limit);
      const score = distance + (key[0] === wanted[0] ? 0 : 0.5);
      if (distance <= limit && (!best || score < best.score)) best = { item, score };
    }
    return best?.item;
  }

  #byWords(wanted: string): T | undefined {
    const words = wanted.split(" ");
    const holding = this.#names.filter(({ key }) => {
      const held = key.split(" ");
      return words.every((word) => held.includes(word));
    });
    const items = new Set(holding.map(({ item }) => item));
    return items.size === 1 ? [...items][0] : undefined;
  }
}
