import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { MAX_ADDRESS_BYTES } from "./address";
import { FILE_POLICY } from "./csp";
import { securityHeaders } from "./security-headers";

const LINGER_MS = 2000;

/** Answers what Node's parser could not read as a request, and ends the connection. */
export function answerUnreadable(error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOf(error);
  const headers = securityHeaders(FILE_POLICY);
  const lines = Array.from({ length: headers.length / 2 }, (_, i) => `${headers[2 * i]}: ${headers[2 * i + 1]}`);
  const text = `${status} ${STATUS_CODES[status]}\n`;
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Content-Type: text/plain; charset=utf-8",
      `Content-Length: ${text.length}`,
      "Connection: close",
      ...lines,
      "",
      text,
    ].join("\r\n"),
  );
  // What still comes in is read away for a moment: an unread byte at the close would throw away the answer.
  socket.on("error", () => socket.destroy());
  socket.resume();
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

function statusOf({ code, rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer }): 400 | 405 | 408 | 414 | 431 {
  if (code === "HPE_INVALID_METHOD") return 405;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408;
  if (code !== "HPE_HEADER_OVERFLOW") return 400;
  const firstLine = rawPacket?.indexOf("\r\n") ?? 0;
  return firstLine < 0 || firstLine > MAX_ADDRESS_BYTES ? 414 : 431;
}
