import { fillPath } from "./address.ts";
import { acknowledging, type Asked } from "./acknowledging.ts";
import { asClient } from "./as-client.ts";
import { type ConnectOptions, scheduleOf } from "./connect-options.ts";
import { noSuch, openConversation, type Write } from "./conversation.ts";
import { type Acknowledge, asBytes, asSocket, type Io, type IoSocket, normal, refused } from "./io.ts";
import { openLine } from "./line.ts";
import { seatAt } from "./seat-at.ts";
import type { SocketLike } from "./socket-like.ts";
import type { ChannelSpec } from "./spec.ts";
import { system } from "./surroundings.ts";
import type { Client, Talk } from "./talk.ts";

/** A Socket.IO channel of the contract; `path` is the namespace. */
export interface SocketIoSpec extends ChannelSpec {
  /** Where Engine.IO answers: `/socket.io/`. */
  readonly enginePath: string;
  readonly transports?: readonly ("websocket" | "polling")[];
  readonly connectTimeoutMs?: number;
}

export interface SocketIoOptions extends ConnectOptions {
  /** In place of the contract's server. Its path, where it has one, is where Engine.IO answers: `https://gateway.example/shop/socket.io`. */
  readonly baseUrl?: string;
  /** In order of preference. @default what the contract says */
  readonly transports?: readonly ("websocket" | "polling")[];
  /** Fields of Socket.IO's `auth` beside the token. */
  readonly auth?: Readonly<Record<string, unknown>>;
}

/**
 * Talks with a server over the `io` of your own socket.io-client. Connecting again is done here and not by Socket.IO, so that
 * schedule, token and queue are those of every other client. As with Socket.IO itself, a server that refuses or disconnects is
 * not asked again.
 */
export function openSocketIo<T extends Talk>(io: Io, spec: SocketIoSpec, options: SocketIoOptions = {}): Client<T> {
  const {
    token,
    connectTimeoutMs: attemptMs = spec.connectTimeoutMs ?? 20_000,
    transports = spec.transports,
  } = options;
  const surroundings = { ...system, ...options.surroundings };
  const namespace = fillPath(spec.path, options.params);
  const { url, path, query } = seatAt(options.baseUrl ?? spec.baseUrl, namespace, spec.enginePath);
  let current: IoSocket | undefined;
  let asked: Asked | undefined;

  const answers = [...Object.values(spec.client), ...Object.values(spec.server)].flatMap(({ acks = [] }) => acks);
  const write: Write = (key, payload, inquiry) => {
    if (!current?.connected) return false;
    const { event = key, spread, acks } = spec.client[key] ?? {};
    const values = spread && Array.isArray(payload) ? (payload as unknown[]) : payload === undefined ? [] : [payload];
    const acknowledge = (...given: unknown[]): void => {
      const reply = given.map(asBytes);
      const data = acks?.some((ack) => ack.spread) ? reply : reply[0];
      const candidates = (acks ?? []).map((message) => [key, message] as const);
      // An acknowledgement has no listeners that could hear it when nobody waits any more.
      if (inquiry?.isOver) return talk.emit("$unknown", { data, why: `${key} was answered too late` });
      talk.hear(data, candidates, noSuch, undefined, inquiry);
    };
    current.emit(event, ...values, ...(inquiry && acks ? [acknowledge] : []));
    return true;
  };
  const talk = openConversation(spec, options, surroundings, write, answers);

  function seat(secret: string | undefined): SocketLike {
    const socket = io(url, {
      path,
      ...(transports && { transports: [...transports] }),
      auth: { ...options.auth, ...(spec.token !== undefined && secret !== undefined && { [spec.token]: secret }) },
      query: {
        ...query,
        ...Object.fromEntries(
          Object.entries(options.query ?? {}).flatMap(
            ([name, value]: [string, string | number | boolean | undefined]) =>
              value === undefined ? [] : [[name, String(value)]],
          ),
        ),
      },
      timeout: attemptMs,
      autoConnect: false,
      reconnection: false,
      forceNew: true,
    });
    current = socket;
    return asSocket(socket, hear);
  }

  function hear(event: string, values: readonly unknown[], acknowledge: Acknowledge | undefined): void {
    const candidates = Object.entries(spec.server).filter(([key, message]) => (message.event ?? key) === event);
    if (candidates.length === 0) return talk.emit("$unknown", { data: [event, ...values], why: `no event "${event}"` });
    const isTuple = values.length > 1 || candidates.some(([, { spread }]) => spread);
    asked = { socket: current, acknowledge };
    // Listeners are called before it returns.
    talk.hear(isTuple ? values : values[0], candidates, noSuch);
    asked = undefined;
  }

  const line = openLine(
    {
      async prepare() {
        const [secret] = await Promise.all([typeof token === "function" ? token() : token, talk.load()]);
        return () => seat(secret);
      },
      schedule: scheduleOf(spec.reconnect, options.reconnect),
      closeCodes: { [normal]: "never", [refused]: "never" },
      sleeps: false,
      attemptMs,
    },
    surroundings,
    talk,
  );
  const on = acknowledging(talk, spec.server, () => asked);
  return asClient<T>({ ...talk, on }, line, options);
}
