import type { Connection, Engine, Farewell, Hub, Identity, Incoming, Peer } from "./engine/index.ts";

/** A client's place in the engine of the moment; a reload moves it over to the next one. */
export interface Seat {
  hear(incoming: Incoming): void;
  leave(last?: Farewell): void;
  /** Whether a ping frame is answered. */
  answersPing(): boolean;
  /** Lets it into a room, or out of it. */
  move(room: string, effect: "add" | "remove"): void;
  /** Says something to it alone. @throws UnknownMessage @throws PayloadBreaksContract */
  say(message: string, payload: unknown): void;
}

export interface Seats {
  take(channel: string, peer: Peer, identity: Identity, params: Readonly<Record<string, string>>): Seat | undefined;
  /** Moves every client over, with the faults that befell it unless they are over; one whose channel is gone is told to reconnect. */
  move(engine: Engine, options: { readonly healed: boolean }): void;
}

/** Service restart (RFC 6455 §7.4, IANA registry): the channel is not there any more. */
const serviceRestart = 1012;

/** Keeps who sits where, so that the contract may change under open connections. */
export function openSeats(engine: () => Engine): Seats {
  const seated = new Set<{ channel: string; hub: Hub; connection: Connection; peer: Peer }>();

  return {
    take(channel, peer, identity, params) {
      const hub = engine().hubs.get(channel);
      if (hub === undefined) return undefined;
      const place = { channel, hub, connection: hub.enter(peer, identity, params), peer };
      seated.add(place);
      return {
        hear(incoming) {
          const failed = (who: string, error: unknown): void =>
            engine().world.log({
              level: "error",
              system: place.hub.channel.system,
              about: place.channel,
              summary: `${who} failed: ${(error as Error).message}`,
            });
          try {
            const heard = place.hub.hear(place.connection, incoming);
            heard?.catch((error: unknown) => failed("a handler", error));
          } catch (error) {
            failed("the mock itself", error);
          }
        },
        answersPing: () => place.hub.answersPing(place.connection),
        move: (room, effect) => place.hub.move(place.connection, room, effect),
        say: (message, payload) => place.hub.say(message, payload, { connection: place.connection.id }),
        leave(last) {
          seated.delete(place);
          place.hub.leave(place.connection, last);
        },
      };
    },
    move(next, { healed }) {
      for (const place of seated) {
        const hub = next.hubs.get(place.channel);
        if (hub === undefined) {
          place.peer.close(serviceRestart, "the channel is no longer in the contract");
          seated.delete(place);
          continue;
        }
        const before = place.connection;
        place.hub.part(before);
        place.hub = hub;
        place.connection = hub.adopt(before, healed);
      }
    },
  };
}
