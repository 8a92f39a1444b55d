import { LRUCache } from "lru-cache";
import { type Body, bodyBytes } from "./compression";

/** A whole answer with status 200, ready to be sent again. */
export type KeptPage = {
  /** Name and value in turn, as `writeHead` takes them; without length, encoding and request id. */
  headers: string[];
  /** Weak: the same for every content encoding. */
  etag: string;
  body: Body;
  /** Is it worth compressing? */
  compressible: boolean;
  /** Its brotli form is made, or being made. */
  brotliStarted?: boolean;
};

/**
 * Whole pages by address, of one state of the catalogue at a time.
 *
 * Everything kept belongs to one *epoch* (catalogue version and day); a request of another epoch empties
 * the cache. Two requests that race over a change can empty it twice, never get a page of another epoch.
 *
 * A page that was asked for once has a quarter of the room, and only a second request moves it to the rest: whoever asks
 * for a thousand addresses that nobody else asks for pushes out one another's pages, not those that readers come for.
 */
export class PageCache {
  readonly #askedOnce: LRUCache<string, KeptPage>;
  readonly #askedAgain: LRUCache<string, KeptPage>;
  readonly #rendering = new Map<string, Promise<KeptPage | null>>();
  #epoch = "";

  /** @param maxBytes 0: none is kept. */
  constructor(maxBytes: number) {
    this.#askedOnce = boundedByBytes(maxBytes / 4);
    this.#askedAgain = boundedByBytes((maxBytes * 3) / 4);
  }

  find(epoch: string, address: string): KeptPage | undefined {
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#askedOnce.clear();
      this.#askedAgain.clear();
    }
    const known = this.#askedAgain.get(address);
    if (known) return known;
    const page = this.#askedOnce.get(address);
    if (page) {
      this.#askedOnce.delete(address);
      this.#askedAgain.set(address, page);
    }
    return page;
  }

  /** The page being rendered for somebody else; its promise gives null if it turns out not to be kept. */
  beingRendered(epoch: string, address: string): Promise<KeptPage | null> | undefined {
    return this.#rendering.get(`${epoch} ${address}`);
  }

  /** Renders, and keeps what `render` gives unless that is null. */
  async render(epoch: string, address: string, render: () => Promise<KeptPage | null>): Promise<KeptPage | null> {
    const key = `${epoch} ${address}`;
    const rendering = render();
    this.#rendering.set(key, rendering);
    try {
      const page = await rendering;
      if (page && epoch === this.#epoch) this.#askedOnce.set(address, page);
      return page;
    } finally {
      this.#rendering.delete(key);
    }
  }

  /** Counts a page's size anew, after a compressed form was added to it. */
  resized(address: string, page: KeptPage): void {
    for (const pages of [this.#askedOnce, this.#askedAgain]) {
      if (pages.get(address) !== page) continue;
      // Set over itself, a value keeps the size it had.
      pages.delete(address);
      pages.set(address, page);
    }
  }
}

function boundedByBytes(maxBytes: number): LRUCache<string, KeptPage> {
  return new LRUCache({ maxSize: Math.max(1, Math.floor(maxBytes)), sizeCalculation: sizeOf });
}

function sizeOf(page: KeptPage, address: string): number {
  return address.length + page.headers.join("").length + bodyBytes(page.body);
}
