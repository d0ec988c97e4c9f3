import type { Claims } from "./jwt.ts";
import type { Row } from "./store.ts";

/** What a handler may know of the mock around it. */
export interface HandlerWorld {
  /** The clock's time in milliseconds since 1970. */
  readonly now: number;
  /** The stored rows of a resource, by the name of its schema; none for an unknown name. */
  rows(resource: string): readonly Row[];
  /** Stores a row, in place of the one with its key; sockets that speak of the resource speak. Nothing for an unknown name. */
  put(resource: string, row: Row): void;
  /** Takes a row away; false when there was none. */
  remove(resource: string, key: unknown): boolean;
  /** What the handlers of this system want to remember. It starts empty with every mock. */
  readonly memory: Map<string, unknown>;
}

export interface HttpHandlerRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, unknown>;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly claims: Claims;
  readonly world: HandlerWorld;
}

export interface HttpHandlerReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, a text as it is. */
  readonly body?: unknown;
}

/** Answers in place of the mock; `undefined` leaves the answer to it. */
export type HttpHandler = (
  request: HttpHandlerRequest,
) => HttpHandlerReply | undefined | Promise<HttpHandlerReply | undefined>;

export interface MessageHandlerContext {
  readonly params: Readonly<Record<string, string>>;
  readonly claims: Claims;
  readonly world: HandlerWorld;
  /** What the mock would reply with. */
  defaultReply(): unknown;
}

/** Makes the payload of the reply; `undefined` leaves it to the mock. It is checked against the contract like any other. */
export type MessageHandler = (payload: never, context: MessageHandlerContext) => unknown;

export interface EmissionHandlerContext {
  /** What the payload could take over: path parameters, what a client said, its claims. */
  readonly said: ReadonlyMap<string, unknown>;
  readonly world: HandlerWorld;
}

/** Changes what the server says unasked; `undefined` leaves it as the mock made it. It is checked like any other. */
export type EmissionHandler = (proposed: never, context: EmissionHandlerContext) => unknown;

/** What replaces the mock's own behaviour in one system, by operation key (`operationId` in OpenAPI). */
export interface Handlers {
  /** Answers to requests. */
  readonly http?: Readonly<Record<string, HttpHandler>>;
  /** Replies on open channels, by the key of the client's operation. */
  readonly replies?: Readonly<Record<string, MessageHandler>>;
  /** What the server says unasked, by the key of the server's operation. */
  readonly emissions?: Readonly<Record<string, EmissionHandler>>;
}

/** The handler of a key; a key such as `constructor` finds nothing that nobody wrote. */
export function handlerFor<Handler>(
  handlers: Readonly<Record<string, Handler>> | undefined,
  key: string,
): Handler | undefined {
  return handlers !== undefined && Object.hasOwn(handlers, key) ? handlers[key] : undefined;
}

/** Names the type of a handlers file: `export default defineHandlers({…})`. */
export function defineHandlers(handlers: Handlers): Handlers {
  return handlers;
}
