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
  readonly location?: { readonly hostname?: string };
  readonly document?: { readonly hidden?: boolean };
  addEventListener?(type: string, listener: () => void): void;
  removeEventListener?(type: string, listener: () => void): void;
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
    // What this machine serves it can reach without a network.
    online: () => page.navigator?.onLine !== false || /^(localhost|127)/.test(page.location?.hostname ?? ""),
    visible: () => page.document?.hidden !== true,
    subscribe(listener) {
      // The document's own event bubbles to the window.
      const types = ["online", "offline", "visibilitychange"];
      for (const type of types) page.addEventListener?.(type, listener);
      return () => {
        for (const type of types) page.removeEventListener?.(type, listener);
      };
    },
  },
};
