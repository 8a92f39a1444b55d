import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from "node:http";

export type Head = { status: number; headers: OutgoingHttpHeaders };
export type Captured = Head & { body: Buffer };

export type CaptureOptions = {
  /** Most bytes to hold; what is longer is sent on instead, see `sendOn`. */
  maxBytes: number;
  /** Is the answer wanted whole, however long? */
  wantsWhole: (head: Head) => boolean;
  /** Opens the way to the client for an answer that isn't held. */
  sendOn: (head: Head) => ServerResponse;
};

/**
 * Lets a handler write its answer into memory instead of to the client.
 *
 * The capture has no connection of its own: a client that leaves doesn't stop what others may be waiting
 * for. Call `abandon` on `request`'s close where nobody else waits.
 *
 * @returns the answer, or null if it was too long to hold and went to the client through `sendOn`.
 * @throws what the handler throws.
 */
export function captureResponse(
  request: IncomingMessage,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>,
  options: CaptureOptions,
): { answer: Promise<Captured | null>; abandon: () => void } {
  const response = new CapturedResponse(request, options);
  handle(request, response).catch((error) => response.destroy(error));
  return { answer: response.answer, abandon: () => response.emit("close") };
}

class CapturedResponse extends ServerResponse {
  readonly answer: Promise<Captured | null>;
  readonly #options: CaptureOptions;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #head: Head | null = null;
  #sentOn: ServerResponse | null = null;
  #settle!: (answer: Captured | null) => void;
  #fail!: (error: Error) => void;

  constructor(request: IncomingMessage, options: CaptureOptions) {
    super(request);
    this.#options = options;
    Object.defineProperty(this, "headersSent", { get: () => this.#head !== null });
    this.answer = new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#fail = reject;
    });
  }

  override writeHead(
    status: number,
    reasonOrHeaders?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): this {
    const given = typeof reasonOrHeaders === "string" ? headers : reasonOrHeaders;
    const pairs = Array.isArray(given) ? inPairs(given) : Object.entries(given ?? {});
    for (const [name, value] of pairs) if (value !== undefined) this.setHeader(name, value as string | string[]);
    this.statusCode = status;
    this.flushHeaders();
    return this;
  }

  override flushHeaders(): void {
    this.#head ??= { status: this.statusCode, headers: { ...this.getHeaders() } };
  }

  // biome-ignore lint/suspicious/noExplicitAny: Node's own overloads of write and end
  override write(chunk: any, encoding?: any, callback?: any): boolean {
    const done = typeof encoding === "function" ? encoding : callback;
    this.flushHeaders();
    const bytes =
      typeof chunk === "string" ? Buffer.from(chunk, done === encoding ? "utf8" : encoding) : Buffer.from(chunk);
    if (this.#sentOn) return this.#sentOn.write(bytes, done);
    this.#chunks.push(bytes);
    this.#bytes += bytes.length;
    if (done) process.nextTick(done);
    const head = this.#head as Head;
    if (this.#bytes <= this.#options.maxBytes || this.#options.wantsWhole(head)) return true;
    return this.#startSendingOn(head);
  }

  // biome-ignore lint/suspicious/noExplicitAny: Node's own overloads of write and end
  override end(chunk?: any, encoding?: any, callback?: any): this {
    const done = [chunk, encoding, callback].find((argument) => typeof argument === "function");
    if (this.finished) return this;
    if (chunk !== undefined && chunk !== null && chunk !== done) {
      this.write(chunk, typeof encoding === "string" ? encoding : undefined);
    }
    this.flushHeaders();
    this.finished = true;
    if (this.#sentOn) this.#sentOn.end();
    else this.#settle({ ...(this.#head as Head), body: Buffer.concat(this.#chunks) });
    process.nextTick(() => {
      this.emit("finish");
      this.emit("close");
      done?.();
    });
    return this;
  }

  override destroy(error?: Error): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.#fail(error ?? new Error("the answer was broken off"));
    this.#sentOn?.destroy(error);
    process.nextTick(() => this.emit("close"));
    return this;
  }

  #startSendingOn(head: Head): boolean {
    const client = this.#options.sendOn(head);
    this.#sentOn = client;
    client.on("drain", () => this.emit("drain"));
    client.on("close", () => this.emit("close"));
    this.#settle(null);
    return client.write(Buffer.concat(this.#chunks.splice(0)));
  }
}

function inPairs(flat: OutgoingHttpHeader[]): [string, OutgoingHttpHeader][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [
    String(flat[2 * i]),
    flat[2 * i + 1] as OutgoingHttpHeader,
  ]);
}
