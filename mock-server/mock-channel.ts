import type { Engine, Received } from "./engine/index.ts";

/** One open channel of a mock, as a test drives it. */
export interface MockChannel {
  readonly id: string;
  /** Where clients reach it, path parameters as they stand in the document. */
  readonly url: string;
  /** How many clients are on it. */
  readonly size: number;
  /** The newest things that clients said, oldest first. */
  readonly received: readonly Received[];
  /**
   * Says a message to everyone it is meant for, and returns how many that are: nobody where it is for a room that nobody is in.
   *
   * @param message its key, name or id
   * @param payload by default one that the mock makes
   * @throws UnknownMessage when the server has no such message on this channel
   * @throws PayloadBreaksContract when the payload does not match
   */
  send(message: string, payload?: unknown): number;
  /** Closes everybody's connection with this code. */
  close(code: number, reason?: string): void;
}

/** The contract has no open channel of that name. */
export class ChannelNotFound extends Error {
  override readonly name = "ChannelNotFound";
  constructor(name: string, known: readonly string[]) {
    super(`no open channel is called "${name}": the contract has ${known.join(", ") || "none"}`);
  }
}

/** @param urlOf where a path on a declared port can be reached, or the port itself */
export function mockChannel(
  engine: () => Engine,
  name: string,
  urlOf: (port: number, scheme: "http" | "ws", path: string) => string,
): MockChannel {
  const find = () => {
    const all = [...engine().hubs.values()];
    const hub = all.find(({ channel }) => [channel.id, channel.key, channel.endpoints[0]?.path].includes(name));
    if (hub === undefined)
      throw new ChannelNotFound(
        name,
        all.map(({ channel }) => channel.id),
      );
    return hub;
  };
  const { id } = find().channel;
  return {
    id,
    get url() {
      const { protocol, endpoints } = find().channel;
      const [endpoint] = endpoints;
      const port = endpoint?.port ?? 0;
      return protocol === "socketio" ? urlOf(port, "http", "") : urlOf(port, "ws", endpoint?.path ?? "");
    },
    get size() {
      return find().size;
    },
    get received() {
      return find().received;
    },
    send: (message, payload) => find().say(message, payload),
    close: (code, reason = "") => find().closeWith(code, reason),
  };
}
