/** Keeps the results of the last `limit` different keys. */
export class LruCache<K, V> {
  readonly #kept = new Map<K, V>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The kept value of that key, else what `make` gives, which is kept from now on. */
  getOrMake(key: K, make: () => V): V {
    const kept = this.#kept.get(key);
    const value = kept === undefined ? make() : kept;

    // A map lists its keys by age: taken out and put back, a key is the newest.
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.#limit) this.#kept.delete(this.#kept.keys().next().value as K);
    return value;
  }
}
