import { onAbort } from "./on-abort.ts";

export type Listener = (event: never) => void;

/** Who listens to what. */
export interface Listeners {
  on(key: string, listener: Listener, signal?: AbortSignal): () => void;
  emit(key: string, event: unknown): void;
}

export function openListeners(): Listeners {
  const all = new Map<string, Set<{ readonly hear: (event: unknown) => void }>>();
  return {
    on(key, listener, signal) {
      // A listener that is registered twice is called twice, and each registration ends by itself.
      const entry = { hear: listener as (event: unknown) => void };
      const entries = all.get(key) ?? new Set();
      all.set(key, entries);
      entries.add(entry);
      const forget = onAbort(signal, () => entries.delete(entry));
      return () => {
        forget();
        entries.delete(entry);
      };
    },
    emit(key, event) {
      const present = [...(all.get(key) ?? [])];
      for (const { hear } of present) {
        try {
          hear(event);
        } catch (error) {
          // One listener's failure is its own: it is reported as uncaught, and the others hear the event.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
