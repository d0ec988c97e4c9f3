import { readFrame, writeFrame } from "../../contract/wire/index.ts";
import { type Address, fillUrl } from "./address.ts";
import { usualSchedule } from "./backoff.ts";
import { asClient } from "./as-client.ts";
import { type ConversationOptions, openConversation } from "./conversation.ts";
import { openPulse, type Pulse } from "./heartbeat.ts";
import { openLine, type SocketLike } from "./line.ts";
import type { ChannelSpec, Heartbeat, Policy, Reconnect } from "./spec.ts";
import { type Surroundings, system } from "./surroundings.ts";
import type { Client, Talk } from "./talk.ts";

/** A WebSocket channel of the contract. */
export interface WebSocketSpec extends ChannelSpec {
  readonly protocols?: readonly string[];
  readonly heartbeat?: Heartbeat;
  /** Codes that are not listed lead to another attempt. */
  readonly closeCodes?: Readonly<Record<number, Policy>>;
}

export type SocketConstructor = new (url: string, protocols?: string[]) => SocketLike;

/** How to connect to an open channel, whatever the protocol. */
export interface ConnectOptions extends ConversationOptions, Address {
  /** Scheme, host and port in place of the contract's: `wss://example.com`. */
  readonly baseUrl?: string;
  /** What goes where the contract asks for a token, or what gets it; run before every attempt, so that a stale one is not used again. */
  readonly token?: string | undefined | (() => string | undefined | Promise<string | undefined>);
  /** Connects at once. @default true */
  readonly autoConnect?: boolean;
  /** Ends the conversation when it aborts. */
  readonly signal?: AbortSignal;
  /** How long one attempt may take, in milliseconds. @default 20000 */
  readonly connectTimeoutMs?: number;
  /** Time, chance, and what is known of network and page, in place of the system's own. */
  readonly surroundings?: Partial<Surroundings>;
}

export interface WebSocketOptions extends ConnectOptions {
  /** The whole URL in place of the contract's; path parameters stand in it in braces. */
  readonly url?: string;
  /**
   * Entries that win over the contract's; `false` never tries again. `jitter: "full"` waits a random part of each wait, so that
   * clients that were cut off together do not come back together.
   */
  readonly reconnect?: false | (Partial<Reconnect> & { readonly jitter?: "none" | "full" });
  /** Entries that win over the contract's; `payload` makes what is said. `false`: no heartbeat. */
  readonly heartbeat?: false | { readonly intervalMs?: number; readonly missed?: number; payload?(): unknown };
  /** @default the global one */
  readonly WebSocket?: SocketConstructor;
}

/** Talks with a server over one WebSocket at a time, and connects again as the contract asks when it is lost. */
export function openWebSocket<T extends Talk>(spec: WebSocketSpec, options: WebSocketOptions = {}): Client<T> {
  const { token, reconnect = {}, heartbeat = {}, connectTimeoutMs: attemptMs = 20_000 } = options;
  const surroundings = { ...system, ...options.surroundings };
  const isBinary = (key: string): boolean => spec.server[key]?.binary === true;
  const keys = Object.keys(spec.server);
  let pulse: Pulse | undefined;

  const talk = openConversation(spec, options, surroundings, (key, payload) =>
    line.write(spec.client[key]?.binary ? (payload as Uint8Array<ArrayBuffer>) : writeFrame(payload)),
  );
  const beats = spec.heartbeat && heartbeat && { ...spec.heartbeat, ...heartbeat };
  const beat = (): void => {
    if (beats)
      void talk.send(beats.says, heartbeat && heartbeat.payload ? heartbeat.payload() : spec.heartbeat?.payload);
  };
  if (beats && beats.on !== undefined) talk.on(beats.on, beat);

  const line = openLine(
    {
      async prepare() {
        const [secret] = await Promise.all([typeof token === "function" ? token() : token, talk.load()]);
        const query = { ...options.query, ...(spec.token !== undefined && { [spec.token]: secret }) };
        const url = fillUrl(options.url ?? (options.baseUrl ?? spec.baseUrl) + spec.path, { ...options, query });
        const { WebSocket = globalThis.WebSocket as SocketConstructor } = options;
        return () => new WebSocket(url, [...(spec.protocols ?? [])]);
      },
      schedule: reconnect && { ...usualSchedule, ...spec.reconnect, ...reconnect },
      jitter: (reconnect && reconnect.jitter) || "none",
      closeCodes: spec.closeCodes ?? {},
      attemptMs,
    },
    surroundings,
    {
      state: talk.enter,
      opened() {
        if (beats) pulse = openPulse(beats, surroundings, beat, () => line.drop("no sign of life"));
        talk.enter("connected");
      },
      data(data) {
        pulse?.heard();
        if (data instanceof ArrayBuffer) return talk.hear(new Uint8Array(data), keys.filter(isBinary));
        const frame = readFrame(data as string);
        if (frame.ok)
          talk.hear(
            frame.payload,
            keys.filter((key) => !isBinary(key)),
          );
        else talk.emit("$unknown", { data, why: `${frame.got} in place of ${frame.expected}` });
      },
      lost(error) {
        pulse?.stop();
        pulse = undefined;
        talk.lose(error);
      },
      ended(state, error) {
        pulse?.stop();
        pulse = undefined;
        talk.finish(state, error);
      },
      looked: () => pulse?.look(),
    },
  );
  return asClient<T>(talk, line.start, line.close, options);
}
