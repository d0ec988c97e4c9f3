import type { Client, ConnectionLost, ConnectionState, Heard, Talk } from "../index.ts";
import { type Keeper, openKeeper, type Views } from "./views.ts";

/** What a hook shows of a channel at one moment; the same object until something changes. */
export interface ChannelView<T extends Talk> {
  readonly state: ConnectionState;
  /** Why nothing is tried any more; absent in every other state. */
  readonly error: ConnectionLost | undefined;
  /** The message that arrived last. */
  readonly lastMessage: Heard<T> | undefined;
  /** What the views of the hook have kept. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** One client that several components use. */
export interface SharedChannel<T extends Talk> {
  readonly client: Client<T>;
  watch(views: Views, listener: () => void): () => void;
  view(views: Views): ChannelView<T>;
  /** Counts a user; what it returns takes that back. The client is closed once nobody has used it for a moment. */
  use(): () => void;
}

/** What is shown before there is a client. */
export function idleView<T extends Talk>(views: Views, state: ConnectionState): ChannelView<T> {
  const kept = Object.entries(views).map(([name, view]) => [name, openKeeper(view).value()]);
  return { state, error: undefined, lastMessage: undefined, kept: Object.fromEntries(kept) as ChannelView<T>["kept"] };
}

interface Watch<T extends Talk> {
  readonly keepers: readonly (readonly [string, Keeper])[];
  readonly listeners: Set<() => void>;
  view: ChannelView<T> | undefined;
}

/** Shares what `open` opens, until `closed`; `later` puts off what it is given until the current work of the platform is done. */
export function shareChannel<T extends Talk>(
  client: Client<T>,
  later: (task: () => void) => () => void,
  closed: () => void,
): SharedChannel<T> {
  const watches = new Map<Views, Watch<T>>();
  let users = 0;
  let cancel: (() => void) | undefined;
  let error: ConnectionLost | undefined;
  let lastMessage: Heard<T> | undefined;

  const changed = (): void => {
    for (const watch of watches.values()) {
      watch.view = undefined;
      for (const listener of watch.listeners) listener();
    }
  };
  client.on("$state", (event) => {
    error = event.error;
    changed();
  });
  client.on("$message", (heard) => {
    lastMessage = heard;
    for (const { keepers } of watches.values()) for (const [, keeper] of keepers) keeper.hear(heard.key, heard.payload);
    changed();
  });

  function watchOf(views: Views): Watch<T> {
    const known = watches.get(views);
    if (known) return known;
    const keepers = Object.entries(views).map(([name, view]) => [name, openKeeper(view)] as const);
    const made: Watch<T> = { keepers, listeners: new Set(), view: undefined };
    watches.set(views, made);
    return made;
  }

  return {
    client,
    watch(views, listener) {
      const { listeners } = watchOf(views);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view(views) {
      const watch = watchOf(views);
      watch.view ??= {
        state: client.state,
        error,
        lastMessage,
        kept: Object.fromEntries(watch.keepers.map(([name, keeper]) => [name, keeper.value()])),
      };
      return watch.view;
    },
    use() {
      users += 1;
      cancel?.();
      cancel = undefined;
      let isUsed = true;
      return () => {
        if (!isUsed) return;
        isUsed = false;
        users -= 1;
        // Not at once: StrictMode and a change of page take the last user away and bring one back in the same breath.
        if (users === 0)
          cancel = later(() => {
            closed();
            void client.close();
          });
      };
    },
  };
}
