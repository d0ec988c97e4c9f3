import type { Emission, Message } from "../../contract/index.ts";
import { lastStep } from "../../contract/wire/index.ts";
import type { Connection } from "./connection.ts";
import type { SituationGiven } from "./world.ts";

export interface Room {
  /** What clients subscribed with: `7`, not `"7"`. */
  readonly value: unknown;
  readonly members: ReadonlySet<Connection>;
}

/** Everyone on one channel, and who subscribed to what. */
export interface Audience {
  readonly connections: ReadonlySet<Connection>;
  readonly rooms: ReadonlyMap<string, Room>;
}

/** Clients that hear the very same payload. */
export interface Listeners {
  readonly listeners: readonly Connection[];
  /** What the payload takes over, see `Situation.said`. */
  readonly said: readonly (readonly [string, unknown])[];
}

/**
 * Who hears a message, in groups that hear the same: by room where the message has one, else by the values of the channel's address.
 *
 * @param trigger the connection behind it, where there is one
 */
export function listenersOf(
  audience: Audience,
  message: Message,
  { on, to }: Emission,
  trigger: Connection | undefined,
  given: SituationGiven,
): readonly Listeners[] {
  const chosen = (members: Iterable<Connection>): Connection[] =>
    [...members].filter((member) => member.open && (to !== "others" || member !== trigger));
  const said = [...(given.said ?? [])];

  if (message.room === undefined) {
    if (to === "sender" && trigger !== undefined) return byAddress([trigger], said);
    const near = trigger === undefined ? undefined : trigger.group;
    return byAddress(
      chosen(audience.connections).filter(({ group }) => near === undefined || group === near),
      said,
    );
  }

  const name = lastStep(message.room) ?? "";
  const named = trigger === undefined ? undefined : said.findLast(([key]) => key === name);
  // Whoever asks is answered, subscribed or not.
  if (named !== undefined && trigger !== undefined && to === "sender" && on.kind === "operation") {
    return byAddress([trigger], said);
  }
  const rooms = [...audience.rooms.values()].filter(
    ({ value }) => named === undefined || String(value) === String(named[1]),
  );
  return rooms.flatMap(({ value, members }) => {
    const hearing = to === "sender" && trigger !== undefined ? [trigger].filter((one) => members.has(one)) : members;
    return byAddress(chosen(hearing), [...said, [name, value]]);
  });
}

function byAddress(listeners: readonly Connection[], said: Listeners["said"]): Listeners[] {
  return [...Map.groupBy(listeners, ({ group }) => group).values()].map((group) => ({
    listeners: group,
    said: [...Object.entries(group[0]?.params ?? {}), ...said],
  }));
}
