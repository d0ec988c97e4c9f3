import type { Emission, Message, MessageOperation } from "../../contract/index.ts";
import { type Audience, listenersOf } from "./audience.ts";
import type { Composable } from "./composer.ts";
import type { OpenChannel } from "./close-code.ts";
import type { Connection } from "./connection.ts";
import { type Delivery, openDelivery } from "./delivery.ts";
import type { Situation } from "./dress.ts";
import { faultOf, type Frame, frameOf } from "./frame.ts";
import { handlerFor, type Handlers } from "./handlers.ts";
import type { SituationGiven, World } from "./world.ts";

export interface Speaker {
  /** Says one message of an operation because of an emission; `trigger` is the connection behind it, where there is one. */
  emit(
    operation: MessageOperation,
    emission: Emission,
    trigger: Connection | undefined,
    given: SituationGiven,
    example?: string,
  ): void;
  /** The frame of a message, composed for the situation. */
  compose(message: Message, situation: Situation, example?: string): Frame;
  /** A frame of a handler's payload; the mock's own where the handler leaves it to it, or breaks the contract. */
  own(message: Message, payload: unknown, fallback: Frame): Frame;
  message(id: string): Message | undefined;
  /** Hands frames to those who are to hear them. */
  readonly deliver: Delivery;
}

export interface SpeakerOptions {
  readonly handlers: () => Handlers | undefined;
  /** Ends a connection with a close code. */
  readonly end: (connection: Connection, code: number, reason: string) => void;
}

/** Speaks on one channel: composes each frame once and hands it to all who are meant to hear it. */
export function speakerOf(
  world: World,
  channel: OpenChannel,
  audience: Audience,
  { handlers, end }: SpeakerOptions,
): Speaker {
  const deliver = openDelivery({ world, channel, end });
  const messages = new Map(world.contract.messages.map((message) => [message.id, message]));
  const composables = new Map<Message, Composable>();

  function compose(message: Message, situation: Situation, example?: string): Frame {
    let composable = composables.get(message);
    if (composable === undefined) {
      composable = { schema: message.payload, examples: message.examples, source: message.source };
      composables.set(message, composable);
    }
    return frameOf(message, world.composer.compose(composable, situation, example));
  }

  function own(message: Message, payload: unknown, fallback: Frame): Frame {
    if (payload === undefined) return fallback;
    const fault = faultOf(world.contract, message, payload);
    if (fault === undefined) return frameOf(message, payload);
    world.log({
      level: "error",
      system: world.systemOf(message.channel),
      about: message.channel,
      message: message.name,
      summary: "a handler's payload breaks the contract and the mock's own is said instead",
      pointer: fault.pointer,
      expected: fault.expected,
      got: fault.got,
      source: message.source,
    });
    return fallback;
  }

  return {
    compose,
    own,
    message: (id) => messages.get(id),
    deliver,
    emit(operation, emission, trigger, given, example) {
      const sayable = operation.messages.flatMap((id) => messages.get(id) ?? []);
      // A sequence may tell its story in several messages: the step says which by the name of its example.
      const message = sayable.find(({ examples }) => examples.some(({ name }) => name === example)) ?? sayable[0];
      if (message === undefined) return;
      const handler = handlerFor(handlers()?.emissions, operation.key);
      for (const { listeners, said } of listenersOf(audience, message, emission, trigger, given)) {
        const composed = compose(message, world.situation({ ...given, said }), example);
        const payload = handler?.(composed.payload as never, {
          said: new Map(said),
          world: world.forHandlers(operation.system),
        });
        const frame = own(message, payload, composed);
        deliver.toAll(listeners, frame);
      }
    },
  };
}
