import fresh from "fresh";
import { type Edition, getEdition } from "@/lib/catalogue/edition";
import { baseUrl } from "@/lib/i18n/metadata";
import type { AddressParams, Ignored } from "@/lib/schemas/address";
import { RELEASE_PARAMETER } from "@/lib/schemas/plan-query";
import { Problem, problemBody, refuseIgnored } from "./problem";

/** What a route works with. */
export type ApiRequest<P extends string> = {
  edition: Edition;
  /** As the address has them, `release` too. */
  query: URLSearchParams;
  /** The parts of the path that vary. */
  path: Readonly<Record<P, string>>;
};

/** What every answer from the catalogue begins with. */
export type AnswerHead = {
  /** Version of the catalogue. */
  version: number;
  /** Number of the release that was asked for; null: the catalogue as it is now. */
  release: number | null;
};

type RouteContext<P extends string> = { params: Promise<Record<P, string>> };

/** Other sites may read the API; no credentials are ever needed. */
const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After, Content-Disposition",
};

/**
 * The GET handler of a route: finds the edition, asks `answer`, and sends what it gives as JSON, or the `Response` that
 * it gives, with the headers that every answer has. A `Problem` becomes `application/problem+json`.
 */
export function apiRoute<P extends string = never>(answer: (request: ApiRequest<P>) => object | Promise<object>) {
  return async (request: Request, context: RouteContext<P>): Promise<Response> => {
    try {
      const query = new URL(request.url).searchParams;
      const edition = await getEdition(query);
      const etag = editionTag(edition);
      if (fresh({ "if-none-match": request.headers.get("if-none-match") ?? undefined }, { etag })) {
        return new Response(null, { status: 304, headers: { ...CORS, ETag: etag } });
      }

      const given = await answer({ edition, query, path: (await context.params) ?? {} });
      const response = given instanceof Response ? given : Response.json(given);
      for (const [name, value] of Object.entries({ ...CORS, ETag: etag })) response.headers.set(name, value);
      return response;
    } catch (error) {
      if (error instanceof Problem) return problemResponse(error);
      throw error;
    }
  };
}

/** What a browser asks before a cross-site request with headers of its own. */
export function apiOptions(): Response {
  return new Response(null, {
    status: 204,
    headers: { ...CORS, "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS", "Access-Control-Max-Age": "86400" },
  });
}

export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problemBody(problem)), {
    status: problem.status,
    headers: { ...CORS, "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}

export function answerHead({ release, view }: Edition): AnswerHead {
  return { version: view.catalogue.version, release: release?.number ?? null };
}

/**
 * Refuses parameters that can't be used, with a release that does not exist among them.
 *
 * @throws {Problem} 400.
 */
export function refuse(edition: Edition, ignored: readonly Ignored[], parameters: readonly string[]): void {
  refuseIgnored([...edition.ignored, ...ignored], [...new Set([...parameters, RELEASE_PARAMETER])]);
}

/**
 * The parameters of a route that has but a few, each given once at most; `release` is always one of them.
 *
 * @param allowed name -> its values, or null where any text will do.
 * @throws {Problem} 400 for another parameter or value.
 */
export function readParameters<N extends string>(
  edition: Edition,
  query: URLSearchParams,
  allowed: Readonly<Record<N, readonly string[] | null>>,
): Partial<Record<N, string>> {
  const ignored: Ignored[] = [];
  const read: Partial<Record<N, string>> = {};
  for (const [parameter, value] of query) {
    if (parameter === RELEASE_PARAMETER || value === "") continue;
    const ignore = (reason: Ignored["reason"], list?: readonly string[]) =>
      ignored.push({
        parameter: parameter.slice(0, 100),
        value: value.slice(0, 100),
        reason,
        ...(list && { allowed: list }),
      });
    if (!Object.hasOwn(allowed, parameter)) ignore("unknown_parameter");
    else if (read[parameter as N] !== undefined) ignore("repeated");
    else {
      const values = allowed[parameter as N];
      if (values && !values.includes(value)) ignore("unknown_value", values);
      else read[parameter as N] = value;
    }
  }
  refuse(edition, ignored.slice(0, 50), Object.keys(allowed));
  return read;
}

/** A whole number from 1, or the fallback where it isn't given. @throws {Problem} 400 for anything else. */
export function wholeNumber(parameter: string, value: string | undefined, max: number, fallback: number): number {
  if (value === undefined) return fallback;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= max) return number;
  throw new Problem(400, "Some parameters can't be used", [
    { parameter, value: value.slice(0, 100), detail: `Write a whole number from 1 to ${max}.` },
  ]);
}

export type PageLinks = { self: string; first: string; prev: string | null; next: string | null; last: string };

/** Whole addresses of this page of a list and of those around it. Every other parameter stays. */
export function pageLinks(path: string, query: URLSearchParams, page: number, pageCount: number): PageLinks {
  const at = (number: number) => {
    const parameters = new URLSearchParams(query);
    if (number === 1) parameters.delete("page");
    else parameters.set("page", String(number));
    const text = parameters.toString().replaceAll("%2C", ",");
    return `${baseUrl()}${path}${text && `?${text}`}`;
  };
  return {
    self: at(page),
    first: at(1),
    prev: page > 1 ? at(page - 1) : null,
    next: page < pageCount ? at(page + 1) : null,
    last: at(pageCount),
  };
}

/**
 * Refuses a page past the last one.
 *
 * @throws {Problem} 400 that says how many there are.
 */
export function refusePageBeyond(asked: number, pageCount: number): void {
  if (asked <= pageCount) return;
  throw new Problem(400, "Some parameters can't be used", [
    { parameter: "page", value: String(asked), detail: `There are pages 1 to ${pageCount}.` },
  ]);
}

/** The same for the same edition on the same day; answers also depend on the address, as entity tags always do. */
function editionTag({ release, view, today }: Edition): string {
  return release ? `W/"release-${release.number}"` : `W/"v${view.catalogue.version}-${today}"`;
}

/** What a route's address holds, for the readers of `lib/schemas`, which take parameters in this form. */
export function parametersOf(query: URLSearchParams, without: readonly string[] = []): AddressParams {
  const parameters = new URLSearchParams(query);
  for (const name of without) parameters.delete(name);
  return parameters;
}
