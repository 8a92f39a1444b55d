import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { MAX_ADDRESS_BYTES } from "./address";
import { FILE_POLICY } from "./csp";
import { securityHeaders } from "./security-headers";

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
}

function statusOf({ code, rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer }): 400 | 405 | 408 | 414 | 431 {
  if (code === "HPE_INVALID_METHOD") return 405;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408;
  if (code !== "HPE_HEADER_OVERFLOW") return 400;
  const firstLine = rawPacket?.indexOf("\r\n") ?? 0;
  return firstLine < 0 || firstLine > MAX_ADDRESS_BYTES ? 414 : 431;
}
