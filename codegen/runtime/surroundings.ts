/** Takes back something that was put off. */
export type Cancel = () => void;

/** The only source of time: what it says drives every wait, timeout and heartbeat. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Runs `task` once, `ms` from now. */
  after(ms: number, task: () => void): Cancel;
}

/** What is known of the device and the page. */
export interface Awareness {
  /** False when connecting cannot succeed: attempts wait until it is true again. */
  online(): boolean;
  /** False when nobody looks: the heartbeat pauses until it is true again. */
  visible(): boolean;
  /** Calls `listener` after either may have changed, until what it returns is called. */
  subscribe(listener: () => void): () => void;
}

/** Everything that a client takes from where it runs; each part can be handed in. */
export interface Surroundings {
  readonly clock: Clock;
  readonly awareness: Awareness;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

/** The part of a browser's globals that is looked at; Node.js has none of them, or only some. */
interface Page {
  readonly navigator?: { readonly onLine?: boolean };
  readonly document?: Happening & { readonly visibilityState?: string };
  readonly addEventListener?: Happening["addEventListener"];
  readonly removeEventListener?: Happening["removeEventListener"];
}

interface Happening {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

const page = globalThis as unknown as Page;

/** This machine's time and chance, and what the browser tells about network and page. */
export const system: Surroundings = {
  clock: {
    now: () => Date.now(),
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  },
  random: () => Math.random(),
  awareness: {
    online: () => page.navigator?.onLine !== false,
    visible: () => page.document?.visibilityState !== "hidden",
    subscribe(listener) {
      const places = [
        [page, "online"],
        [page, "offline"],
        [page.document, "visibilitychange"],
      ] as const;
      for (const [place, type] of places) place?.addEventListener?.(type, listener);
      return () => {
        for (const [place, type] of places) place?.removeEventListener?.(type, listener);
      };
    },
  },
};
