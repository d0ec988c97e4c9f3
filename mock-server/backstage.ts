import type { WebSocketChannel } from "../contract/index.ts";
import type { Clock, Farewell, HttpReply, OutgoingRequest, Transport } from "./engine/index.ts";

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
  /** How it crosses where it does not cross as usual. Whoever writes it counts it then. */
  readonly late?: Late;
}

export interface Late {
  readonly transport: Transport;
  /** The clock of the session that it belongs to. */
  readonly clock: Pick<Clock, "after">;
  /** The key of that session. */
  readonly session: string;
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
  /** What to answer; a promise where that has to be waited for. What goes wrong is answered too. */
  answer(asked: Asked): Answered | Promise<Answered>;
  /** Decides over an upgrade, now or later. */
  upgrade(asked: Asked, decided: (upgrade: Upgrade) => void): void;
}
