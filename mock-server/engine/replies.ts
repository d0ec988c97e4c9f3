import type { Message, MessageOperation } from "../../contract/index.ts";
import { readExpression, writeExpression } from "../../contract/wire/index.ts";
import type { Connection, Heard } from "./connection.ts";
import { type Frame, frameOf } from "./frame.ts";
import { handlerFor, type Handlers } from "./handlers.ts";
import type { Speaker } from "./speaker.ts";
import type { SituationGiven, World } from "./world.ts";

export interface ReplyOptions {
  readonly world: World;
  readonly system: string;
  readonly speaker: Speaker;
  readonly handlers: () => Handlers | undefined;
}

/** Something a client said, known for what it is. */
export interface Asked {
  readonly connection: Connection;
  readonly operation: MessageOperation;
  readonly message: Message;
  readonly incoming: Heard;
}

/** Replies to what a client said, where the contract documents a reply; a promise only where a handler gives one. */
export type Reply = (asked: Asked, given: SituationGiven) => Promise<void> | undefined;

export function replies({ world, system, speaker, handlers }: ReplyOptions): Reply {
  return ({ connection, operation, message: asked, incoming }, given) => {
    const answer = speaker.message(operation.reply?.messages[0] ?? "");
    if (operation.reply === undefined || answer === undefined) return undefined;
    const isAcknowledged = operation.reply.delivery === "ack";
    // Whoever asks for no acknowledgement gets none (Socket.IO protocol, "Acknowledgement").
    if (isAcknowledged && incoming.acknowledge === undefined) return undefined;

    const compose = (): Frame =>
      correlated(asked, answer, incoming.payload, speaker.compose(answer, world.situation(given)));
    const deliver = (frame: Frame): void => {
      if (isAcknowledged) speaker.deliver.acknowledge(connection, incoming, frame);
      else if (connection.open) speaker.deliver.to(connection, frame);
    };
    const handler = handlerFor(handlers()?.replies, operation.key);
    if (handler === undefined) {
      deliver(compose());
      return undefined;
    }
    const payload = handler(incoming.payload as never, {
      params: connection.params,
      claims: connection.identity.claims,
      world: world.forHandlers(system),
      defaultReply: () => compose().payload,
    });
    const say = (own: unknown): void => deliver(speaker.own(answer, own, compose()));
    // What is known at once is said at once: a ping or a close that came right behind must not be answered before it.
    if (isPromise(payload)) return Promise.resolve(payload).then(say);
    say(payload);
    return undefined;
  };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { readonly then?: unknown } | null | undefined)?.then === "function";
}

/** The reply with the correlation id of the request, where the documents say that both carry one. */
function correlated(asked: Message, answer: Message, payload: unknown, frame: Frame): Frame {
  if (asked.correlationId === undefined || answer.correlationId === undefined) return frame;
  const id = readExpression(asked.correlationId, { payload });
  return id === undefined ? frame : frameOf(answer, writeExpression(answer.correlationId, frame.payload, id));
}
