import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { HttpReply } from "./engine/index.ts";
import { partWith } from "./part-with.ts";

/** Answers an upgrade with a status instead (RFC 6455 §4.2.2). */
export function refuseUpgrade(socket: Socket, { status, headers, body }: HttpReply): void {
  const lines = Object.entries({ ...headers, "content-length": String(Buffer.byteLength(body)), connection: "close" });
  partWith(
    socket,
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${body}`,
  );
}
