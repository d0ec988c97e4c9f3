import type { Contract, Emission, Message, MessageOperation } from "../../contract/index.ts";
import { lastStep, readExpression } from "../../contract/wire/index.ts";
import type { Composable } from "./composer.ts";
import type { Connection } from "./connection.ts";
import type { Situation } from "./dress.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { SituationGiven, World } from "./world.ts";

/** Everyone on one channel, and who hears what. */
export interface Audience {
  readonly connections: ReadonlySet<Connection>;
  /** Who subscribed to which room. */
  readonly rooms: ReadonlyMap<string, ReadonlySet<Connection>>;
}

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
  message(id: string): Message | undefined;
}

/** Speaks on one channel: composes each frame once and hands it to all who are meant to hear it. */
export function speakerOf(world: World, audience: Audience): Speaker {
  const contract: Contract = world.contract;
  const messages = new Map(contract.messages.map((message) => [message.id, message]));
  const composables = new Map<Message, Composable>();

  function compose(message: Message, situation: Situation, example?: string): Frame {
    let composable = composables.get(message);
    if (composable === undefined) {
      composables.set(
        message,
        (composable = { schema: message.payload, examples: message.examples, source: message.source }),
      );
    }
    return frameOf(message, world.composer.compose(composable, situation, example));
  }

  function say(listeners: Iterable<Connection>, frame: Frame): void {
    for (const listener of listeners) if (listener.open) listener.peer.say(frame);
  }

  /** One frame for each set of address values, because those show in the payload. */
  function sayToAll(message: Message, listeners: Iterable<Connection>, given: SituationGiven, example?: string): void {
    const frames = new Map<string, Frame>();
    for (const listener of listeners) {
      if (!listener.open) continue;
      let frame = frames.get(listener.group);
      if (frame === undefined) {
        const said = [...Object.entries(listener.params), ...(given.said ?? [])];
        frames.set(listener.group, (frame = compose(message, world.situation({ ...given, said }), example)));
      }
      listener.peer.say(frame);
    }
  }

  function sayInRooms(
    message: Message,
    room: string,
    emission: Emission,
    trigger: Connection | undefined,
    given: SituationGiven,
    example?: string,
  ): void {
    const name = lastStep(room) ?? room;
    const wanted = trigger === undefined ? undefined : new Map(given.said).get(name);
    if (trigger !== undefined && wanted !== undefined) {
      const frame = compose(message, world.situation(given), example);
      const heard = readExpression(room, frame);
      const members = audience.rooms.get(String(heard)) ?? new Set<Connection>();
      if (emission.to === "sender")
        say(emission.on.kind === "operation" || members.has(trigger) ? [trigger] : [], frame);
      else say(emission.to === "others" ? [...members].filter((member) => member !== trigger) : members, frame);
      return;
    }
    for (const members of audience.rooms.values()) {
      const [first] = members;
      const value = first?.rooms.get([...audience.rooms].find(([, set]) => set === members)?.[0] ?? "");
      if (first === undefined || (emission.to === "sender" && trigger !== undefined && !members.has(trigger))) continue;
      const frame = compose(
        message,
        world.situation({ ...given, said: [...Object.entries(first.params), ...(given.said ?? []), [name, value]] }),
        example,
      );
      say(
        emission.to === "sender" && trigger !== undefined
          ? [trigger]
          : emission.to === "others"
            ? [...members].filter((member) => member !== trigger)
            : members,
        frame,
      );
    }
  }

  return {
    compose,
    message: (id) => messages.get(id),
    emit(operation, emission, trigger, given, example) {
      const sayable = operation.messages.flatMap((id) => messages.get(id) ?? []);
      // A sequence may tell its story in several messages: the step says which by the name of its example.
      const message = sayable.find(({ examples }) => examples.some(({ name }) => name === example)) ?? sayable[0];
      if (message === undefined) return;
      if (message.room !== undefined) return sayInRooms(message, message.room, emission, trigger, given, example);
      if (emission.to === "sender" && trigger !== undefined) return sayToAll(message, [trigger], given, example);
      const all =
        trigger === undefined
          ? audience.connections
          : [...audience.connections].filter(({ group }) => group === trigger.group);
      sayToAll(
        message,
        emission.to === "others" ? [...all].filter((listener) => listener !== trigger) : all,
        given,
        example,
      );
    },
  };
}
