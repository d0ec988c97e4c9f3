import type { IncomingMessage, ServerResponse } from "node:http";
import { corsHeaders, isPreflight, preflight } from "./cross-origin.ts";
import { answerFaultily } from "./faulty-answer.ts";
import type { HttpReply, HttpRequest } from "./engine/index.ts";
import type { PortContext } from "./port-context.ts";
import { announcesTooMuch, drain, hasBody, maxBodyBytes, readBody } from "./request-body.ts";
import { sessionRefusal } from "./session-refusal.ts";

const noBody = new Uint8Array();
const noQuery = new URLSearchParams();
const ignore = (): void => undefined;

/** The target of a request without scheme and host, which a client of a proxy puts before it (RFC 9112 §3.2.2). */
function originForm(target: string): string {
  const rest = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?]*/i, "");
  return rest === target || rest.startsWith("/") ? rest : `/${rest}`;
}

/** A Node request as the engine sees it. */
export function toRequest(request: IncomingMessage, port: number, body: Uint8Array = noBody): HttpRequest {
  const url = originForm(request.url ?? "/");
  const at = url.indexOf("?");
  return {
    port,
    method: request.method ?? "GET",
    path: at < 0 ? url : url.slice(0, at),
    query: at < 0 ? noQuery : new URLSearchParams(url.slice(at + 1)),
    headers: request.headers as Readonly<Record<string, string | undefined>>,
    body,
  };
}

/** Answers the HTTP requests of one port. */
export function httpListener({
  port,
  sessions,
  traffic,
  forwarder,
  callBack,
  guard,
  now,
}: PortContext): (request: IncomingMessage, response: ServerResponse) => void {
  function write(
    request: IncomingMessage,
    response: ServerResponse,
    reply: HttpReply,
    started: number,
    end = (body: string): void => void response.end(body),
  ): void {
    if (response.destroyed) return;
    const bytes = Buffer.byteLength(reply.body);
    const headers: Record<string, string | number> = { ...corsHeaders(request.headers), ...reply.headers };
    // To HEAD, a length is that of the body a GET would bring, which an operation of its own does not know (RFC 9110 §8.6).
    const isKnown = request.method !== "HEAD" || bytes > 0;
    if (isKnown && reply.status >= 200 && reply.status !== 204 && reply.status !== 304)
      headers["content-length"] = bytes;
    // Node.js leaves a connection open whose answer says anything else of it, whatever the client asked for (RFC 9112 §9.6).
    if (headers["connection"] !== undefined && !response.shouldKeepAlive)
      headers["connection"] = `${headers["connection"]}, close`;
    response.writeHead(reply.status, headers);
    if (request.method === "HEAD") response.end();
    else end(reply.body);
    traffic.request(request.method ?? "GET", reply.status, (now() - started) / 1000, bytes);
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

  async function exposed(reply: HttpReply): Promise<HttpReply> {
    return { ...reply, body: await traffic.exposition(reply.body) };
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    asked: HttpRequest,
    started: number,
  ): Promise<void> {
    const session = sessions.of(asked);
    const answered = session.engine().http.answer(asked);
    // Most answers are there at once: only a handler's is waited for.
    const replied = answered instanceof Promise ? await answered : answered;
    const { reply, callbacks, transport, isDocumentedOptions = false } = replied;
    const isExposition =
      reply.status === 200 && (reply.headers["content-type"]?.startsWith("text/plain; version=0.0.4") ?? false);
    const final = isExposition ? await exposed(reply) : reply;
    if (transport !== undefined) {
      const { clock } = session;
      answerFaultily(response, transport, {
        clock,
        body: final.body,
        write: (end) => write(request, response, final, started, end),
      });
    } else {
      const isAskedFirst = isPreflight(request.method, request.headers);
      write(request, response, isAskedFirst ? preflight(request.headers, reply, isDocumentedOptions) : final, started);
    }
    for (const callback of callbacks) callBack(callback);
  }

  function failed(request: IncomingMessage, response: ServerResponse, error: unknown, started: number): void {
    const refused = sessionRefusal(error);
    if (refused !== undefined) return write(request, response, refused, started);
    const detail = `the mock itself failed: ${(error as Error).message}`;
    sessions.main.engine().world.log({
      level: "error",
      system: port.systems[0] ?? "",
      about: `${request.method} ${request.url}`,
      summary: detail,
    });
    if (response.headersSent) return void response.destroy();
    write(
      request,
      response,
      {
        status: 500,
        headers: { "content-type": "application/problem+json" },
        body: JSON.stringify({ type: "about:blank", title: "Internal Server Error", status: 500, detail }),
      },
      started,
    );
  }

  return (request, response) => {
    const started = now();
    response.on("error", ignore);
    request.url = originForm(request.url ?? "/");
    const asked = toRequest(request, port.number);
    const barred = guard?.(asked);
    if (barred !== undefined) return bar(request, response, barred);
    const onward = sessions.main.engine().http.handsOn(port.number, asked.method, asked.path);
    if (onward !== undefined) return forwarder.request(request, response, onward.target, onward.path);
    if (!hasBody(request)) {
      answer(request, response, asked, started).catch((error: unknown) => failed(request, response, error, started));
      return undefined;
    }
    readBody(request)
      .then((body) => {
        if (body === "gone") return undefined;
        return body === "too-large"
          ? tooLarge(request, response, started)
          : answer(request, response, { ...asked, body }, started);
      })
      .catch((error: unknown) => failed(request, response, error, started));
    return undefined;
  };
}
