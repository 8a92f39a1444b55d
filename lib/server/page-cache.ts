import { ByteBoundedCache } from "./byte-bounded-cache";
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
 */
export class PageCache {
  readonly #pages: ByteBoundedCache<KeptPage>;
  readonly #rendering = new Map<string, Promise<KeptPage | null>>();
  #epoch = "";

  constructor(maxBytes: number) {
    this.#pages = new ByteBoundedCache(maxBytes);
  }

  find(epoch: string, address: string): KeptPage | undefined {
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#pages.clear();
    }
    return this.#pages.get(address);
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
      if (page && epoch === this.#epoch) this.#keep(address, page);
      return page;
    } finally {
      this.#rendering.delete(key);
    }
  }

  /** Counts a page's size anew, after a compressed form was added to it. */
  resized(address: string, page: KeptPage): void {
    if (this.#pages.get(address) === page) this.#keep(address, page);
  }

  #keep(address: string, page: KeptPage): void {
    this.#pages.set(address, page, address.length + page.headers.join("").length + bodyBytes(page.body));
  }
}
