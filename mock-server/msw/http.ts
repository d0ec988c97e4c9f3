import { HttpResponse, bypass } from "msw";
import { callBacks } from "../call-backs.ts";
import { corsHeaders, isPreflight, preflight } from "../cross-origin.ts";
import { type HttpReply, type HttpRequest, plainProblem } from "../engine/index.ts";
import { maxBodyBytes } from "../request-body.ts";
import { faultyResponse } from "./faulty-response.ts";
import { type PageContext, maxHops } from "./page-context.ts";
import type { Place } from "./places.ts";
import type { Polling } from "./polling.ts";
import { type SocketIoServer, socketIoServerAt } from "./socketio-server.ts";

/** Statuses that never come with a body (Fetch standard, "null body status"). */
const withoutBody = new Set([101, 103, 204, 205, 304]);

const problem = (status: number, title: string, detail: string): HttpReply => plainProblem({ status, title, detail });

const bytes = new TextEncoder();

/** A page finds the ports where they are declared. */
const same = (declared: string): string => declared;

/** A reply of the engine as the page gets it. */
function toResponse({ method, headers: asked }: HttpRequest, { status, headers, body }: HttpReply): Response {
  const length = bytes.encode(body).byteLength;
  // To HEAD, a length is that of the body a GET would bring, which an operation of its own does not know (RFC 9110 §8.6).
  const isKnown = (method !== "HEAD" || length > 0) && status >= 200 && status !== 204 && status !== 304;
  const all = { ...corsHeaders(asked), ...headers, ...(isKnown && { "content-length": String(length) }) };
  // An empty text would bring a media type of its own.
  const isEmpty = method === "HEAD" || body === "" || withoutBody.has(status);
  return new HttpResponse(isEmpty ? null : body, { status, headers: all });
}

/** Answers the requests of a page as the ports of the mock server do. It never rejects. */
export function httpAnswerer(
  { engine, places, neighbours, log }: PageContext,
  polling: Polling,
): (request: HttpRequest) => Promise<Response> {
  /** Where a URL leads here; another mock of the page, and the network, are asked like by the page itself. */
  const placeOf = (url: URL): Place | undefined => (neighbours.takeOver(url, "http") ? undefined : places.find(url));
  const elsewhere = (request: Request): Promise<Response> =>
    fetch(neighbours.takeOver(new URL(request.url), "http") ? request : bypass(request));

  const callBack = callBacks(same, log, async (text, init) => {
    const url = new URL(text);
    const place = placeOf(url);
    if (place === undefined) return await elsewhere(new Request(url, init));
    return await answer({ ...init, ...place, query: url.searchParams, body: bytes.encode(init.body) });
  });

  /** Hands a request on to another port of the contract, or to a server that is none of this contract. */
  async function handOn(request: HttpRequest, target: string, hops: number): Promise<Response> {
    const refuse = (detail: string): Response => toResponse(request, problem(502, "Bad Gateway", detail));
    if (hops >= maxHops) return refuse(`no answer from ${target}: handed on ${hops} times already`);
    const url = new URL(request.path, target);
    const place = placeOf(url);
    if (place !== undefined) return await answer({ ...request, ...place }, hops + 1);
    url.search = request.query.toString();
    const { method, headers, body } = request;
    const carried = method === "GET" || method === "HEAD" ? {} : { body: new Uint8Array(body) };
    try {
      return await elsewhere(new Request(url, { method, headers: new Headers(defined(headers)), ...carried }));
    } catch (error) {
      return refuse(`no answer from ${target}: ${(error as Error).message}`);
    }
  }

  async function polled(server: SocketIoServer, request: HttpRequest): Promise<HttpReply> {
    const { method, headers } = request;
    return isPreflight(method, headers)
      ? preflight(headers, { status: 204, headers: { allow: "GET, POST" }, body: "" }, false)
      : await polling.answer(server, request);
  }

  async function reply(request: HttpRequest, hops: number): Promise<Response> {
    const socketIo = socketIoServerAt(engine, request);
    if (socketIo !== undefined) return toResponse(request, await polled(socketIo, request));
    const onward = engine().http.handsOn(request.port, request.method, request.path);
    if (onward !== undefined) return await handOn({ ...request, path: onward.path }, onward.target, hops);
    if (request.body.byteLength > maxBodyBytes) {
      const detail = `the body is larger than ${maxBodyBytes} bytes`;
      return toResponse(request, problem(413, "Content Too Large", detail));
    }
    const replied = await engine().http.answer(request);
    const { reply: own, callbacks, transport, isDocumentedOptions = false } = replied;
    for (const callback of callbacks) callBack(callback);
    const { method, headers } = request;
    const whole = toResponse(
      request,
      isPreflight(method, headers) ? preflight(headers, own, isDocumentedOptions) : own,
    );
    return transport === undefined ? whole : await faultyResponse(whole, transport, engine().world.clock);
  }

  async function answer(request: HttpRequest, hops: number = 0): Promise<Response> {
    try {
      return await reply(request, hops);
    } catch (error) {
      const detail = `the mock itself failed: ${(error as Error).message}`;
      log({ level: "error", system: "", about: `${request.method} ${request.path}`, summary: detail });
      return toResponse(request, problem(500, "Internal Server Error", detail));
    }
  }

  return (request) => answer(request);
}

const defined = (headers: HttpRequest["headers"]): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
