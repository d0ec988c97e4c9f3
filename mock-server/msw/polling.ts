import type { HttpReply, HttpRequest } from "../engine/index.ts";
import { type EngineIoMessage, type EngineIoPart, encode, openDecoder, writeHandshake } from "./engine-io.ts";
import { nextTask } from "./next-task.ts";
import type { Carrier, Session } from "./socketio.ts";
import type { SocketIoServer } from "./socketio-server.ts";

/** Between the packets of one body (Engine.IO protocol 4, "HTTP long-polling"). */
const separator = "\u001e";

/** A session that polls, until it moves to a WebSocket. */
export interface PollingSession {
  readonly session: Session;
  /** Lets go of a request that waits, so that the client can move. */
  release(): void;
  /** From now on everything goes to `carrier`, what was not fetched first. */
  move(carrier: Carrier): void;
}

/** The sessions that poll. */
export interface Polling {
  answer(server: SocketIoServer, request: HttpRequest): Promise<HttpReply>;
  find(sid: string): PollingSession | undefined;
}

const fault = (code: number, message: string): HttpReply => ({
  status: 400,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ code, message }),
});

const payload = (parts: readonly EngineIoPart[]): HttpReply => ({
  status: 200,
  headers: { "content-type": "text/plain; charset=UTF-8", "cache-control": "no-store" },
  body: parts.map((part) => (typeof part === "string" ? part : `b${toBase64(part)}`)).join(separator),
});

function toBase64(part: ArrayBuffer | ArrayBufferView): string {
  const bytes =
    part instanceof ArrayBuffer ? new Uint8Array(part) : new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** @param nextSid names a new session */
export function openPolling(
  openSession: (carrier: Carrier, server: SocketIoServer, request: HttpRequest) => Session,
  nextSid: () => string,
): Polling {
  const sessions = new Map<string, PollingSession & { poll(): Promise<HttpReply>; hear(body: string): void }>();

  function open(sid: string, server: SocketIoServer, request: HttpRequest): void {
    const decode = openDecoder();
    const waiting: EngineIoMessage[] = [];
    let next: Carrier | undefined;
    let reply: ((reply: HttpReply) => void) | undefined;
    let isScheduled = false;

    function flush(): void {
      isScheduled = false;
      if (reply === undefined || waiting.length === 0) return;
      reply(payload(waiting.splice(0).flatMap(encode)));
      reply = undefined;
    }

    function say(message: EngineIoMessage): void {
      if (next !== undefined) return next.say(message);
      waiting.push(message);
      if (!isScheduled) nextTask(flush);
      isScheduled = true;
    }

    const carrier: Carrier = {
      say,
      end(code) {
        sessions.delete(sid);
        if (next !== undefined) next.end(code);
        else say("close");
      },
    };
    const session = openSession(carrier, server, request);
    sessions.set(sid, {
      session,
      poll() {
        // Two requests that wait at the same time come of a client that is out of step.
        if (reply !== undefined) {
          session.hear("broken");
          return Promise.resolve(fault(3, "Bad request"));
        }
        const { promise, resolve } = Promise.withResolvers<HttpReply>();
        reply = resolve;
        flush();
        return promise;
      },
      hear(body) {
        for (const part of body.split(separator)) {
          const message = decode(part.startsWith("b") ? fromBase64(part.slice(1)) : part);
          if (message !== undefined) session.hear(message);
        }
      },
      release() {
        if (waiting.length === 0) waiting.push("noop");
        flush();
      },
      move(to) {
        next = to;
        sessions.delete(sid);
        for (const message of waiting.splice(0)) if (message !== "noop") to.say(message);
        waiting.push("noop");
        flush();
        waiting.length = 0;
      },
    });
  }

  return {
    find: (sid) => sessions.get(sid),
    async answer(server, request) {
      const { method, query, body } = request;
      const sid = query.get("sid");
      if (query.get("transport") !== "polling" || !server.transports.includes("polling"))
        return fault(0, "Transport unknown");
      if (query.get("EIO") !== "4") return fault(5, "Unsupported protocol version");
      if (sid === null) {
        if (method !== "GET") return fault(2, "Bad handshake method");
        const fresh = nextSid();
        open(fresh, server, request);
        const upgrades = server.transports.filter((transport) => transport !== "polling");
        return payload([writeHandshake({ sid: fresh, upgrades, ...server.handshake })]);
      }
      const session = sessions.get(sid);
      if (session === undefined) return fault(1, "Session ID unknown");
      if (method === "GET") return await session.poll();
      if (method !== "POST") return fault(3, "Bad request");
      if (body.byteLength > server.handshake.maxPayload) {
        session.session.hear("too-large");
        return { status: 413, headers: {}, body: "" };
      }
      session.hear(new TextDecoder().decode(body));
      return { status: 200, headers: { "content-type": "text/html", "cache-control": "no-store" }, body: "ok" };
    },
  };
}
