import type { Surroundings } from "../surroundings.ts";

/** Time, chance, network and page that do what they are told. */
export interface DrivenSurroundings extends Surroundings {
  /** Moves time on, runs what falls due at its own time, and lets what is under way settle. */
  advance(ms: number): Promise<void>;
  /** Moves time on as on a machine that sleeps: what fell due meanwhile is run afterwards, once. */
  sleep(ms: number): Promise<void>;
  /** How many timers are armed. */
  timers(): number;
  /** How many listen for changes of network and page. */
  watchers(): number;
  set(change: { online?: boolean; visible?: boolean; random?: number }): Promise<void>;
}

/** Lets everything that waits for nothing but a promise go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

export function drivenSurroundings(): DrivenSurroundings {
  let now = 0;
  let online = true;
  let visible = true;
  let random = 0.5;
  const due = new Set<{ readonly at: number; readonly task: () => void }>();
  const watchers = new Set<() => void>();
  const next = (limit: number): { readonly at: number; readonly task: () => void } | undefined =>
    [...due].filter(({ at }) => at <= limit).toSorted((left, right) => left.at - right.at)[0];
  return {
    clock: {
      now: () => now,
      after(ms, task) {
        const entry = { at: now + ms, task };
        due.add(entry);
        return () => due.delete(entry);
      },
    },
    random: () => random,
    awareness: {
      online: () => online,
      visible: () => visible,
      subscribe(listener) {
        watchers.add(listener);
        return () => watchers.delete(listener);
      },
    },
    async advance(ms) {
      const until = now + ms;
      await settled();
      for (let entry = next(until); entry; entry = next(until)) {
        due.delete(entry);
        now = Math.max(now, entry.at);
        entry.task();
        await settled();
      }
      now = until;
    },
    sleep(ms) {
      now += ms;
      return this.advance(0);
    },
    timers: () => due.size,
    watchers: () => watchers.size,
    async set(change) {
      ({ online = online, visible = visible, random = random } = change);
      for (const watcher of watchers) watcher();
      await settled();
    },
  };
}
