import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Logger } from "pino";
import { withinDeadline } from "@/lib/deadline";
import { withPostedAnswers } from "@/lib/posted-answers";
import { type RequestFate, withFate } from "@/lib/request-fate";
import { type Address, cacheName, isUnder, loggedPath, parseAddress, requestTarget, unlocalized } from "./address";
import { carriedHeaders, isKeepable, isPage, isRendered, varyWithEncoding, withPageStatus } from "./answer-kind";
import { announcesMoreThan, limitBody, maxBodyBytes, SWALLOWED } from "./body-limit";
import { type Captured, captureResponse } from "./captured-response";
import { CLIENT_ADDRESS_HEADER, clientAddress, isForwardedTls } from "./client-address";
import { acceptedEncodings, type Body, brotlied, chooseForm, gzipped, isCompressible } from "./compression";
import { entityTag, isHeldByClient } from "./conditional";
import { DEVELOPMENT_POLICY, FILE_POLICY, pagePolicy } from "./csp";
import { FairQueue, QueueFullError } from "./fair-queue";
import { isOwnOrigin } from "./own-origin";
import { type KeptPage, PageCache } from "./page-cache";
import { isPersonal } from "./personal";
import { type PlainStatus, plainPage, plainWords } from "./plain-page";
import { RateLimit } from "./rate-limit";
import { STRICT_TRANSPORT, securityHeaders } from "./security-headers";
import type { StaticFile, StaticFiles } from "./static-files";
import { withoutTracking } from "./tracking";
import { answerUnreadable } from "./unreadable-request";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

export type FrontOptions = {
  /** Next's request handler. */
  handle: Handler;
  log: Logger;
  trustedProxies: number;
  /** Requests to the API that one client may make in a minute; 0: any number. */
  apiPerMinute: number;
  /** Answers that one client may have made anew in a minute; 0: any number. */
  rendersPerMinute: number;
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

/** What is made anew is made in turns, so that nobody waits for the rest of another's requests. */
const RENDERS = { running: 6, runningPerClient: 3, waitingPerClient: 60 };

/** A database that does not say its version in this time is away: readers are told rather than kept waiting. */
const VERSION_TIMEOUT_MS = 5000;

/** How much, and how long, of a refused body is read away, so that its sender comes to read the answer. */
const READ_AWAY = { bytes: 512 * 1024 * 1024, ms: 120_000 };

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
  fate: RequestFate;
  /** The client waits to be told whether to send its body. */
  awaitsContinue: boolean;
  /** For the log: where the answer came from. */
  from: "file" | "kept" | "shared" | "rendered" | "passed" | "refused";
};

/** The portal's HTTP server: it answers what it holds and hands everything else to Next. Not listening yet. */
export function createFront(options: FrontOptions): Server {
  const server = createServer({ maxHeaderSize: 32 * 1024, keepAliveTimeout: 65_000 });
  const front = new Front(options, () => !server.listening);
  server.on("request", (request, response) => front.answer(request, response));
  // Who asks whether to send a body is told no before it is sent.
  server.on("checkContinue", (request, response) => front.answer(request, response, { awaitsContinue: true }));
  server.on("clientError", answerUnreadable);
  return server;
}

class Front {
  readonly #options: FrontOptions;
  readonly #cache: PageCache;
  readonly #apiRateLimit: RateLimit;
  readonly #renderRateLimit: RateLimit;
  readonly #renders = new FairQueue(RENDERS);
  readonly #isClosing: () => boolean;

  constructor(
    options: FrontOptions,
    /** Is the server told to stop? Then no connection may stay open for another request. */
    isClosing: () => boolean,
  ) {
    this.#options = options;
    this.#isClosing = isClosing;
    this.#apiRateLimit = new RateLimit("api", options.apiPerMinute);
    this.#renderRateLimit = new RateLimit("pages", options.rendersPerMinute);
    this.#cache = new PageCache(options.keeping?.maxBytes ?? 0);
  }

  async answer(request: IncomingMessage, response: ServerResponse, { awaitsContinue = false } = {}): Promise<void> {
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
      fate: { reached: false, diskFull: false },
      awaitsContinue,
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
        ...(exchange.fate.diskFull && { diskFull: true }),
      });
    });

    try {
      if (typeof address === "number") this.#refuse(exchange, address);
      else await withFate(exchange.fate, () => withPostedAnswers(() => this.#route(exchange)));
    } catch (error) {
      // A body that was refused halfway breaks off what was reading it.
      if (response.writableEnded) return;
      log.error({ requestId: exchange.id, err: error });
      if (response.headersSent) response.destroy();
      else this.#refuse(exchange, brokenStatus(exchange));
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
    if (refusal) return this.#refuse(exchange, refusal);
    if (exchange.awaitsContinue) response.writeContinue();
    exchange.awaitsContinue = false;
    if (!keeping) return this.#passThrough(exchange);
    const file = reading ? keeping.files.find(address.pathname) : undefined;
    if (file) return this.#sendFile(exchange, await file);
    if (isProbe(address.pathname)) return this.#pass(exchange);
    if (!reading || isPersonal(request, address.pathname)) return this.#sendPersonal(exchange, reading);
    return this.#sendPage(exchange);
  }

  /** The catalogue's version and the day; null, and the request is answered, if the database is away. */
  async #epoch(exchange: Exchange): Promise<string | null> {
    const { keeping, log } = this.#options;
    if (!keeping) throw new Error("nothing is kept in development");
    try {
      return `${await withinDeadline(keeping.getVersion(), VERSION_TIMEOUT_MS, "the database")} ${keeping.today()}`;
    } catch (error) {
      log.error({ requestId: exchange.id, err: error });
      this.#refuse(exchange, 503, ["Retry-After", "30"]);
      return null;
    }
  }

  /**
   * Does at the client's turn what costs more than handing out what is kept. Answers 429 if this client has asked for
   * more of it than a person can.
   */
  async #inTurn(exchange: Exchange, work: () => Promise<void>): Promise<void> {
    const client = clientAddress(exchange.request, this.#options.trustedProxies);
    if (!isUnder(exchange.address.pathname, PUBLIC_API)) {
      const standing = await this.#renderRateLimit.count(client);
      if (!standing.allowed) return this.#refuse(exchange, 429, standing.headers);
    }
    try {
      await this.#renders.run(client, async () => {
        // Who has left while waiting is owed nothing.
        if (!exchange.response.destroyed) await work();
      });
    } catch (error) {
      if (!(error instanceof QueueFullError)) throw error;
      this.#refuse(exchange, 429, ["Retry-After", "10"]);
    }
  }

  /** What is this person's alone, or writes. Bodies come as slowly as their senders like: those who write hold no place. */
  async #sendPersonal(exchange: Exchange, reading: boolean): Promise<void> {
    if ((await this.#epoch(exchange)) === null) return;
    if (reading) return this.#inTurn(exchange, () => this.#pass(exchange));
    const standing = await this.#renderRateLimit.count(clientAddress(exchange.request, this.#options.trustedProxies));
    return standing.allowed ? this.#pass(exchange) : this.#refuse(exchange, 429, standing.headers);
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
    const { request } = exchange;
    const epoch = await this.#epoch(exchange);
    if (epoch === null) return;
    const { pathname, query } = exchange.address;
    exchange.address = { pathname, query: withoutTracking(query) };
    const asked = routerHeaders(request);
    const key = [cacheName(exchange.address), ...ROUTER_HEADERS.map((name) => asked[name] ?? "")].join("\n");

    if (await this.#sendIfKept(exchange, epoch, key)) return;
    const shared = await this.#cache.beingRendered(epoch, key)?.catch(() => null);
    if (shared) {
      exchange.from = "shared";
      return this.#sendKept(exchange, shared);
    }
    return this.#inTurn(exchange, async () => {
      // Somebody else's turn may have made it meanwhile.
      if (!(await this.#sendIfKept(exchange, epoch, key))) await this.#renderPage(exchange, epoch, key);
    });
  }

  async #sendIfKept(exchange: Exchange, epoch: string, key: string): Promise<boolean> {
    const kept = this.#cache.find(epoch, key);
    if (!kept) return false;
    exchange.from = "kept";
    await this.#compressFor(exchange, key, kept);
    this.#sendKept(exchange, kept);
    return true;
  }

  async #renderPage(exchange: Exchange, epoch: string, key: string): Promise<void> {
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
    // Next compares the two by itself and knows nothing of the public address; both were found to be ours.
    if (headers.origin && URL.canParse(headers.origin)) headers["x-forwarded-host"] = new URL(headers.origin).host;
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
    const refusal = refusalOf(exchange, captured);
    if (refusal) return this.#refuse(exchange, refusal);
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
    this.#send(
      exchange,
      exchange.asked.method === "POST" ? afterPost(captured.status) : captured.status,
      headers,
      body,
    );
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
    const { request, address, id } = exchange;
    const forProgram = isUnder(address.pathname, "/api");
    const forScript = request.headers["next-action"] !== undefined;
    const [type, body] = forProgram
      ? [
          "application/problem+json",
          JSON.stringify({ type: "about:blank", title: STATUS_CODES[status], status, requestId: id }),
        ]
      : forScript
        ? ["text/plain", plainWords(status, address.pathname)]
        : ["text/html; charset=utf-8", plainPage(status, address.pathname, id)];
    const isHtml = !forProgram && !forScript;
    this.#send(
      exchange,
      status,
      [
        "Content-Type",
        type,
        "Cache-Control",
        "no-store",
        ...(isHtml ? securityHeaders(pagePolicy(body, "'none'")) : securityHeaders(FILE_POLICY)),
        ...(isUnder(address.pathname, PUBLIC_API) ? ["Access-Control-Allow-Origin", "*"] : []),
        // What is left of an unread body would be taken for the next request.
        ...(request.complete ? [] : ["Connection", "close"]),
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
    const { request, response } = exchange;
    response.writeHead(status, all);
    const sent = exchange.asked.method === "HEAD" ? undefined : bytes;
    if (request.complete || request.readableEnded || exchange.awaitsContinue) {
      response.end(sent);
      return;
    }
    // Closing a connection on which something still comes in would throw away the answer before it is read.
    if (sent) response.write(sent);
    void readAway(request).then(() => response.end());
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

/**
 * Reads a body away that nobody wants, so that its sender, who is still writing, comes to read the answer; within bounds,
 * after which the connection is closed on them.
 */
async function readAway(request: IncomingMessage): Promise<void> {
  let bytes = 0;
  await new Promise<void>((done) => {
    const timer = setTimeout(done, READ_AWAY.ms);
    timer.unref();
    request.once("close", () => clearTimeout(timer));
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > READ_AWAY.bytes) done();
    });
    for (const event of ["end", "close", "error", SWALLOWED]) request.once(event, () => done());
    if (request.complete || request.destroyed) done();
    request.resume();
  });
}

/** After a form is sent, a browser asks for the next page; it never sends the form, with all that is in it, once more. */
function afterPost(status: number): number {
  return status === 301 || status === 302 || status === 307 || status === 308 ? 303 : status;
}

/** With what an answer of Next's is replaced by one of our own; null: it is sent as it is. */
function refusalOf(exchange: Exchange, answer: Captured): PlainStatus | null {
  // The form is of a build that is no more.
  if (answer.headers["x-nextjs-action-not-found"] !== undefined) return 409;
  const type = String(answer.headers["content-type"] ?? "text/plain");
  // What a route of ours says of itself, it says as JSON.
  if (answer.status < 500 || !(isRendered(answer) || type.startsWith("text/plain"))) return null;
  const status = brokenStatus(exchange);
  // A script of ours reads from a rendered 500 that it failed, and shows its page of errors.
  return status === 500 && !isPage(answer) && isRendered(answer) ? null : status;
}

/** Whose fault it is that nothing came of a request. */
function brokenStatus({ asked, fate }: Exchange): 400 | 500 | 507 {
  if (fate.diskFull) return 507;
  // A form broke before any code of ours had read it, and the database is there: it was no form.
  return asked.method === "POST" && !fate.reached ? 400 : 500;
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
