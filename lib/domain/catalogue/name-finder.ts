import { editDistance, editsAllowed, nameSpelling, nameWords } from "./spelling";

/** A thing with the names that it goes by, and codes that are taken only as a whole or from their beginning. */
export type Named<T> = { item: T; codes?: readonly string[]; names: readonly string[] };

type Name = {
  place: number;
  words: readonly string[];
  joined: string;
  whole: string;
  /** With its small words: "cotedivoire". */
  spelled: string;
};

/** Longest text that is looked for, in UTF-16 units: no name is longer. */
const MAX_TEXT = 120;

/** Most different names of one near miss. */
const MOST_NEAR = 5;

/**
 * Finds things by the names that people give them, in any of our languages. It is built once: names are taken apart
 * then and not for each question.
 */
export class NameFinder<T> {
  readonly #items: readonly T[];
  readonly #codes: { place: number; code: string }[] = [];
  readonly #names: Name[] = [];

  constructor(entries: readonly Named<T>[]) {
    this.#items = entries.map(({ item }) => item);
    entries.forEach(({ codes = [], names }, place) => {
      for (const code of codes) this.#codes.push({ place, code: nameWords(code).join("") });
      const seen = new Set<string>();
      for (const name of names) {
        const words = nameWords(name.slice(0, MAX_TEXT));
        const joined = words.join(" ");
        if (joined === "" || seen.has(joined)) continue;
        seen.add(joined);
        this.#names.push({ place, words, joined, whole: words.join(""), spelled: nameSpelling(name) });
      }
    });
  }

  /** Those that have exactly this code or name; signs, accents, case and small words don't count. */
  named(text: string): T[] {
    const whole = nameWords(text.slice(0, MAX_TEXT)).join("");
    if (whole === "") return [];
    const spelled = nameSpelling(text.slice(0, MAX_TEXT));
    // A code is more deliberate than a name that happens to be spelled alike.
    const coded = this.#codes.filter(({ code }) => code === whole);
    const found = coded.length > 0 ? coded : this.#names.filter((name) => isSame(name, whole, spelled));
    return this.#itemsAt(new Set(found.map(({ place }) => place)));
  }

  /**
   * Those that the text may mean: by code or whole name first, then by the beginning of a name, then by words within
   * it, each in the order given at first.
   */
  find(text: string): T[] {
    const words = nameWords(text.slice(0, MAX_TEXT));
    const [joined, whole] = [words.join(" "), words.join("")];
    if (whole === "") return [];
    const spelled = nameSpelling(text.slice(0, MAX_TEXT));
    const ranks = new Map<number, number>();
    const hold = (place: number, rank: number) => ranks.set(place, Math.min(rank, ranks.get(place) ?? rank));

    for (const { place, code } of this.#codes) {
      if (code === whole) hold(place, 0);
      else if (code.startsWith(whole)) hold(place, 2);
    }
    for (const name of this.#names) {
      if (isSame(name, whole, spelled)) hold(name.place, 1);
      else if (name.joined.startsWith(joined) || name.whole.startsWith(whole)) hold(name.place, 2);
      else if (words.every((word) => name.words.some((held) => held.startsWith(word)))) hold(name.place, 3);
      else if (whole.length > 2 && name.joined.includes(joined)) hold(name.place, 4);
    }
    return [...ranks]
      .sort(([a, rankA], [b, rankB]) => rankA - rankB || a - b)
      .map(([place]) => this.#items[place] as T);
  }

  /**
   * Those that are named nearly so: at most two letters put in, left out, changed or swapped, one in a short name.
   * The fewest mistakes first, then those that begin alike: people seldom miss the first letter. At most five.
   */
  near(text: string): T[] {
    const words = nameWords(text.slice(0, MAX_TEXT));
    const wanted = words.join("");
    const limit = editsAllowed(wanted.length);
    if (limit === 0) return [];
    const scores = new Map<number, number>();
    const hold = (place: number, candidate: string, penalty: number) => {
      if (Math.abs(candidate.length - wanted.length) > limit) return;
      const distance = editDistance(wanted, candidate, limit);
      if (distance > limit) return;
      const score = distance + (candidate[0] === wanted[0] ? 0 : 0.5) + penalty;
      scores.set(place, Math.min(score, scores.get(place) ?? score));
    };
    for (const name of this.#names) {
      hold(name.place, name.whole, 0);
      // "Bosina" is near a part of "Bosnia and Herzegovina".
      for (let at = 0; name.words.length > words.length && at + words.length <= name.words.length; at++) {
        const part = name.words.slice(at, at + words.length).join("");
        if (part.length >= 4) hold(name.place, part, 0.25);
      }
    }
    const best = Math.min(...scores.values());
    return [...scores]
      .filter(([, score]) => score < best + 1)
      .sort(([a, scoreA], [b, scoreB]) => scoreA - scoreB || a - b)
      .slice(0, MOST_NEAR)
      .map(([place]) => this.#items[place] as T);
  }

  #itemsAt(places: ReadonlySet<number>): T[] {
    return [...places].sort((a, b) => a - b).map((place) => this.#items[place] as T);
  }
}

function isSame(name: Name, whole: string, spelled: string): boolean {
  return name.whole === whole || name.spelled === spelled;
}
