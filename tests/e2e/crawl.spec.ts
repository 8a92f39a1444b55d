import type { Page } from "@playwright/test";
import { splitLocale } from "@/lib/i18n/href";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { expect, test } from "./fixtures";
import { addressOf } from "./pages";

/** The crawl asks for no more addresses than this; to reach it is a failure, since something was then not looked at. */
const MAX_ADDRESSES = 3_000;

/**
 * Addresses with a query combine without end (every facet value with every other), so each kind of page in each language
 * is followed into this many of them, those met first. Addresses without a query are all followed.
 */
const MAX_QUERIES_PER_KIND = 25;

/** Requests in flight. */
const PARALLEL = 6;

/** What one page says about itself. */
type Seen = {
  title: string;
  headings: number;
  lang: string;
  canonical: string | null;
  alternates: Record<string, string>;
  links: string[];
  /** Addresses that a browser loads by itself: scripts, styles, pictures, fonts, frames. */
  loaded: string[];
  /** `#fragment` links that lead nowhere on this page. */
  deadFragments: string[];
};

/** Reads HTML with the browser's own parser, without loading or running what it names. */
function readPages(reader: Page, pages: { url: string; html: string }[]): Promise<Seen[]> {
  return reader.evaluate(
    (given) =>
      given.map(({ url, html }) => {
        const document = new DOMParser().parseFromString(html, "text/html");
        const all = (selector: string) => [...document.querySelectorAll(selector)];
        const attributes = (selector: string, name: string) =>
          all(selector).flatMap((element) => element.getAttribute(name) ?? []);
        const absolute = (address: string) => (URL.canParse(address, url) ? new URL(address, url).href : address);
        const srcsets = attributes("[srcset]", "srcset").flatMap((set) =>
          set.split(",").map((one) => one.trim().split(/\s+/)[0] ?? ""),
        );
        const styled = [...html.matchAll(/url\((?:&quot;|["'])?([^)"'&]+)/g)].map((match) => match[1] ?? "");
        const loadedLinks = attributes(
          'link:is([rel~="stylesheet"], [rel~="preload"], [rel~="modulepreload"], [rel~="icon"], [rel~="preconnect"], [rel~="dns-prefetch"], [rel~="manifest"], [rel~="prefetch"])',
          "href",
        );
        const href = (element: Element) => element.getAttribute("href") ?? "";
        return {
          title: document.title.trim(),
          headings: all("h1").length,
          lang: document.documentElement.lang,
          canonical: attributes('link[rel="canonical"]', "href")[0] ?? null,
          alternates: Object.fromEntries(
            all('link[rel="alternate"][hreflang]').map((link) => [link.getAttribute("hreflang") ?? "", href(link)]),
          ),
          links: attributes("a[href], area[href]", "href").map(absolute),
          loaded: [...attributes("[src]", "src"), ...srcsets, ...styled, ...loadedLinks].filter(Boolean).map(absolute),
          deadFragments: attributes('a[href^="#"]', "href").filter(
            (fragment) => fragment.length > 1 && !document.getElementById(decodeURIComponent(fragment.slice(1))),
          ),
        };
      }),
    pages,
  );
}

const languageOf = (path: string): Locale => splitLocale(path).locale;

/** `/fr/plans/nam-1` and `/fr/plans/zaf-2` are one kind of page: a first folder and the depth below it. */
const kindOf = (path: string) =>
  path
    .split("/")
    .map((part, depth) => (depth > (languageOf(path) === "fr" ? 2 : 1) ? "*" : part))
    .join("/");

/** What waits to be asked for: every address once, within the limits above. */
class Frontier {
  /** Each address with the page that named it first. */
  readonly #known = new Map<string, string>();
  readonly #waiting: string[] = [];
  readonly #queriesOfKind = new Map<string, number>();
  #left = 0;

  constructor(private readonly origin: string) {}

  get size() {
    return this.#known.size;
  }

  /** Internal addresses beyond {@link MAX_ADDRESSES}. */
  get left() {
    return this.#left;
  }

  offer(link: string, from: string): void {
    const url = new URL(link);
    const address = url.pathname + url.search;
    if (url.origin !== this.origin || this.#known.has(address) || /^\/(fr\/)?admin(\/|$)/.test(url.pathname)) return;

    if (url.search) {
      const kind = kindOf(url.pathname);
      const count = this.#queriesOfKind.get(kind) ?? 0;
      if (count >= MAX_QUERIES_PER_KIND) return;
      this.#queriesOfKind.set(kind, count + 1);
    }
    if (this.#known.size >= MAX_ADDRESSES) {
      this.#left += 1;
      return;
    }
    this.#known.set(address, from);
    this.#waiting.push(address);
  }

  sourceOf(address: string): string | undefined {
    return this.#known.get(address);
  }

  take(count: number): string[] {
    return this.#waiting.splice(0, count);
  }
}

test("every internal address that can be reached from the overview is a sound page", async ({ page, portalUrl }) => {
  test.setTimeout(600_000);
  const { origin } = new URL(portalUrl);
  const frontier = new Frontier(origin);
  const faults: string[] = [];
  const titles = new Map<string, string>();
  const pagesSeen: Record<Locale, number> = { en: 0, fr: 0 };

  const fetchAddress = async (address: string) => {
    const response = await fetch(origin + address, { redirect: "manual" });
    const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
    const body = await response.text();
    if (response.status !== 200) {
      faults.push(`${address}: answered ${response.status}, linked from ${frontier.sourceOf(address)}`);
    }
    return response.status === 200 && isPage ? [{ address, url: origin + address, html: body }] : [];
  };

  const judge = (address: string, seen: Seen) => {
    const fault = (text: string) => faults.push(`${address}: ${text}`);
    const { pathname } = new URL(address, origin);
    const language = languageOf(pathname);
    pagesSeen[language] += 1;

    if (seen.lang !== language) fault(`html lang is "${seen.lang}"`);
    if (seen.headings !== 1) fault(`${seen.headings} h1`);
    for (const fragment of seen.deadFragments) fault(`links to ${fragment}, which it does not have`);
    for (const loaded of seen.loaded) {
      const url = new URL(loaded, origin);
      if (url.protocol.startsWith("http") && url.origin !== origin) fault(`loads ${loaded} from another host`);
    }

    const pathOf = (link: string) => {
      const url = new URL(link, origin);
      return url.pathname + url.search;
    };
    if (!seen.canonical) return fault("no canonical link");
    const canonical = pathOf(seen.canonical);
    if (languageOf(canonical) !== language) fault(`canonical link is of the other language: ${canonical}`);
    if (!address.includes("?") && canonical !== address) fault(`canonical link is ${canonical}`);
    for (const locale of LOCALES) {
      const alternate = seen.alternates[locale];
      if (!alternate) fault(`no alternate in ${locale}`);
      else if (languageOf(pathOf(alternate)) !== locale) fault(`alternate in ${locale} is ${alternate}`);
      else frontier.offer(origin + pathOf(alternate), address);
    }

    if (!seen.title) return fault("no title");
    const same = titles.get(seen.title);
    if (same !== undefined && same !== canonical) fault(`has the title of ${same}: "${seen.title}"`);
    titles.set(seen.title, canonical);
  };

  for (const locale of LOCALES) frontier.offer(origin + addressOf("/", locale), "the start");
  for (let batch = frontier.take(PARALLEL); batch.length > 0; batch = frontier.take(PARALLEL)) {
    const fetched = (await Promise.all(batch.map(fetchAddress))).flat();
    const seen = await readPages(page, fetched);
    for (const [index, { address }] of fetched.entries()) {
      const one = seen[index];
      if (!one) throw new Error(`${address} was not read`);
      judge(address, one);
      for (const link of one.links) frontier.offer(link, address);
    }
  }

  console.log(`crawl: ${frontier.size} addresses, ${pagesSeen.en} pages in English, ${pagesSeen.fr} in French`);
  expect(frontier.left, "addresses left out because there are too many").toBe(0);
  expect(faults.slice(0, 50), `the first of ${faults.length} faults`).toEqual([]);
  // The crawl went somewhere: the fact base alone has more plans and countries than this.
  expect(Math.min(pagesSeen.en, pagesSeen.fr)).toBeGreaterThan(200);
});
