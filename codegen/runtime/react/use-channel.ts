import { useCallback, useEffect, useInsertionEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { type Client, type ConnectOptions, type EventMap, system, type Talk } from "../index.ts";
import { optionsKey } from "./options-key.ts";
import { type ChannelView, idleView, type SharedChannel, shareChannel } from "./shared-channel.ts";
import type { Views } from "./views.ts";

/** What hears each message, called when it arrives and not when React renders: none is left out. */
export type Handlers<T extends Talk> = {
  readonly [K in keyof EventMap<T>]?: ((event: EventMap<T>[K]) => void) | undefined;
};

/** What a channel's hook gives. The functions stay the same over renders. */
export interface Channel<T extends Talk> extends ChannelView<T> {
  readonly isConnected: boolean;
  /** The client itself; undefined until the component is mounted. */
  readonly client: Client<T> | undefined;
  readonly send: Client<T>["send"];
  readonly request: Client<T>["request"];
  readonly connect: Client<T>["connect"];
}

export interface UseChannel<T extends Talk, O extends ConnectOptions> {
  /** Opens the client; one and the same function for everyone who is to share it. */
  readonly open: (options: O) => Client<T>;
  readonly options: O;
  readonly handlers?: Handlers<T>;
  /** One and the same object in every render. */
  readonly views?: Views;
}

type Opening = (options: never) => unknown;

/** Open channels, by what opens them and by their options. */
const shared = new WeakMap<Opening, Map<string, SharedChannel<Talk>>>();

const noViews: Views = {};

/**
 * Connects while the component is mounted. Components with equal options share one connection, which is closed when the last of
 * them goes; what the options say in functions (a token's provider) is taken from the component that came first.
 */
export function useChannel<T extends Talk, O extends ConnectOptions>(use: UseChannel<T, O>): Channel<T> {
  const { open, options, handlers = {}, views = noViews } = use;
  const key = optionsKey(options);
  const latest = useRef(use);
  useInsertionEffect(() => {
    latest.current = use;
  });

  const channel = useMemo(() => {
    const known = (): SharedChannel<T> | undefined => shared.get(open)?.get(key) as SharedChannel<T> | undefined;
    const get = (): SharedChannel<T> => known() ?? share(open, key, latest.current.options);
    const idle = idleView<T>(views, latest.current.options.autoConnect === false ? "disconnected" : "connecting");
    const once = (): Client<T> => {
      const { client, use: count } = get();
      // Whoever speaks before the component is mounted keeps the connection for that moment.
      count()();
      return client;
    };
    return {
      get,
      known,
      view: () => known()?.view(views) ?? idle,
      idle: () => idle,
      subscribe(listener: () => void) {
        const { watch, use: count } = get();
        const offs = [count(), watch(views, listener)];
        return () => offs.forEach((off) => off());
      },
      send: ((...said: Parameters<Client<T>["send"]>) => once().send(...said)) as Client<T>["send"],
      request: ((...asked: Parameters<Client<T>["request"]>) => once().request(...asked)) as Client<T>["request"],
      connect: () => once().connect(),
    };
  }, [open, key, views]);

  const view = useSyncExternalStore(channel.subscribe, channel.view, channel.idle);
  const heard = Object.keys(handlers).toSorted().join(" ");
  const hear = useCallback(() => {
    const { client, use: count } = channel.get();
    const offs = heard
      .split(" ")
      .filter(Boolean)
      .map((name) =>
        client.on(name as keyof EventMap<T> & string, (event) => {
          const handler = latest.current.handlers?.[name as keyof EventMap<T>];
          handler?.(event as never);
        }),
      );
    offs.push(count());
    return () => offs.forEach((off) => off());
  }, [channel, heard]);
  useEffect(hear, [hear]);

  const { send, request, connect } = channel;
  return {
    ...view,
    isConnected: view.state === "connected",
    client: channel.known()?.client,
    send,
    request,
    connect,
  };
}

function share<T extends Talk, O>(open: (options: O) => Client<T>, key: string, options: O): SharedChannel<T> {
  const channels = shared.get(open) ?? new Map<string, SharedChannel<Talk>>();
  shared.set(open, channels);
  const channel = shareChannel(
    open(options),
    (task) => system.clock.after(0, task),
    () => channels.delete(key),
  );
  channels.set(key, channel as unknown as SharedChannel<Talk>);
  return channel;
}
