import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answered, Asked, Pen } from "./backstage.ts";
import { corsHeaders } from "./cross-origin.ts";
import type { HttpReply } from "./engine/index.ts";
import { ownFailure } from "./own-failure.ts";
import type { EdgeContext } from "./port-context.ts";
import { announcesTooMuch, drain, hasBody, maxBodyBytes, readBody } from "./request-body.ts";
import { askedIn, pathOf, toRequest } from "./to-request.ts";

const ignore = (): void => undefined;

/** The headers of an answer, in lower case. */
const textsOf = (response: ServerResponse): Record<string, string> =>
  Object.fromEntries(
    Object.entries(response.getHeaders()).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]),
  );

/** Answers the HTTP requests of one port. */
export function httpListener({
  backstage,
  system,
  traffic,
  onward,
  callBack,
  guard,
  log,
  now,
}: EdgeContext): (request: IncomingMessage, response: ServerResponse) => void {
  function writeHead(request: IncomingMessage, response: ServerResponse, reply: HttpReply, bytes: number): void {
    const headers: Record<string, string | number> = { ...corsHeaders(request.headers), ...reply.headers };
    // To HEAD, a length is that of the body a GET would bring, which an operation of its own does not know (RFC 9110 §8.6).
    const isKnown = request.method !== "HEAD" || bytes > 0;
    if (isKnown && reply.status >= 200 && reply.status !== 204 && reply.status !== 304)
      headers["content-length"] = bytes;
    // Node.js leaves a connection open whose answer says anything else of it, whatever the client asked for (RFC 9112 §9.6).
    if (headers["connection"] !== undefined && !response.shouldKeepAlive)
      headers["connection"] = `${headers["connection"]}, close`;
    response.writeHead(reply.status, headers);
  }

  function write(request: IncomingMessage, response: ServerResponse, reply: HttpReply, bytes: number): void {
    writeHead(request, response, reply, bytes);
    if (request.method === "HEAD") response.end();
    else response.end(reply.body);
  }

  async function tooLarge(request: IncomingMessage, response: ServerResponse, started: number): Promise<void> {
    const detail = `the body is larger than ${maxBodyBytes} bytes`;
    const body = JSON.stringify({ type: "about:blank", title: "Content Too Large", status: 413, detail });
    const bytes = Buffer.byteLength(body);
    response.writeHead(413, {
      "content-type": "application/problem+json",
      "content-length": bytes,
      connection: "close",
      ...corsHeaders(request.headers),
    });
    response.write(body);
    traffic.request(request.method ?? "GET", 413, (now() - started) / 1000, bytes);
    // Who has waited for leave to send will not send.
    if (request.headers.expect === undefined || !announcesTooMuch(request)) await drain(request);
    response.end();
  }

  /** Nothing of such an answer is for pages of other origins. */
  function bar(request: IncomingMessage, response: ServerResponse, { status, headers, body }: HttpReply): void {
    response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body), connection: "close" });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  function penOf(request: IncomingMessage, response: ServerResponse, { reply, bytes }: Answered): Pen {
    return {
      get isGone() {
        return response.destroyed;
      },
      whole: () => write(request, response, reply, bytes),
      begin: () => writeHead(request, response, reply, bytes),
      piece: (piece) => void response.write(piece),
      end: () => void response.end(),
      reset: () => void response.socket?.resetAndDestroy(),
      whenOver: (listener) => void response.once("close", listener),
    };
  }

  function deliver(request: IncomingMessage, response: ServerResponse, answered: Answered): void {
    const { reply, bytes, callbacks, drive } = answered;
    if (drive !== undefined) drive(penOf(request, response, answered));
    else if (!response.destroyed) write(request, response, reply, bytes);
    for (const callback of callbacks) callBack(callback);
  }

  function answer(request: IncomingMessage, response: ServerResponse, asked: Asked): void {
    backstage.answer(asked, request.socket, (answered) => {
      try {
        deliver(request, response, answered);
      } catch (error) {
        failed(request, response, error);
      }
    });
  }

  function failed(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const { detail, reply } = ownFailure(error);
    log({ level: "error", system, about: `${request.method} ${request.url}`, summary: detail });
    if (response.headersSent) response.destroy();
    else if (!response.destroyed) write(request, response, reply, Buffer.byteLength(reply.body));
  }

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const started = now();
    const asked = askedIn(request);
    const { method, url } = asked;
    request.url = url;
    const barred = guard?.(toRequest(asked, 0));
    if (barred !== undefined) return bar(request, response, barred);
    const elsewhere = onward?.find(method, pathOf(url));
    if (elsewhere !== undefined) {
      response.once("close", () => {
        if (response.headersSent) onward?.note(asked, { status: response.statusCode, headers: textsOf(response) });
      });
      return onward?.forwarder.request(request, response, elsewhere.target, elsewhere.path);
    }
    if (!hasBody(request)) {
      return answer(request, response, asked);
    }
    readBody(request)
      .then((body) => {
        if (body === "gone") return undefined;
        return body === "too-large"
          ? tooLarge(request, response, started)
          : answer(request, response, { ...asked, body });
      })
      .catch((error: unknown) => failed(request, response, error));
    return undefined;
  }

  return (request, response) => {
    response.on("error", ignore);
    // Of requests one upon the other (RFC 9112 §9.3.2), each has its turn when the answer to the one before it is on its way: a client
    // that reads nothing then costs the memory of one answer, not of all that it asked for.
    if (response.socket === null) response.once("socket", () => serve(request, response));
    else serve(request, response);
  };
}
