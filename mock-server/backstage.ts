import type { WebSocketChannel } from "../contract/index.ts";
import type { Farewell, HttpReply, OutgoingRequest } from "./engine/index.ts";

/** A request as it came in, its body read. */
export interface Asked {
  readonly method: string;
  /** Path and query, as they came. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** What to answer to a request. */
export interface Answered {
  readonly reply: HttpReply;
  /** How long its body is. */
  readonly bytes: number;
  /** Requests that follow from it. */
  readonly callbacks: readonly OutgoingRequest[];
  /** Where it does not cross as usual: has it written when and how it is to be. */
  readonly drive?: (pen: Pen) => void;
}

/** Writes one answer that does not cross as usual. */
export interface Pen {
  /** Nobody is there to read it any more. */
  readonly isGone: boolean;
  whole(): void;
  /** Writes what comes before the body. */
  begin(): void;
  piece(bytes: Uint8Array): void;
  end(): void;
  /** Cuts the connection in its place. */
  reset(): void;
  /** Tells once when there is nothing more to write. */
  whenOver(listener: () => void): void;
}

/** What of a channel the sockets have to know. */
export type Terms = Pick<
  WebSocketChannel,
  "id" | "key" | "system" | "source" | "compression" | "subprotocols" | "limits"
>;

/** Something to be written. */
export interface Data {
  data(): string | Uint8Array;
}

/** The client of an open WebSocket. */
export interface Client {
  say(frame: Data): void;
  sayText(frame: Data, change: (text: string) => string): void;
  close(code: number, reason: string): void;
  cut(): void;
}

/** What can be kept from being read for a while. */
export interface Flow {
  pause(): void;
  resume(): void;
}

/** What becomes of an upgrade. */
export type Upgrade =
  | { readonly kind: "refuse"; readonly reply: HttpReply }
  | { readonly kind: "onward"; readonly target: string; readonly path: string }
  | { readonly kind: "close"; readonly terms: Terms; readonly code: number; readonly reason: string }
  | {
      readonly kind: "open";
      readonly terms: Terms;
      /** The connection is open. */
      enter(client: Client, flow: Flow): Place;
      /** It never opened. */
      abandon(): void;
    };

/** A client's place in the world, as the socket sees it. */
export interface Place {
  /** @param bytes how long it was on the wire */
  hear(data: string | Uint8Array, bytes: number): void;
  /** A ping frame has come; `pong` answers it, unless that is not to be. */
  ping(pong: () => void): void;
  leave(last?: Farewell): void;
}

/** The world as the sockets of one port see it, which may be in another thread. */
export interface Backstage {
  /**
   * Finds what to answer, now or later. What goes wrong is answered too.
   *
   * @param flow the connection that it came over
   */
  answer(asked: Asked, flow: Flow, answered: (answered: Answered) => void): void;
  /** Decides over an upgrade, now or later. */
  upgrade(asked: Asked, decided: (upgrade: Upgrade) => void): void;
  /** Does something once all that was asked or said before has been answered; absent where that is so at once. */
  readonly settled?: Settled;
}

export type Settled = (task: () => void) => void;
