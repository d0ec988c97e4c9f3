import type { Side } from "../../contract/index.ts";
import { hidden, isSecretHeader, maskText } from "../report/mask.ts";
import type { HeaderLines } from "../transcript.ts";
import { bodyOf } from "./answer-of.ts";
import type { RequestSeen, ResponseSeen } from "./happening.ts";
import { valuesOf } from "./http-head.ts";
import type { Passing, ProxyPort } from "./open-proxy.ts";

/** The version of the format: it changes when a reader of the last one would be misled. */
const version = 1;

export interface RecordOptions {
  /** Whether secrets are written as they are. @default false */
  readonly secrets?: boolean;
  /** How much of one body or frame is kept. @default 65536 */
  readonly mostBytesEach?: number;
  /** How long the whole recording may become; what passes after that is not in it. @default 268435456 */
  readonly mostBytes?: number;
  /** When the recording begins, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly ports: readonly Pick<ProxyPort, "declared" | "origin">[];
}

/** Bytes or a text as a line of the recording has them. */
type Content =
  | { readonly text: string; readonly bytes: number; readonly cut?: true; readonly coding?: string }
  | { readonly base64: string; readonly bytes: number; readonly cut?: true }
  /** Nobody can say what in it is secret. */
  | { readonly hidden: true; readonly bytes: number };

/**
 * Turns what passes into lines of JSON, each with its line end; the first one says what they are. Returns nothing once the recording is full,
 * after a last line that says so.
 */
export function openRecord(options: RecordOptions): {
  readonly head: string;
  line(passing: Passing): string | undefined;
} {
  const { secrets = false, mostBytesEach = 65_536, mostBytes = 268_435_456, startedAt, ports } = options;
  const write = contentWriter(secrets, mostBytesEach);
  const mask = (text: string): string => (secrets ? text : maskText(text));
  const headersOf = (headers: HeaderLines): HeaderLines =>
    secrets ? headers : headers.map(([name, value]) => [name, isSecretHeader(name) ? hidden : maskText(value)]);
  const written = (line: object): string => `${JSON.stringify(line)}\n`;
  const head = written({
    sockwright: "recording",
    version,
    startedAt: new Date(startedAt).toISOString(),
    secrets: secrets ? "as they passed" : "hidden",
    ports: ports.map(({ declared, origin }) => ({ port: declared, origin })),
  });
  let length = Buffer.byteLength(head);
  let isFull = false;

  function partsOf(seen: Passing["seen"]): object {
    switch (seen.kind) {
      case "request": {
        const { method, target, headers } = seen.request;
        return {
          from: "client",
          kind: "request",
          method,
          target: mask(target),
          headers: headersOf(headers),
          ...write.body(seen.request),
        };
      }
      case "response":
      case "connected": {
        const { status, headers } = seen.response;
        return { from: "server", kind: seen.kind, status, headers: headersOf(headers), ...write.body(seen.response) };
      }
      case "frame":
      case "ping":
      case "pong":
        return { from: seen.from, kind: seen.kind, ...write.data(seen.data) };
      case "close":
        return { from: seen.from, kind: "close", code: seen.code, reason: mask(seen.reason) };
      case "unreadable":
        return { from: seen.from, kind: "unreadable", why: mask(seen.why), ...write.unread(seen.bytes) };
      case "ended":
        return { from: seen.from, kind: "ended", why: seen.why };
      case "opened":
        return { from: "client" satisfies Side, kind: "opened" };
      case "unreachable":
        return { from: "server" satisfies Side, kind: "unreachable", why: seen.why };
    }
  }

  return {
    head,
    line({ port, connection, at, seen }) {
      if (isFull) return undefined;
      const offset = Math.round((at - startedAt) * 1000) / 1000;
      const line = written({ port, connection, at: offset, ...partsOf(seen) });
      length += Buffer.byteLength(line);
      if (length <= mostBytes) return line;
      isFull = true;
      return written({ port, connection, at: offset, kind: "full", mostBytes });
    },
  };
}

interface ContentWriter {
  data(data: string | Uint8Array): Content;
  body(message: RequestSeen | ResponseSeen): Partial<Content>;
  unread(bytes: Uint8Array): Content;
}

function contentWriter(secrets: boolean, most: number): ContentWriter {
  /** Secrets are hidden before anything is cut off: half a secret would not be known for one. */
  function text(whole: string, bytes: number): Content {
    const shown = Buffer.from(secrets ? whole : maskText(whole));
    const isCut = shown.length > most;
    const kept = isCut ? new TextDecoder().decode(shown.subarray(0, most), { stream: true }) : shown.toString();
    return { text: kept, bytes, ...(isCut && { cut: true }) };
  }

  function raw(given: Uint8Array): Content {
    const bytes = given.length;
    const asLatin = Buffer.from(given).toString("latin1");
    if (!secrets && maskText(asLatin) !== asLatin) return { hidden: true, bytes };
    return {
      base64: Buffer.from(given.subarray(0, most)).toString("base64"),
      bytes,
      ...(bytes > most && { cut: true }),
    };
  }

  function data(given: string | Uint8Array): Content {
    if (typeof given === "string") return text(given, Buffer.byteLength(given));
    try {
      return text(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(given), given.length);
    } catch {
      return raw(given);
    }
  }

  return {
    data,
    body(message) {
      const { body, bodyBytes, headers } = message;
      if (bodyBytes === 0) return {};
      const coding = valuesOf(headers, "content-encoding").join(", ");
      const whole = bodyOf(message);
      // Of what is not all there, or cannot be decoded, nobody can say what is secret in it.
      if (whole === undefined) return secrets ? { ...raw(body), bytes: bodyBytes } : { hidden: true, bytes: bodyBytes };
      const isForm = valuesOf(headers, "content-type").some((type) =>
        /^application\/x-www-form-urlencoded\b/i.test(type),
      );
      const content = data(whole);
      const shown =
        isForm && "text" in content && !secrets ? { ...content, text: maskText(`?${content.text}`).slice(1) } : content;
      return { ...shown, ...(coding !== "" && { coding }) };
    },
    unread: (bytes) => (secrets ? raw(bytes) : { hidden: true, bytes: bytes.length }),
  };
}
