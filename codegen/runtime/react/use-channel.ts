import { useEffect, useInsertionEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { type Client, type ConnectOptions, type EventMap, system, type Talk } from "../index.ts";
import { optionsKey } from "./options-key.ts";
import { type ChannelView, idleView, type SharedChannel, shareChannel } from "./shared-channel.ts";
import type { Views } from "./views.ts";

/** What a channel's hook gives. The functions stay the same over renders. */
export interface Channel<T extends Talk> extends ChannelView<T> {
  readonly isConnected: boolean;
  /** The client itself; undefined until the component is mounted. */
  readonly client: Client<T> | undefined;
  readonly send: Client<T>["send"];
  readonly request: Client<T>["request"];
  readonly connect: Client<T>["connect"];
}

/** Who shares a connection with whom. */
export interface Sharing {
  /**
   * Keeps connections apart whose other options are equal, such as those of two people with a `token` function each: components share
   * one with those that give the same text. Only data tells connections apart, since a function may be new with every render.
   *
   * @default whoever has equal options shares
   */
  readonly shareAs?: string;
}

/** How a hook uses a channel; each part but `options` is one and the same in every render. */
export interface UseChannel<T extends Talk, O extends ConnectOptions & Sharing> {
  /** Opens the client; one function for everyone who is to share it. */
  readonly open: (options: O) => Client<T>;
  readonly options: O;
  /** Event → name of the option that hears it when it happens, not when React renders: none is left out. */
  readonly handlers?: Readonly<Record<string, string>>;
  readonly views?: Views;
}

/** An open channel, and the options of whoever rendered last: a token's provider is taken from them. */
interface Shared<T extends Talk> {
  readonly channel: SharedChannel<T>;
  readonly latest: { options: ConnectOptions };
}

type Opening = (options: never) => unknown;

/** Open channels, by what opens them and by their options. */
const open = new WeakMap<Opening, Map<string, Shared<Talk>>>();

const none = {};

/**
 * Connects while the component is mounted. Components with equal options share one connection, which is closed when the last of
 * them goes.
 */
export function useChannel<T extends Talk, O extends ConnectOptions & Sharing>(use: UseChannel<T, O>): Channel<T> {
  const { open: opening, options, handlers = none, views = none } = use;
  const key = optionsKey(options);
  const latest = useRef<O>(options);

  const shared = useMemo(() => {
    const known = (): Shared<T> | undefined => open.get(opening)?.get(key) as Shared<T> | undefined;
    // With the options that have this key: a function of an earlier render must not open its own channel with those of a later one.
    const get = (): SharedChannel<T> => (known() ?? share(opening, key, options)).channel;
    const idle = idleView<T>(views, options.autoConnect === false ? "disconnected" : "connecting");
    const speak = (): Client<T> => {
      const channel = get();
      // Whoever speaks before the component is mounted keeps the connection for that moment.
      channel.use()();
      return channel.client;
    };
    return {
      get,
      known,
      view: () => known()?.channel.view(views) ?? idle,
      idle: () => idle,
      subscribe(listener: () => void) {
        const channel = get();
        const offs = [channel.use(), channel.watch(views, listener)];
        return () => offs.forEach((off) => off());
      },
      send: ((...said: Parameters<Client<T>["send"]>) => speak().send(...said)) as Client<T>["send"],
      request: ((...asked: Parameters<Client<T>["request"]>) => speak().request(...asked)) as Client<T>["request"],
      connect: () => speak().connect(),
    };
  }, [opening, key, views]);

  useInsertionEffect(() => {
    latest.current = options;
    const known = shared.known();
    if (known) known.latest.options = options;
  });
  const view = useSyncExternalStore(shared.subscribe, shared.view, shared.idle);
  useEffect(() => {
    const channel = shared.get();
    const offs = Object.entries<string>(handlers).map(([event, option]) =>
      channel.client.on(event as keyof EventMap<T> & string, (...given: unknown[]) => {
        const listener = (latest.current as Readonly<Record<string, unknown>>)[option];
        if (typeof listener === "function") (listener as (...given: unknown[]) => void)(...given);
      }),
    );
    offs.push(channel.use());
    return () => offs.forEach((off) => off());
  }, [shared, handlers]);

  const { send, request, connect } = shared;
  const client = shared.known()?.channel.client;
  return { ...view, isConnected: view.state === "connected", client, send, request, connect };
}

function share<T extends Talk, O extends ConnectOptions>(
  opening: (options: O) => Client<T>,
  key: string,
  options: O,
): Shared<T> {
  const channels = open.get(opening) ?? new Map<string, Shared<Talk>>();
  open.set(opening, channels);
  // Before the channel is opened, which asks for its token at once.
  const latest: Shared<T>["latest"] = { options };
  const token = (): ReturnType<Exclude<ConnectOptions["token"], string | undefined>> =>
    typeof latest.options.token === "function" ? latest.options.token() : latest.options.token;
  const made: Shared<T> = {
    latest,
    channel: shareChannel(
      // Always with a function, as a provider may come later; equal keys say nothing of functions.
      opening({ ...options, token }),
      (task) => system.clock.after(0, task),
      () => channels.delete(key),
    ),
  };
  channels.set(key, made as unknown as Shared<Talk>);
  return made;
}
