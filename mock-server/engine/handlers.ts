import type { Claims } from "./jwt.ts";
import type { Row } from "./store.ts";

/** What a handler may know of the mock around it. */
export interface HandlerWorld {
  /** The clock's time in milliseconds since 1970. */
  readonly now: number;
  /** The stored rows of a resource, by the name of its schema; none for an unknown name. */
  rows(resource: string): readonly Row[];
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

/** What replaces the mock's own behaviour in one system, by operation key (`operationId` in OpenAPI). */
export interface Handlers {
  readonly http?: Readonly<Record<string, HttpHandler>>;
  readonly replies?: Readonly<Record<string, MessageHandler>>;
}

/** Names the type of a handlers file: `export default defineHandlers({…})`. */
export function defineHandlers(handlers: Handlers): Handlers {
  return handlers;
}
