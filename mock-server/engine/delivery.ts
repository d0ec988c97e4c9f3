import type { OpenChannel } from "./close-code.ts";
import type { Connection, Heard } from "./connection.ts";
import type { Frame } from "./frame.ts";
import { weightOf } from "./recollection.ts";
import type { World } from "./world.ts";

/** More than this need not be counted, in bytes. */
const enough = 1_048_576;

/** Hands frames to clients, and notes what they hear. */
export interface Delivery {
  to(connection: Connection, frame: Frame): void;
  /** The same frame to many: it is encoded once, and noted once. */
  toAll(listeners: Iterable<Connection>, frame: Frame): void;
  /** Answers in the acknowledgement that a Socket.IO client asked for, where it did. */
  acknowledge(connection: Connection, incoming: Heard, frame: Frame): void;
}

export function openDelivery(world: World, channel: OpenChannel): Delivery {
  function note(frame: Frame, listeners: number, only: Connection | undefined): void {
    const at = world.clock.now();
    const bytes = weightOf(frame.payload, enough);
    world.journal.note({ kind: "said", at, channel, frame, listeners, connection: only?.id, bytes });
  }

  return {
    to(connection, frame) {
      connection.peer.say(frame);
      note(frame, 1, connection);
    },
    toAll(listeners, frame) {
      let count = 0;
      let last: Connection | undefined;
      for (const listener of listeners) {
        listener.peer.say(frame);
        count += 1;
        last = listener;
      }
      if (count > 0) note(frame, count, count === 1 ? last : undefined);
    },
    acknowledge(connection, incoming, frame) {
      if (incoming.acknowledge === undefined) return;
      incoming.acknowledge(frame);
      note(frame, 1, connection);
    },
  };
}
