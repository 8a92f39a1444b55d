import { lookup } from "node:dns/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

/** Why an address was not asked, or did not answer. */
export type RequestFault =
  /** It is no http or https address, or carries a password. */
  | "not_web"
  /** It leads to a private, local or reserved address, or to a port of another service. */
  | "private"
  /** Its name is not known. */
  | "no_name"
  | "timeout"
  | "no_connection"
  | "no_certificate"
  /** What came is no HTTP, or more than is taken. */
  | "bad_answer";

export class RequestError extends Error {
  override name = "RequestError";

  constructor(
    readonly fault: RequestFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}

/** How names are resolved and which addresses may be asked. Tests replace it; there is no setting that does. */
export type NetworkGuard = {
  resolve(host: string): Promise<readonly string[]>;
  mayAsk(address: string, port: number): boolean;
};

const LOWEST_FREE_PORT = 1024;

/** The guard of the running portal. */
export const PUBLIC_NETWORK: NetworkGuard = {
  async resolve(host) {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  },
  mayAsk: (address, port) => isPublicAddress(address) && (port === 80 || port === 443 || port >= LOWEST_FREE_PORT),
};

export type GuardedRequest = {
  method: "GET" | "HEAD";
  headers?: Readonly<Record<string, string>>;
  /** From the first question for the name to the last byte. */
  timeoutMs: number;
  /** The rest of a longer body is not read. */
  maxBytes: number;
};

export type GuardedAnswer = {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
};

/**
 * Asks one address, and only if all that its name stands for is public. The connection goes to an address that was
 * checked, so that a name which changes between the check and the connection leads nowhere else. Redirects are
 * answers like any other: who follows one asks anew, through the same guard.
 *
 * @throws {RequestError} if it was not asked, or did not answer.
 */
export async function guardedRequest(
  url: URL,
  { method, headers = {}, timeoutMs, maxBytes }: GuardedRequest,
  guard: NetworkGuard = PUBLIC_NETWORK,
): Promise<GuardedAnswer> {
  if (!["http:", "https:"].includes(url.protocol) || url.username || url.password) throw new RequestError("not_web");
  const signal = AbortSignal.timeout(timeoutMs);
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  const addresses = isIP(host) ? [host] : await resolved(host, guard, signal);
  const [address] = addresses;
  if (address === undefined) throw new RequestError("no_name");
  // One public address beside a private one is how a name is made to point inside.
  if (!addresses.every((one) => guard.mayAsk(one, port))) throw new RequestError("private");

  const options = {
    method,
    host: address,
    port,
    path: `${url.pathname}${url.search}`,
    headers: { "accept-encoding": "identity", ...headers, host: url.host },
    agent: false as const,
    signal,
    // The certificate is the name's, though the connection goes by number.
    ...(url.protocol === "https:" && !isIP(host) && { servername: host }),
  };
  try {
    return await new Promise((resolve, reject) => {
      const request = (url.protocol === "https:" ? https : http).request(options, (response) => {
        readUpTo(response, method === "HEAD" ? 0 : maxBytes).then(
          (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          reject,
        );
      });
      request.on("error", reject);
      request.end();
    });
  } catch (error) {
    throw new RequestError(faultOf(error), { cause: error });
  }
}

async function resolved(host: string, guard: NetworkGuard, signal: AbortSignal): Promise<readonly string[]> {
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new RequestError("timeout")), { once: true });
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([guard.resolve(host), late]);
  } catch (error) {
    throw error instanceof RequestError ? error : new RequestError("no_name", { cause: error });
  }
}

async function readUpTo(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  if (maxBytes > 0) {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= maxBytes) break;
    }
  }
  response.destroy();
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

function faultOf(error: unknown): RequestFault {
  const { name, code = "" } = error as NodeJS.ErrnoException;
  if (name === "TimeoutError" || name === "AbortError" || code === "ABORT_ERR") return "timeout";
  if (code.startsWith("HPE_")) return "bad_answer";
  if (/CERT|SSL|TLS|EPROTO|ALTNAME/.test(code)) return "no_certificate";
  return "no_connection";
}
