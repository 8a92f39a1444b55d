import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Logger } from "pino";
import { type Address, cacheName, isUnder, loggedPath, parseAddress, requestTarget, unlocalized } from "./address";
import { carriedHeaders, isKeepable, isPage, isRendered, varyWithEncoding, withPageStatus } from "./answer-kind";
import { announcesMoreThan, limitBody, maxBodyBytes } from "./body-limit";
import { type Captured, captureResponse } from "./captured-response";
import { CLIENT_ADDRESS_HEADER, clientAddress, isForwardedTls } from "./client-address";
import { acceptedEncodings, type Body, brotlied, chooseForm, gzipped, isCompressible } from "./compression";
import { entityTag, isHeldByClient } from "./conditional";
import { DEVELOPMENT_POLICY, FILE_POLICY, pagePolicy } from "./csp";
import { isOwnOrigin } from "./own-origin";
import { type KeptPage, PageCache } from "./page-cache";
import { isPersonal } from "./personal";
import { type PlainStatus, plainPage } from "./plain-page";
import { ApiRateLimit } from "./rate-limit";
import { STRICT_TRANSPORT, securityHeaders } from "./security-headers";
import type { StaticFile, StaticFiles } from "./static-files";
import { answerUnreadable } from "./unreadable-request";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

export type FrontOptions = {
  /** Next's request handler. */
  handle: Handler;
  log: Logger;
  trustedProxies: number;
  /** Requests to the API that one client may make in a minute; 0: any number. */
  apiPerMinute: number;
  /** Browsers come by TLS, whatever the request says. */
  alwaysTls: boolean;
  /** Host of the portal's public address, where the settings name it. */
  publicHost: string | null;
  /** What keeps pages and files; null in development, where everything is made anew. */
  keeping: {
    /** The version of the published catalogue, no older than the call. */
    getVersion: () => Promise<number>;
    /** The day that counts as today: pages depend on it. */
    today: () => string;
    maxBytes: number;
    files: StaticFiles;
    /** Who may show /embed pages in a frame. */
    embedAncestors: string;
  } | null;
};

/** Answers up to this size are gathered in memory; longer ones flow to the client, and are never kept. */
const MOST_BYTES_GATHERED = 8 * 1024 * 1024;

/** A page's answer depends on these request headers besides its address: the client router asks with them. */
const ROUTER_HEADERS = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
] as const;

/** Named in next.config.js: pages asked for by the front come with their metadata in the head. */
const FRONT_AGENT = "nap-atlas-front";

/** What first readers get: 6 is about a twentieth smaller than 4, which on a slow line outweighs the milliseconds. */
const GZIP_LEVEL = 6;

/** Read by anybody's programs; each client so often a minute. */
const PUBLIC_API = "/api/v1";

/** Any cache may hold the page, and asks each time whether it still holds: a publication shows at once. */
const REVALIDATED = "public, max-age=0, must-revalidate";

/** One request and what is known of it so far. */
type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  id: string;
  address: Address;
  tls: boolean;
  /** What the client asked for, before the request is made ready for Next. */
  asked: { method: string; acceptEncoding: string | undefined; ifNoneMatch: string | undefined };
  /** Headers that the answer has whatever it is: where the client stands with the API's rate limit. */
  standing: string[];
  /** For the log: where the answer came from. */
  from: "file" | "kept" | "shared" | "rendered" | "passed" | "refused";
};

/** The portal's HTTP server: it answers what it holds and hands everything else to Next. Not listening yet. */
export function createFront(options: FrontOptions): Server {
  const server = createServer({ maxHeaderSize: 32 * 1024, keepAliveTimeout: 65_000 });
  const front = new Front(options, () => !server.listening);
  server.on("request", (request, response) => front.answer(request, response));
  server.on("clientError", answerUnreadable);
  return server;
}

class Front {
  readonly #options: FrontOptions;
  readonly #cache: PageCache;
  readonly #apiRateLimit: ApiRateLimit;
  readonly #isClosing: () => boolean;

  constructor(
    options: FrontOptions,
    /** Is the server told to stop? Then no connection may stay open for another request. */
    isClosing: () => boolean,
  ) {
    this.#options = options;
    this.#isClosing = isClosing;
    this.#apiRateLimit = new ApiRateLimit(options.apiPerMinute);
    this.#cache = new PageCache(options.keeping?.maxBytes ?? 0);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { log, trustedProxies, alwaysTls } = this.#options;
    const startedAt = performance.now();
    const address = parseAddress(request.url ?? "");
    const exchange: Exchange = {
      request,
      response,
      id: requestId(request, trustedProxies),
      address: typeof address === "number" ? { pathname: "/", query: "" } : address,
      tls: alwaysTls || isForwardedTls(request, trustedProxies),
      asked: {
        method: request.method ?? "",
        acceptEncoding: request.headers["accept-encoding"]?.toString(),
        ifNoneMatch: request.headers["if-none-match"],
      },
      standing: [],
      from: "refused",
    };
    response.once("close", () => {
      if (exchange.from === "file") return;
      log.info({
        requestId: exchange.id,
        method: exchange.asked.method,
        path: loggedPath(exchange.address.pathname),
        parameters: [...new Set(new URLSearchParams(exchange.address.query).keys())],
        status: response.statusCode,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
        from: exchange.from,
        ...(response.writableFinished ? {} : { brokenOff: true }),
      });
    });

    try {
      if (typeof address === "number") this.#refuse(exchange, address);
      else await this.#route(exchange);
    } catch (error) {
      // A body that was refused halfway breaks off what was reading it.
      if (response.writableEnded) return;
      log.error({ requestId: exchange.id, err: error });
      if (response.headersSent) response.destroy();
      else this.#refuse(exchange, 500);
    }
  }

  async #route(exchange: Exchange): Promise<void> {
    const { request, response, address } = exchange;
    const { keeping } = this.#options;
    const method = request.method ?? "";
    const allowed = allowedMethods(address.pathname);
    if (!allowed.includes(method)) return this.#refuse(exchange, 405, ["Allow", allowed.join(", ")]);

    if (isUnder(address.pathname, PUBLIC_API)) {
      const standing = await this.#apiRateLimit.count(clientAddress(request, this.#options.trustedProxies));
      exchange.standing = standing.headers;
      if (!standing.allowed) return this.#refuse(exchange, 429);
    }

    const maxBytes = maxBodyBytes(address.pathname);
    if (announcesMoreThan(request, maxBytes)) return this.#refuse(exchange, 413);
    if (request.headers["transfer-encoding"] !== undefined) {
      limitBody(request, maxBytes, () => !response.headersSent && this.#refuse(exchange, 413));
    }

    const reading = method === "GET" || method === "HEAD";
    const refusal = reading ? null : this.#refusalOfWriting(request, address.pathname);
    if (refusal) {
      await readAway(request);
      return response.headersSent ? undefined : this.#refuse(exchange, refusal);
    }
    if (!keeping) return this.#passThrough(exchange);
    const file = reading ? keeping.files.find(address.pathname) : undefined;
    if (file) return this.#sendFile(exchange, await file);
    if (!reading || isPersonal(request, address.pathname) || isProbe(address.pathname)) return this.#pass(exchange);
    return this.#sendPage(exchange);
  }

  /** No other site may write in a visitor's name; what writes asks once more, with the person's rights (lib/auth). */
  #refusalOfWriting(request: IncomingMessage, pathname: string): 403 | 415 | null {
    if (isUnder(pathname, PUBLIC_API)) return null;
    const { headers } = request;
    const { trustedProxies, publicHost } = this.#options;
    const forwarded = trustedProxies > 0 ? headers["x-forwarded-host"]?.toString() : null;
    if (!isOwnOrigin(headers.origin, [headers.host, forwarded, publicHost])) return 403;
    return isUnder(pathname, "/api") || isForm(request) ? null : 415;
  }

  /** A page or a public answer: kept, or rendered once for all who wait for it. */
  async #sendPage(exchange: Exchange): Promise<void> {
    const { request, address } = exchange;
    const { keeping } = this.#options;
    if (!keeping) throw new Error("nothing is kept in development");
    let epoch: string;
    try {
      epoch = `${await keeping.getVersion()} ${keeping.today()}`;
    } catch (error) {
      this.#options.log.error({ requestId: exchange.id, err: error });
      return this.#refuse(exchange, 503, ["Retry-After", "30"]);
    }
    const asked = routerHeaders(request);
    const key = [cacheName(address), ...ROUTER_HEADERS.map((name) => asked[name] ?? "")].join("\n");

    const kept = this.#cache.find(epoch, key);
    if (kept) {
      exchange.from = "kept";
      await this.#compressFor(exchange, key, kept);
      return this.#sendKept(exchange, kept);
    }
    const shared = await this.#cache.beingRendered(epoch, key)?.catch(() => null);
    if (shared) {
      exchange.from = "shared";
      return this.#sendKept(exchange, shared);
    }

    exchange.from = "rendered";
    askAsAnybody(exchange);
    const { answer } = this.#capture(exchange);
    const page = await this.#cache.render(epoch, key, async () => {
      const captured = await answer;
      return captured && isKeepable(captured) ? this.#keep(exchange, captured) : null;
    });
    const captured = await answer;
    if (page) this.#sendKept(exchange, page);
    else if (captured) await this.#sendOnce(exchange, captured);
  }

  /** Hands the request to Next as it came. The answer is gathered only because a page's policy needs its text. */
  async #pass(exchange: Exchange): Promise<void> {
    exchange.from = "passed";
    this.#askAsGiven(exchange);
    const { answer, abandon } = this.#capture(exchange);
    exchange.response.once("close", abandon);
    const captured = await answer;
    if (captured && !exchange.response.headersSent) await this.#sendOnce(exchange, captured);
  }

  /** Hands the request to Next's development server, which writes to the client by itself. */
  async #passThrough(exchange: Exchange): Promise<void> {
    const { request, response, id } = exchange;
    exchange.from = "passed";
    this.#askAsGiven(exchange);
    const headers = [...securityHeaders(DEVELOPMENT_POLICY, { framed: true }), "X-Request-Id", id];
    for (let i = 0; i < headers.length; i += 2) response.setHeader(headers[i] as string, headers[i + 1] as string);
    await this.#options.handle(request, response);
  }

  #capture(exchange: Exchange) {
    const { answer, abandon } = captureResponse(exchange.request, this.#options.handle, {
      maxBytes: MOST_BYTES_GATHERED,
      wantsWhole: isPage,
      sendOn: (head) => {
        const headers = [...carriedHeaders(head), ...securityHeaders(FILE_POLICY)];
        return exchange.response.writeHead(head.status, this.#withCommon(exchange, headers));
      },
    });
    return { answer: answer.then((captured) => captured && withPageStatus(captured)), abandon };
  }

  /** Tells Next what the front knows, and takes out what a client can't be believed. */
  #askAsGiven({ request, address, id }: Exchange): void {
    const { headers } = request;
    const client = clientAddress(request, this.#options.trustedProxies);
    if (this.#options.trustedProxies === 0) {
      for (const name of Object.keys(headers)) if (name.startsWith("x-forwarded-")) delete headers[name];
    }
    headers[CLIENT_ADDRESS_HEADER] = client;
    headers["x-request-id"] = id;
    delete headers["accept-encoding"];
    request.url = requestTarget(address);
  }

  #policy({ address }: Exchange, html: string): string[] {
    const framed = isUnder(unlocalized(address.pathname), "/embed");
    const ancestors = framed ? (this.#options.keeping?.embedAncestors ?? "'none'") : "'none'";
    return securityHeaders(pagePolicy(html, ancestors), { framed });
  }

  async #keep(exchange: Exchange, captured: Captured): Promise<KeptPage> {
    const { body } = captured;
    const given = captured.headers["cache-control"];
    const cacheControl = isRendered(captured) || given === undefined ? REVALIDATED : String(given);
    const etag = entityTag(body);
    const page: KeptPage = {
      headers: [
        ...carriedHeaders(captured, ["cache-control", "etag", "vary", "set-cookie"]),
        ...(isPage(captured) ? this.#policy(exchange, body.toString("utf8")) : securityHeaders(FILE_POLICY)),
        "Cache-Control",
        cacheControl,
        "ETag",
        etag,
        "Vary",
        varyWithEncoding(captured),
      ],
      etag,
      compressible: isCompressible(String(captured.headers["content-type"] ?? ""), body.length),
      body: { identity: body },
    };
    if (page.compressible && isCompressionAccepted(exchange)) page.body.gzip = await gzipped(body, GZIP_LEVEL);
    return page;
  }

  /**
   * Makes the compressed forms that this client takes: gzip at once, brotli in the background. Pages that
   * nobody asks for twice never cost the slower one.
   */
  async #compressFor({ asked }: Exchange, key: string, page: KeptPage): Promise<void> {
    if (!page.compressible || page.body.br) return;
    const accepted = acceptedEncodings(asked.acceptEncoding);
    if (accepted.gzip && !page.body.gzip) {
      page.body.gzip = await gzipped(page.body.identity, GZIP_LEVEL);
      this.#cache.resized(key, page);
    }
    if (!accepted.br || page.brotliStarted) return;
    page.brotliStarted = true;
    brotlied(page.body.identity, 7).then((bytes) => {
      page.body.br = bytes;
      this.#cache.resized(key, page);
    });
  }

  #sendKept(exchange: Exchange, page: KeptPage): void {
    if (isHeldByClient(exchange.asked.ifNoneMatch, page.etag)) {
      exchange.response.writeHead(304, this.#withCommon(exchange, page.headers)).end();
    } else this.#send(exchange, 200, page.headers, page.body);
  }

  /** Sends an answer that nobody else gets. */
  async #sendOnce(exchange: Exchange, captured: Captured): Promise<void> {
    if (captured.status >= 500 && isPage(captured)) return this.#refuse(exchange, 500);
    const body: Body = { identity: captured.body };
    if (
      isCompressible(String(captured.headers["content-type"] ?? ""), captured.body.length) &&
      isCompressionAccepted(exchange)
    ) {
      body.gzip = await gzipped(captured.body, GZIP_LEVEL);
    }
    const headers = carriedHeaders(captured, ["vary"]);
    headers.push(
      ...(isPage(captured) ? this.#policy(exchange, captured.body.toString("utf8")) : securityHeaders(FILE_POLICY)),
    );
    headers.push("Vary", varyWithEncoding(captured));
    if (captured.headers["cache-control"] === undefined) headers.push("Cache-Control", "private, no-store");
    this.#send(exchange, captured.status, headers, body);
  }

  #sendFile(exchange: Exchange, { contentType, cacheControl, etag, body }: StaticFile): void {
    exchange.from = "file";
    const headers = ["Content-Type", contentType, ...securityHeaders(FILE_POLICY)];
    headers.push("Cache-Control", cacheControl, "ETag", etag, "Vary", "Accept-Encoding");
    if (isHeldByClient(exchange.asked.ifNoneMatch, etag)) {
      exchange.response.writeHead(304, this.#withCommon(exchange, headers)).end();
    } else this.#send(exchange, 200, headers, body);
  }

  /** Answers without Next: bad input, or something broken. */
  #refuse(exchange: Exchange, status: PlainStatus, headers: string[] = []): void {
    const { request, response, address, id } = exchange;
    const forProgram = isUnder(address.pathname, "/api");
    const body = forProgram
      ? JSON.stringify({ type: "about:blank", title: STATUS_CODES[status], status, requestId: id })
      : plainPage(status, address.pathname, id);
    // What is left of an unread body would be taken for the next request.
    if (!request.complete) response.shouldKeepAlive = false;
    this.#send(
      exchange,
      status,
      [
        "Content-Type",
        forProgram ? "application/problem+json" : "text/html; charset=utf-8",
        "Cache-Control",
        "no-store",
        ...(forProgram ? securityHeaders(FILE_POLICY) : securityHeaders(pagePolicy(body, "'none'"))),
        ...(isUnder(address.pathname, PUBLIC_API) ? ["Access-Control-Allow-Origin", "*"] : []),
        ...headers,
      ],
      { identity: Buffer.from(body) },
    );
  }

  #send(exchange: Exchange, status: number, headers: string[], body: Body): void {
    const { encoding, bytes } = chooseForm(body, exchange.asked.acceptEncoding);
    const all = this.#withCommon(exchange, headers);
    all.push("Content-Length", String(bytes.length));
    if (encoding !== "identity") all.push("Content-Encoding", encoding);
    exchange.response.writeHead(status, all).end(exchange.asked.method === "HEAD" ? undefined : bytes);
  }

  #withCommon({ id, tls, response, standing }: Exchange, headers: string[]): string[] {
    if (this.#isClosing()) response.shouldKeepAlive = false;
    const common = [...headers, ...standing, "X-Request-Id", id];
    return tls ? [...common, ...STRICT_TRANSPORT] : common;
  }
}

function allowedMethods(pathname: string): string[] {
  return isUnder(pathname, "/api")
    ? ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    : ["GET", "HEAD", "POST"];
}

/** Pages take what forms send, and what the client router sends to a server action. */
function isForm({ headers }: IncomingMessage): boolean {
  const type = headers["content-type"] ?? "";
  return (
    /^multipart\/form-data;.*\bboundary=/i.test(type) ||
    /^application\/x-www-form-urlencoded\b/i.test(type) ||
    (headers["next-action"] !== undefined && /^text\/plain\b/i.test(type))
  );
}

/** Reads a body away that nobody wants, so that its sender, who is still writing, comes to read the answer. */
async function readAway(request: IncomingMessage): Promise<void> {
  request.resume();
  if (!request.complete) await Promise.race([once(request, "end"), once(request, "close")]);
}

/** Operators' probes are answered as things are now, also when the database is away. */
function isProbe(pathname: string): boolean {
  return pathname === "/healthz" || pathname === "/readyz";
}

function isCompressionAccepted({ asked }: Exchange): boolean {
  const accepted = acceptedEncodings(asked.acceptEncoding);
  return accepted.gzip || accepted.br;
}

/** The id that a trusted proxy gave the request, or a new one. Safe in HTML and in a header. */
function requestId({ headers }: IncomingMessage, trustedProxies: number): string {
  const given = headers["x-request-id"];
  return trustedProxies > 0 && typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** What the client router asks with. Without its `rsc` the others say nothing, and a visitor could send any. */
function routerHeaders({ headers }: IncomingMessage): Partial<Record<(typeof ROUTER_HEADERS)[number], string>> {
  if (headers.rsc === undefined) return {};
  return Object.fromEntries(
    ROUTER_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
}

/**
 * Leaves of a request only what its kept answer may depend on, so that nobody's cookie, language or host
 * can get into a page that others are sent.
 */
function askAsAnybody({ request, address, id }: Exchange): void {
  request.headers = { ...routerHeaders(request), host: "localhost", "user-agent": FRONT_AGENT, "x-request-id": id };
  request.method = "GET";
  request.url = requestTarget(address);
}
