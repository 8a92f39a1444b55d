import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Body } from "./compression";
import { entityTag } from "./conditional";

/** Where the build puts the compressed forms of files, by their path on the site. */
export const COMPRESSED_FOLDER = path.join(".next", "compressed");

/** What browsers are told of files by their ending; files with another ending are left to Next. */
const CONTENT_TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** Larger files stay on disk and are sent by Next. */
const MOST_BYTES_HELD = 4 * 1024 * 1024;

export type StaticFile = { contentType: string; cacheControl: string; etag: string; body: Body };

type Place = { file: string; site: string; cacheControl: string };

/**
 * The files that are the same for everybody: the build's (named by their content, so kept for ever) and
 * those of public/. Listed once; each is read at its first request and then held in memory.
 */
export class StaticFiles {
  readonly #root: string;
  readonly #places: Map<string, Place>;
  readonly #loaded = new Map<string, Promise<StaticFile>>();

  private constructor(root: string, places: Place[]) {
    this.#root = root;
    this.#places = new Map(places.map((place) => [place.site, place]));
  }

  /** Lists the files of a built portal. */
  static async open(root: string): Promise<StaticFiles> {
    return new StaticFiles(root, await listStaticFiles(root));
  }

  /** The file at this path of the site, or undefined. */
  find(pathname: string): Promise<StaticFile> | undefined {
    const place = this.#places.get(pathname) ?? this.#places.get(decodeURIComponent(pathname));
    if (!place) return undefined;
    let loading = this.#loaded.get(place.site);
    if (!loading) {
      loading = this.#load(place);
      this.#loaded.set(place.site, loading);
    }
    return loading;
  }

  async #load({ file, site, cacheControl }: Place): Promise<StaticFile> {
    const compressed = (ending: string) =>
      readFile(path.join(this.#root, COMPRESSED_FOLDER, site + ending)).catch(() => undefined);
    const [identity, gzip, br] = await Promise.all([readFile(file), compressed(".gz"), compressed(".br")]);
    const contentType = CONTENT_TYPES[path.extname(file)] as string;
    return { contentType, cacheControl, etag: entityTag(identity), body: { identity, gzip, br } };
  }
}

/** Every file that `StaticFiles` answers, with its path on the site. */
export async function listStaticFiles(root: string): Promise<Place[]> {
  const [built, published] = await Promise.all([
    listFolder(path.join(root, ".next", "static"), "/_next/static/", "public, max-age=31536000, immutable"),
    listFolder(path.join(root, "public"), "/", "public, max-age=3600"),
  ]);
  return [...built, ...published];
}

/** The content type of a file of the site, by its ending. */
export function contentTypeOf(file: string): string {
  return CONTENT_TYPES[path.extname(file)] ?? "application/octet-stream";
}

async function listFolder(folder: string, sitePrefix: string, cacheControl: string): Promise<Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && path.extname(entry.name) in CONTENT_TYPES);
  const places = await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const site = sitePrefix + path.relative(folder, file).split(path.sep).join("/");
      return (await stat(file)).size <= MOST_BYTES_HELD ? [{ file, site, cacheControl }] : [];
    }),
  );
  return places.flat();
}
