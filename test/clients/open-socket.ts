import { once } from "node:events";
import { WebSocket } from "ws";
import { openEar, type Ear } from "./heard.ts";

/** A WebSocket client that knows no contract: what it hears is told apart by `type`. */
export interface Socket {
  readonly ear: Ear;
  /** Settles with the close code, or with the status of a refused upgrade. */
  readonly ended: Promise<{ readonly code?: number; readonly status?: number; readonly body?: string }>;
  say(payload: object): void;
  close(): void;
}

export function openSocket(url: string): Socket {
  const ear = openEar();
  const socket = new WebSocket(url, { rejectUnauthorized: false });
  const waiting: object[] = [];
  socket.on("message", (data: Buffer) => {
    const payload = JSON.parse(data.toString()) as { type: string };
    ear.hear({ name: payload.type, payload });
  });
  socket.on("open", () => {
    for (const payload of waiting.splice(0)) socket.send(JSON.stringify(payload));
  });
  socket.on("error", () => undefined);
  const closed = once(socket, "close").then(([code]) => ({ code: code as number }));
  const refused = new Promise<{ status: number; body: string }>((resolve) => {
    socket.on("unexpected-response", (_request, response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
  });
  return {
    ear,
    ended: Promise.race([closed, refused]),
    say(payload) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
      else waiting.push(payload);
    },
    close: () => socket.close(),
  };
}
