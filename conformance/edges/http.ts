import { request as plainRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as secureRequest } from "node:https";
import type { Clock } from "../clock.ts";
import { dataOf, type HeaderLines, type Recorder } from "../transcript.ts";

/** One request as it is to cross the wire: nothing is added but what HTTP/1.1 cannot do without. */
export interface HttpQuestion {
  readonly method: string;
  /** Whole, path and query percent-encoded. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
  /** How long the whole answer may take. @default 10000 */
  readonly timeoutMs?: number;
}

export type HttpAnswer = HttpResponse | NoHttpResponse;

export interface HttpResponse {
  readonly kind: "response";
  readonly status: number;
  /** In the order and case in which they came. */
  readonly headers: HeaderLines;
  /** The value of a header, whatever its case; several joined by `, `. */
  header(name: string): string | undefined;
  readonly body: Uint8Array;
  /** Milliseconds from the request to the end of the answer. */
  readonly ms: number;
}

/** Nothing that is an HTTP response came: the connection was refused or reset, or took too long. */
export interface NoHttpResponse {
  readonly kind: "none";
  readonly why: string;
  /** The system's code, such as `ECONNREFUSED`. */
  readonly code?: string;
}

export interface HttpEdge {
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly signal: AbortSignal;
}

/** Sends one request on a connection of its own, and resolves to what came back, whatever that is. */
export function sendHttp({ clock, recorder, signal }: HttpEdge, question: HttpQuestion): Promise<HttpAnswer> {
  const { method, url, headers = {}, body, timeoutMs = 10_000 } = question;
  const on = recorder.open();
  const start = clock.now();
  const sent = { ...headers, ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }) };
  const lines = Object.entries(sent).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : value).map((one): [string, string] => [name, one]),
  );
  recorder.write(on, {
    kind: "request",
    method,
    url,
    headers: lines,
    ...(body !== undefined && { body: dataOf(body) }),
  });

  const answer = new Promise<HttpAnswer>((resolve) => {
    let over = false;
    const fail = (why: string, code?: string): void => {
      if (over) return;
      over = true;
      cancel();
      recorder.write(on, { kind: "lost", why });
      resolve({ kind: "none", why, ...(code !== undefined && { code }) });
    };
    const options: RequestOptions & { rejectUnauthorized: boolean } = {
      method,
      headers: Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value as string | string[]])),
      agent: false,
      signal,
      // Whether a certificate is trusted is the machine's business, not the contract's.
      rejectUnauthorized: false,
    };
    const request = (url.startsWith("https:") ? secureRequest : plainRequest)(url, options);
    const cancel = clock.after(timeoutMs, () => {
      request.destroy();
      fail(`no answer within ${timeoutMs} ms`);
    });
    let bodiless: IncomingMessage | undefined;
    request.on(
      "error",
      (error: NodeJS.ErrnoException & { readonly rawPacket?: Buffer; readonly bytesParsed?: number }) => {
        // What comes after an answer that has no body is a body all the same: whoever judges must see it.
        const behind =
          error.code?.startsWith("HPE_") === true ? error.rawPacket?.subarray(error.bytesParsed ?? 0) : undefined;
        if (bodiless !== undefined && behind !== undefined && behind.length > 0) finish(bodiless, behind);
        else fail(error.message, error.code);
      },
    );
    request.on("upgrade", (response, socket) => {
      socket.destroy();
      finish(response, new Uint8Array());
    });
    request.on("response", (response) => {
      if (method === "HEAD" || response.statusCode === 204 || response.statusCode === 304) bodiless = response;
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => {
        clock.stir();
        chunks.push(chunk);
      });
      response.on("error", (error: NodeJS.ErrnoException) => fail(error.message, error.code));
      response.on("end", () => finish(response, Buffer.concat(chunks)));
    });
    function finish(response: IncomingMessage, bytes: Uint8Array): void {
      if (over) return;
      over = true;
      cancel();
      const raw = response.rawHeaders;
      const received = raw.flatMap((name, index): [string, string][] =>
        index % 2 === 0 ? [[name, raw[index + 1] ?? ""]] : [],
      );
      const status = response.statusCode ?? 0;
      recorder.write(on, {
        kind: "response",
        status,
        headers: received,
        ...(bytes.length > 0 && { body: dataOf(bytes) }),
      });
      resolve({
        kind: "response",
        status,
        headers: received,
        header: (name) => headerOf(received, name),
        body: bytes,
        ms: clock.now() - start,
      });
    }
    request.end(body);
  });
  return clock.during(answer);
}

/** The value of a header, whatever its case; several joined by `, `. */
export function headerOf(headers: HeaderLines, name: string): string | undefined {
  const values = headers.filter(([one]) => one.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(", ");
}
