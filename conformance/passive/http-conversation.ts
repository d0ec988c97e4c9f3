import type { Side } from "../../contract/index.ts";
import { Malformed } from "./body-reader.ts";
import type { RequestSeen, ResponseSeen } from "./happening.ts";
import { framingOf, type HttpHead, readRequestLine, readStatusLine, valuesOf } from "./http-head.ts";
import { type BodySeen, type MessageReader, openMessages } from "./message-reader.ts";

/** Both directions of a connection on which HTTP/1.1 is spoken. */
export interface HttpConversation {
  /** @throws Malformed where the bytes are no HTTP/1.1 */
  take(from: Side, bytes: Buffer): void;
  /** A side has ended its half. */
  end(from: Side): void;
}

export interface HttpListener {
  request(request: RequestSeen): void;
  /** In the order of their requests; interim ones (1xx) are not told of. */
  response(response: ResponseSeen): void;
  /** The connection speaks another protocol from now on; what each side has already said in it. */
  switched(response: ResponseSeen, said: Readonly<Record<Side, Buffer>>): void;
}

interface Pending {
  readonly method: string;
  readonly target: string;
  readonly head: HttpHead;
  whole?: RequestSeen;
}

const empty: BodySeen = { body: new Uint8Array(), bodyBytes: 0 };

/** Statuses that have no body, whatever their headers say (RFC 9112 §6.3). */
const isBodiless = (status: number, method: string): boolean =>
  status < 200 || status === 204 || status === 304 || method === "HEAD";

/** Tells requests and responses apart, and which belong together, with keep-alive and pipelining. */
export function openHttpConversation(listener: HttpListener): HttpConversation {
  const asked: Pending[] = [];
  let reading: Pending | undefined;
  let answering: { readonly status: number; readonly head: HttpHead } | undefined;
  let isSwitched = false;

  const requestOf = (pending: Pending, body?: BodySeen): RequestSeen => ({
    method: pending.method,
    target: pending.target,
    headers: pending.head.headers,
    ...(body ?? empty),
    isComplete: body !== undefined,
  });

  const client: MessageReader = openMessages({
    head(head) {
      reading = { ...readRequestLine(head.line), head };
      asked.push(reading);
      return framingOf(head.headers) ?? { kind: "length", bytes: 0 };
    },
    whole(body) {
      const pending = reading!;
      reading = undefined;
      pending.whole = requestOf(pending, body);
      listener.request(pending.whole);
      return wantsToSwitch(pending) ? "hold" : "go on";
    },
  });

  const server: MessageReader = openMessages({
    head(head) {
      const status = readStatusLine(head.line);
      const [pending] = asked;
      if (pending === undefined) throw new Malformed(`status ${status} that answers no request`);
      answering = { status, head };
      if (isBodiless(status, pending.method)) return { kind: "length", bytes: 0 };
      if (status < 300 && pending.method === "CONNECT") return { kind: "length", bytes: 0 };
      return framingOf(head.headers) ?? { kind: "until-end" };
    },
    whole: (body) => answered(body, true),
  });

  function answered(body: BodySeen, isComplete: boolean): "go on" | "hold" {
    const { status, head } = answering!;
    answering = undefined;
    const isInterim = status < 200 && status !== 101;
    if (isInterim) return "go on";
    const pending = asked.shift()!;
    const request = pending.whole ?? requestOf(pending);
    const response: ResponseSeen = { status, headers: head.headers, request, ...body, isComplete };
    if (status === 101 || (status < 300 && pending.method === "CONNECT")) {
      isSwitched = true;
      listener.switched(response, { client: client.release(), server: server.release() });
      return "hold";
    }
    listener.response(response);
    if (wantsToSwitch(pending)) client.resume();
    return "go on";
  }

  return {
    take: (from, bytes) => (from === "client" ? client : server).take(bytes),
    end(from) {
      if (isSwitched) return;
      if (from === "client") {
        client.end();
        return;
      }
      const partial = server.end();
      if (partial !== undefined && answering !== undefined) answered(partial, false);
    },
  };
}

/** Whether nothing may follow a request before its answer says in which protocol (RFC 9110 §7.8). */
function wantsToSwitch({ method, head }: Pending): boolean {
  if (method === "CONNECT") return true;
  const isUpgrade = valuesOf(head.headers, "connection").some((token) => token.toLowerCase() === "upgrade");
  return isUpgrade && valuesOf(head.headers, "upgrade").length > 0;
}
