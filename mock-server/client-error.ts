import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { partWith } from "./part-with.ts";

const statuses: Readonly<Record<string, { readonly status: number; readonly detail: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, detail: "the request line and the headers are larger than 16 KiB together" },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, detail: "the extensions of a chunk are larger than 16 KiB" },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, detail: "the request did not arrive whole in time" },
};

/** Answers what is no HTTP request, or never becomes one: a status with the reason, and the end of the connection. */
export function answerClientError(error: Error, socket: Socket): void {
  const { code = "", reason } = error as { code?: string; reason?: string };
  // The peer has gone, or has had its answer.
  if (code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const { status, detail } = statuses[code] ?? {
    status: 400,
    detail: `this is not an HTTP/1.1 request: ${reason ?? error.message}`,
  };
  const title = STATUS_CODES[status] ?? "";
  const body = JSON.stringify({ type: "about:blank", title, status, detail });
  partWith(
    socket,
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
