import type { HttpOperation } from "../../contract/index.ts";
import type { FaultKind } from "./fault.ts";
import type { Breach } from "./noted.ts";

/** One request as the engine sees it: no sockets, no streams. */
export interface HttpRequest {
  /** The port of the contract, not the one it was remapped to. */
  readonly port: number;
  readonly method: string;
  /** Path without the query, percent-encoded as it came. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answer to a request. */
export interface HttpReplied {
  readonly kind: "replied";
  readonly reply: HttpReply;
  /** Requests that the contract says follow from this one (OpenAPI callbacks). */
  readonly callbacks: readonly OutgoingRequest[];
  /** What of the contract it was about, and what in the request breaks it. */
  readonly operation?: HttpOperation;
  readonly breach?: Breach;
  /** What was to go wrong with it, and how it crosses then. */
  readonly faults?: readonly FaultKind[];
  readonly transport?: Transport;
  /** The contract itself has the `OPTIONS` that this answers. */
  readonly isDocumentedOptions?: true;
}

/** How an answer crosses that does not cross as usual. */
export interface Transport {
  /** How much later it comes, in milliseconds of the clock. */
  readonly delayMs: number;
  /** It never comes, or the connection is cut in its place. */
  readonly ending?: "never" | "reset";
  readonly bytesPerSecond?: number;
}

export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** One thing that is wrong with a request. */
export interface RequestFault {
  readonly in: "path" | "query" | "header" | "cookie" | "body";
  /** Name of the parameter, or JSON Pointer into the body. */
  readonly at: string;
  readonly expected: string;
  readonly got: string;
  /** Where the contract asks for it, as `file:line`. */
  readonly contract: string;
}
