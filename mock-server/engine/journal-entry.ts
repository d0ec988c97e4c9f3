import { isSecretHeader, hidden, maskText, maskValue } from "../../contract/index.ts";
import type { FaultKind } from "./fault.ts";
import type { Numbered } from "./journal.ts";
import type { Breach, Noted } from "./noted.ts";
import { written } from "./written.ts";

/** What kept something from keeping the contract. */
export interface EntryBreach {
  readonly detail: string;
  readonly expected?: string;
  readonly got?: string;
  readonly pointer?: string;
  /** The promise in the documents, as `file:line`. */
  readonly contract?: string;
}

/** One thing that crossed, in plain data; nothing secret can be read in it. */
export interface JournalEntry {
  /** Counts from 1. */
  readonly id: number;
  /** The clock's time, as ISO 8601. */
  readonly at: string;
  readonly kind: Noted["kind"];
  /** Whether the contract is kept: by what a client did, by what the mock says on purpose, or by the status of a server that a request was handed on to. */
  readonly verdict: "kept" | "broken";
  readonly breach?: EntryBreach;
  /** What was to go wrong with it, because a fault was asked for. */
  readonly faults?: readonly FaultKind[];
  readonly system?: string;
  readonly port?: number;
  /** The channel's id. */
  readonly channel?: string;
  /** The operation's key. */
  readonly operation?: string;
  /** The message's name. */
  readonly message?: string;
  /** The client's number on its channel. */
  readonly connection?: number;
  /** How many clients heard it. */
  readonly listeners?: number;
  readonly payload?: unknown;
  /** The server that answered a request that was handed on. */
  readonly handedOnTo?: string;
  readonly request?: EntryRequest;
  readonly response?: EntryResponse;
  /** The code of a close frame, or the status of a refused upgrade. */
  readonly code?: number;
  readonly reason?: string;
  readonly by?: "client" | "server";
}

export interface EntryRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As a text; undefined where there is none. */
  readonly body?: string;
}

export interface EntryResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const texts = new TextDecoder();

/** Puts something that was noted into words. */
export function journalEntry({ id, noted }: Numbered): JournalEntry {
  const { kind, at } = noted;
  const breach = "breach" in noted ? noted.breach : undefined;
  const faults = "faults" in noted ? noted.faults : [];
  const entry = {
    id,
    at: new Date(at).toISOString(),
    kind,
    verdict: breach === undefined && faults.length === 0 ? "kept" : "broken",
    ...(faults.length > 0 && { faults }),
  } as const;
  return { ...entry, ...(breach && { breach: breachOf(breach) }), ...detailsOf(noted) };
}

function breachOf({ detail, expected, got, pointer, source }: Breach): EntryBreach {
  return {
    detail: maskText(detail),
    ...(expected !== undefined && { expected }),
    ...(got !== undefined && { got: maskText(got) }),
    ...(pointer !== undefined && { pointer }),
    ...(source && { contract: written(source) }),
  };
}

function detailsOf(noted: Noted): Partial<JournalEntry> {
  if (noted.kind === "request") {
    const { request, reply, operation, handedOnTo } = noted;
    const query = request.query.toString();
    const target = maskText(`${request.path}${query === "" ? "" : `?${query}`}`);
    const body = maskText(texts.decode(request.body));
    return {
      port: request.port,
      ...(operation && { system: operation.system, channel: operation.channel, operation: operation.key }),
      ...(handedOnTo !== undefined && { handedOnTo: maskText(handedOnTo) }),
      request: { method: request.method, target, headers: maskHeaders(request.headers), ...(body !== "" && { body }) },
      response: {
        status: reply.status,
        headers: maskHeaders(reply.headers),
        ...(reply.body !== "" && { body: maskText(reply.body) }),
      },
    };
  }
  const { channel } = noted;
  const about = { system: channel.system, channel: channel.id };
  switch (noted.kind) {
    case "opened":
      return { ...about, connection: noted.connection };
    case "refused":
      return { ...about, code: noted.code };
    case "closed": {
      const { connection, by, code, reason } = noted;
      return { ...about, connection, by, code, reason };
    }
    case "heard": {
      const { connection, message, payload } = noted;
      return { ...about, connection, ...(message && { message: message.name }), payload: shown(payload) };
    }
    case "said": {
      const { connection, listeners, frame } = noted;
      const heardBy = connection === undefined ? { listeners } : { connection, listeners };
      return { ...about, ...heardBy, message: frame.message.name, payload: shown(frame.payload) };
    }
  }
}

function maskHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, isSecretHeader(name) ? hidden : maskText([value].flat().join(", "))]],
    ),
  );
}

/** Bytes as their base64 text, which JSON can hold. */
function shown(payload: unknown): unknown {
  if (payload instanceof Uint8Array) return { base64: base64Of(payload) };
  return maskValue(payload ?? null);
}

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
