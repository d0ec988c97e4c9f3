import { onAbort } from "./on-abort.ts";
import type { Abortable } from "./talk.ts";

export type Listener = (event: never) => void;

/** Who listens to what. */
export interface Listeners {
  on(key: string, listener: Listener, options?: Abortable): () => void;
  emit(key: string, event: unknown): void;
}

export function openListeners(): Listeners {
  // A listener that is registered twice is called twice, and each registration ends by itself.
  const all = new Set<{ readonly to: string; readonly hear: (event: unknown) => void }>();
  return {
    on(to, listener, { signal } = {}) {
      const entry = { to, hear: listener as (event: unknown) => void };
      all.add(entry);
      const forget = onAbort(signal, () => all.delete(entry));
      return () => {
        forget();
        all.delete(entry);
      };
    },
    emit(key, event) {
      // Only those who are present now.
      [...all].forEach(({ to, hear }) => {
        try {
          if (to === key) hear(event);
        } catch (error) {
          // One listener's failure is its own: it is reported as uncaught, and the others hear the event.
          queueMicrotask(() => {
            throw error;
          });
        }
      });
    },
  };
}
