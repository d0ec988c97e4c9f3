import type { Side } from "../../contract/index.ts";
import type { HeaderLines } from "../transcript.ts";

/** One HTTP message as it passed. */
interface HttpMessageSeen {
  /** In the order and case in which they passed. */
  readonly headers: HeaderLines;
  /** Without the framing of chunks; at most {@link mostBodyBytes} of it. */
  readonly body: Uint8Array;
  /** How long the body was in all. */
  readonly bodyBytes: number;
  /** Whether its end was seen. */
  readonly isComplete: boolean;
}

export interface RequestSeen extends HttpMessageSeen {
  readonly method: string;
  /** As in the request line. */
  readonly target: string;
}

export interface ResponseSeen extends HttpMessageSeen {
  readonly status: number;
  /** What it answers. */
  readonly request: RequestSeen;
}

/** What was understood of the bytes that passed on one connection. */
export type Seen =
  | { readonly kind: "request"; readonly request: RequestSeen }
  | { readonly kind: "response"; readonly response: ResponseSeen }
  /** The connection speaks WebSocket from now on. */
  | { readonly kind: "connected"; readonly response: ResponseSeen }
  | { readonly kind: "frame"; readonly from: Side; readonly data: string | Uint8Array }
  | { readonly kind: "ping" | "pong"; readonly from: Side; readonly data: Uint8Array }
  /** A close frame; 1005 where it names no code. */
  | { readonly kind: "close"; readonly from: Side; readonly code: number; readonly reason: string }
  | Unreadable
  /** A side has ended its half of the connection, or broken it off. */
  | { readonly kind: "ended"; readonly from: Side; readonly why: string };

/** Bytes of which nobody can say what they mean; what follows on the connection is handed on all the same. */
export interface Unreadable {
  readonly kind: "unreadable";
  readonly from: Side;
  readonly why: string;
  /**
   * - `"speaker"`: the bytes break the protocol
   * - `"reader"`: they may well be right, and this reader has no means to read them
   */
  readonly fault: "speaker" | "reader";
  /** The beginning of them. */
  readonly bytes: Uint8Array;
}

/** Bodies are kept up to here for judging; of a longer one only its head is judged. */
export const mostBodyBytes: number = 4 * 2 ** 20;
