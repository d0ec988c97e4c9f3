import type { SocketIoChannel } from "../../contract/index.ts";
import type { Engine } from "../engine/index.ts";
import type { Place } from "./places.ts";
import type { EngineIoHandshake } from "./engine-io.ts";

/** One Socket.IO server of the contract: the namespaces at one path of a port. */
export interface SocketIoServer {
  readonly channels: () => readonly SocketIoChannel[];
  readonly transports: readonly ("websocket" | "polling")[];
  /** All but the id of the session. */
  readonly handshake: Omit<EngineIoHandshake, "sid" | "upgrades">;
  readonly connectTimeoutMs: number;
}

/** The Socket.IO server at a place; undefined where there is none. Its path counts with the slash at its end, as Engine.IO wants it. */
export function socketIoServerAt(engine: () => Engine, { port, path }: Place): SocketIoServer | undefined {
  const channels = (): SocketIoChannel[] =>
    engine().world.contract.channels.filter(
      (channel): channel is SocketIoChannel =>
        channel.protocol === "socketio" &&
        channel.endpoints.some((one) => one.port === port && path.startsWith(`${one.path.replace(/\/$/, "")}/`)),
    );
  const [first] = channels();
  if (first === undefined) return undefined;
  const { transports = ["polling", "websocket"], ...tunables } = first.socketio;
  return {
    channels,
    transports,
    handshake: {
      pingInterval: tunables.pingIntervalMs ?? 25_000,
      pingTimeout: tunables.pingTimeoutMs ?? 20_000,
      maxPayload: first.limits.maxMessageBytes ?? tunables.maxPayload ?? 1_000_000,
    },
    connectTimeoutMs: tunables.connectTimeoutMs ?? 45_000,
  };
}
