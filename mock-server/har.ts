import type { EntryRequest, EntryResponse, JournalEntry } from "./engine/index.ts";

/** An HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/), with frames as Chrome's developer tools write them. */
export interface Har {
  readonly log: {
    readonly version: "1.2";
    readonly creator: { readonly name: string; readonly version: string };
    readonly entries: readonly HarEntry[];
  };
}

interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** One request with its answer, or one connection with its frames. */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly NameValue[];
    readonly queryString: readonly NameValue[];
    readonly postData?: { readonly mimeType: string; readonly text: string };
    readonly headersSize: -1;
    readonly bodySize: number;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly NameValue[];
    readonly content: { readonly size: number; readonly mimeType: string; readonly text?: string };
    readonly redirectURL: string;
    readonly headersSize: -1;
    readonly bodySize: number;
  };
  readonly cache: object;
  readonly timings: { readonly send: 0; readonly wait: 0; readonly receive: 0 };
  /** What is wrong with it. */
  readonly comment?: string;
  readonly _resourceType?: "websocket";
  readonly _webSocketMessages?: readonly HarMessage[];
}

export interface HarMessage {
  readonly type: "send" | "receive";
  /** Seconds since 1970. */
  readonly time: number;
  /** RFC 6455 §5.2: 1 a text, 2 bytes. */
  readonly opcode: 1 | 2;
  /** Bytes as base64. */
  readonly data: string;
}

export interface HarOptions {
  /** Where a port of the contract is, such as `http://127.0.0.1:8000`; undefined where it is not open. */
  baseOf(port: number): string | undefined;
  /** Where a channel is; undefined where it is there no more. */
  urlOf(channel: string): string | undefined;
}

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
const pairs = (headers: Readonly<Record<string, string>>): NameValue[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

function requestOf({ method, target, headers, body }: EntryRequest, base: string): HarEntry["request"] {
  return {
    method,
    // Put together as it came: what is no URL to some parsers was asked for all the same.
    url: base + target,
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: pairs(headers),
    queryString: [...new URLSearchParams(target.split("?").slice(1).join("?"))].map(([name, value]) => ({
      name,
      value,
    })),
    ...(body !== undefined && { postData: { mimeType: headers["content-type"] ?? "", text: body } }),
    headersSize: -1,
    bodySize: sizeOf(body ?? ""),
  };
}

function responseOf({ status, headers, body }: EntryResponse): HarEntry["response"] {
  const size = sizeOf(body ?? "");
  return {
    status,
    statusText: "",
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: pairs(headers),
    content: { size, mimeType: headers["content-type"] ?? "", ...(body !== undefined && { text: body }) },
    redirectURL: headers["location"] ?? "",
    headersSize: -1,
    bodySize: size,
  };
}

const noTime = { cache: {}, timings: { send: 0, wait: 0, receive: 0 } } as const;

function messageOf({ kind, at, payload }: JournalEntry): HarMessage {
  const bytes = (payload as { readonly base64?: unknown } | null | undefined)?.base64;
  const isBytes = typeof bytes === "string";
  return {
    type: kind === "said" ? "receive" : "send",
    time: Date.parse(at) / 1000,
    opcode: isBytes ? 2 : 1,
    data: isBytes ? bytes : typeof payload === "string" ? payload : JSON.stringify(payload ?? null),
  };
}

/**
 * What crossed as an HTTP Archive, which developer tools open: each request, each refused upgrade, and each connection with its frames. What was said to many at once stands
 * with each connection that was open then.
 */
export function harOf(entries: readonly JournalEntry[], { baseOf, urlOf }: HarOptions): Har {
  const found: HarEntry[] = [];
  /** Frames of the open connections, by channel and number. */
  const open = new Map<string, { readonly channel: string; readonly messages: HarMessage[] }>();

  const upgradeOf = (channel: string): HarEntry["request"] =>
    requestOf({ method: "GET", target: "", headers: {} }, urlOf(channel) ?? channel);

  for (const entry of entries) {
    const { kind, at, channel = "", connection, request, response, port, breach, code } = entry;
    const comment = breach === undefined ? {} : { comment: breach.detail };
    const key = `${channel}#${connection}`;
    if (kind === "request" && request !== undefined && response !== undefined) {
      const base = baseOf(port ?? 0) ?? `http://localhost:${port}`;
      found.push({
        startedDateTime: at,
        time: 0,
        request: requestOf(request, base),
        response: responseOf(response),
        ...noTime,
        ...comment,
      });
    } else if (kind === "opened" || kind === "refused") {
      const messages: HarMessage[] = [];
      if (kind === "opened") open.set(key, { channel, messages });
      found.push({
        startedDateTime: at,
        time: 0,
        request: upgradeOf(channel),
        // A close code says that it was opened, and closed at once.
        response: responseOf({ status: kind === "opened" || (code ?? 0) >= 1000 ? 101 : (code ?? 0), headers: {} }),
        ...noTime,
        ...comment,
        _resourceType: "websocket",
        _webSocketMessages: messages,
      });
    } else if (kind === "closed") open.delete(key);
    else {
      const hearing =
        connection === undefined ? [...open.values()].filter((one) => one.channel === channel) : [open.get(key)];
      for (const one of hearing) one?.messages.push(messageOf(entry));
    }
  }
  return { log: { version: "1.2", creator: { name: "Sockwright", version: "" }, entries: found } };
}
