import { type ConnectionLost, MessageDropped } from "./errors.ts";
import { onAbort } from "./on-abort.ts";
import type { Clock } from "./surroundings.ts";

export interface QueueOptions {
  /** How many messages wait at most. Default: what the contract says, else 100. */
  readonly limit?: number;
  /**
   * Which message gives way when the queue is full.
   *
   * - `"reject-new"` the one that is being sent
   * - `"drop-oldest"` the one that has waited longest
   *
   * @default "reject-new"
   */
  readonly overflow?: "reject-new" | "drop-oldest";
  /** How long a message may wait, in milliseconds. Default: for ever. */
  readonly ttlMs?: number;
}

/** A message that is to be written. */
export interface Letter {
  readonly key: string;
  readonly payload: unknown;
  /** Throws when it never can be. */
  check(): void;
  /** Whether the connection took it. */
  write(): boolean;
}

/** Keeps what cannot be written yet, in order. Every promise it gives settles. */
export interface Outbox {
  /** How many wait. */
  size(): number;
  /** Writes it, or keeps it; behind what waits already, unless it is to be first. */
  push(letter: Letter, signal?: AbortSignal, isFirst?: boolean): Promise<void>;
  /** Writes what waits, until the connection takes no more. */
  flush(): void;
  /** Rejects everything that waits. */
  clear(error: ConnectionLost): void;
}

type Dropped = MessageDropped | ConnectionLost;

/** `dropped` is told of what will not be sent, unless that was asked for or is the message's own fault. */
export function openOutbox(
  clock: Clock,
  { limit = 100, overflow, ttlMs }: { readonly [K in keyof QueueOptions]?: QueueOptions[K] | undefined },
  dropped: (letter: Letter, error: Dropped) => void,
): Outbox {
  const kept = new Set<{ readonly letter: Letter; settle(error?: unknown): void; drop(error: Dropped): void }>();
  let isTelling = false;
  // Whoever is told may send again. Where there is no room for that its promise says so: else it would never end.
  const tell = (letter: Letter, error: Dropped): void => {
    if (isTelling) return;
    isTelling = true;
    dropped(letter, error);
    isTelling = false;
  };

  return {
    size: () => kept.size,
    async push(letter, signal, isFirst) {
      signal?.throwIfAborted();
      letter.check();
      if ((!kept.size || isFirst) && letter.write()) return;
      const isFull = kept.size >= limit;
      const [oldest] = kept;
      if (isFull && (overflow !== "drop-oldest" || !oldest || isTelling)) {
        const error = new MessageDropped("overflow");
        tell(letter, error);
        throw error;
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const entry = {
        letter,
        settle(error?: unknown): void {
          kept.delete(entry);
          expire?.();
          forget();
          if (error === undefined) resolve();
          else reject(error);
        },
        drop(error: Dropped): void {
          entry.settle(error);
          tell(letter, error);
        },
      };
      kept.add(entry);
      const forget = onAbort(signal, () => entry.settle(signal?.reason));
      const expire =
        ttlMs === undefined ? undefined : clock.after(ttlMs, () => entry.drop(new MessageDropped("expired")));
      // Now that its place is taken.
      if (isFull) oldest?.drop(new MessageDropped("overflow"));
      return promise;
    },
    flush() {
      for (const entry of kept) {
        try {
          // Anew: what tells whether it fits may have been loaded since.
          entry.letter.check();
          if (!entry.letter.write()) return;
          entry.settle();
        } catch (error) {
          entry.settle(error);
        }
      }
    },
    clear(error) {
      // Not what is sent meanwhile: whoever is told may send again.
      [...kept].forEach((entry) => entry.drop(error));
    },
  };
}
