import type {
  Contract,
  Message,
  MessageOperation,
  SocketIoChannel,
  WebSocketChannel,
} from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Closed } from "../../edges/websocket-peer.ts";

/** A channel that stays open, with what either side may say on it. */
export interface OpenSubject {
  readonly contract: Contract;
  readonly channel: WebSocketChannel | SocketIoChannel;
  readonly protocol: Protocol;
  readonly client: readonly MessageOperation[];
  readonly server: readonly MessageOperation[];
  /** Id → message, of both directions. */
  readonly messages: ReadonlyMap<string, Message>;
  /** Every message that the server may say, replies included. */
  readonly said: readonly Message[];
}

/** What the checks of open channels need from a protocol. */
export interface Protocol {
  readonly name: "websocket" | "socketio";
  /** Opens a connection as a client does that keeps the contract. */
  enter(asking: Asking, subject: OpenSubject): Promise<Entering>;
}

export type Entering = { readonly ok: true; readonly talk: Talk } | { readonly ok: false; readonly because: string };

/** One client's connection, message by message. */
export interface Talk {
  /** By the clock of the run. */
  readonly openedAt: number;
  readonly heard: readonly HeardMessage[];
  readonly closed: Closed | undefined;
  /** Says a message; returns the number that acknowledgements of it carry. */
  say(message: Message, payload: unknown): number;
  /** Says something that is no message of the contract, as it is. */
  sayRaw(raw: RawMessage): void;
  /** Settles when `isEnough` holds after something was heard, after `ms`, or when the connection ends. Says whether it holds. */
  until(isEnough: () => boolean, ms: number): Promise<boolean>;
  /** Ends the connection as the protocol wants it. */
  close(): void;
}

/** Something that no client should say. */
export type RawMessage =
  | { readonly kind: "malformed" }
  /** Bytes that are no text, or the bytes of a text that would be a message in a text frame. */
  | { readonly kind: "binary"; readonly text?: string }
  | { readonly kind: "unknown"; readonly name: string };

/** One message, or what came in place of one. */
export interface HeardMessage {
  readonly at: number;
  /** The name of the event, where the protocol has one. */
  readonly event?: string;
  /** The number that `say` gave, for an acknowledgement. */
  readonly acknowledges?: number;
  readonly binary: boolean;
  /** The frame as it stands, where it is a text. */
  readonly text?: string;
  readonly reading:
    | { readonly ok: true; readonly payload: unknown }
    | { readonly ok: false; readonly expected: string; readonly got: string };
}
