import { readText, writeFrame } from "../../contract/wire/index.ts";
import { addPath, addQuery, fillPath } from "./address.ts";
import { asClient } from "./as-client.ts";
import { type ConnectOptions, scheduleOf } from "./connect-options.ts";
import { noSuch, openConversation } from "./conversation.ts";
import { openPulse, type Pulse } from "./heartbeat.ts";
import { openLine } from "./line.ts";
import type { SocketLike } from "./socket-like.ts";
import type { ChannelSpec, Heartbeat, Policy } from "./spec.ts";
import { system } from "./surroundings.ts";
import type { Client, Talk } from "./talk.ts";

/** A WebSocket channel of the contract. */
export interface WebSocketSpec extends ChannelSpec {
  readonly protocols?: readonly string[];
  readonly heartbeat?: Heartbeat;
  /** Codes that are not listed lead to another attempt. */
  readonly closeCodes?: Readonly<Record<number, Policy>>;
}

export type SocketConstructor = new (url: string, protocols?: string[]) => SocketLike;

export interface WebSocketOptions extends ConnectOptions {
  /** The whole URL in place of the contract's; path parameters stand in it in braces. */
  readonly url?: string;
  /** Entries that win over the contract's; `payload` makes what is said. `false`: no heartbeat. */
  readonly heartbeat?: false | { readonly intervalMs?: number; readonly missed?: number; payload?(): unknown };
  /** @default the global one */
  readonly WebSocket?: SocketConstructor;
}

/** Talks with a server over one WebSocket at a time, and connects again as the contract asks when it is lost. */
export function openWebSocket<T extends Talk>(spec: WebSocketSpec, options: WebSocketOptions = {}): Client<T> {
  const { token, heartbeat = {}, connectTimeoutMs: attemptMs = 20_000 } = options;
  const surroundings = { ...system, ...options.surroundings };
  const address = fillPath(options.url ?? addPath(options.baseUrl ?? spec.baseUrl, spec.path), options.params);
  let pulse: Pulse | undefined;

  const talk = openConversation(spec, options, surroundings, (key, payload) =>
    line.write(spec.client[key]?.raw ? (payload as string | Uint8Array<ArrayBuffer>) : writeFrame(payload)),
  );
  const beats = spec.heartbeat && heartbeat && { ...spec.heartbeat, ...heartbeat };
  const beat = (): void => {
    // Nobody calls it where there is no heartbeat.
    const { says, payload } = beats as Exclude<typeof beats, false | undefined>;
    const leaving = new AbortController();
    void talk.send(says, typeof payload === "function" ? (payload as () => unknown)() : payload, leaving);
    // On another connection it would be no sign of life: it goes now, or not at all.
    leaving.abort();
  };
  if (beats && beats.on) talk.on(beats.on, beat);

  const line = openLine(
    {
      async prepare() {
        const [secret] = await Promise.all([typeof token === "function" ? token() : token, talk.load()]);
        const query = { ...options.query, ...(spec.token && { [spec.token]: secret }) };
        const { WebSocket = globalThis.WebSocket as SocketConstructor } = options;
        return () => new WebSocket(addQuery(address, query), spec.protocols as string[] | undefined);
      },
      schedule: scheduleOf(spec.reconnect, options.reconnect),
      closeCodes: spec.closeCodes,
      sleeps: true,
      attemptMs,
      opened() {
        if (beats) pulse = openPulse(beats, surroundings, beat, () => line.drop("no sign of life"));
      },
      data(data) {
        pulse?.heard();
        const isText = typeof data === "string";
        const frame = isText ? readText(data) : { ok: true as const, payload: new Uint8Array(data as ArrayBuffer) };
        const candidates = Object.entries(spec.server).filter(([, { raw }]) =>
          isText ? raw === "text" || (!raw && frame.ok) : raw === "bytes",
        );
        const why = frame.ok ? noSuch : `${frame.got} in place of ${frame.expected}`;
        talk.hear(frame.ok ? frame.payload : data, candidates, why, data as string);
      },
      released() {
        pulse?.stop();
        pulse = undefined;
      },
      looked: () => pulse?.look(),
    },
    surroundings,
    talk,
  );
  return asClient<T>(talk, line, options);
}
