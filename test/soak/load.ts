import { setTimeout as pause } from "node:timers/promises";
import type { Chance } from "../../contract/payload/index.ts";
import type { Ledger } from "./ledger.ts";
import { type Operations, shares } from "./operations.ts";

/** Does operations, and writes down how long they take. */
export interface Load {
  /** As many at a time as `workers`, each after the one before it, for so long. @returns how many were done in a second */
  atFull(workers: number, seconds: number): Promise<number>;
  /** Begins to do so many in a second, whatever the mock makes of it, until it is stopped. */
  atRate(perSecond: number): void;
  /** Begins no more; settles when what is under way is done, or is given up. */
  stop(): Promise<void>;
  /** Done, under way, and left out because too much was under way. */
  counts(): { readonly done: number; readonly underWay: number; readonly leftOut: number };
}

/** An operation that takes longer will never end, in milliseconds. */
const patience = 30_000;
/**
 * Where so many are under way the mock does not keep up, and what is left out is counted. Fewer than the rows that a mock keeps: what
 * is posted is to be there until it is deleted.
 */
const mostUnderWay = 900;
const turnMs = 4;

export function openLoad({ kinds }: Operations, ledger: Ledger, chance: Chance): Load {
  let done = 0;
  let leftOut = 0;
  let isOver = false;
  const underWay = new Map<symbol, { readonly kind: string; readonly since: number }>();

  function pick(): string {
    let left = chance.next() * Object.values(shares).reduce((sum, share) => sum + share, 0);
    for (const [kind, share] of Object.entries(shares)) if ((left -= share) < 0) return kind;
    return Object.keys(shares)[0] ?? "";
  }

  /** @param since when it should have begun: what waits for its turn has waited */
  async function one(since: number): Promise<void> {
    const kind = pick();
    const key = Symbol(kind);
    underWay.set(key, { kind, since });
    try {
      await kinds[kind]?.();
      ledger.took(kind, performance.now() - since);
    } catch (error) {
      ledger.fault(`${kind}: ${(error as Error).message}`);
    }
    if (underWay.delete(key)) done += 1;
  }

  /** What will never end is lost. */
  function giveUp(olderThan: number): void {
    for (const [key, { kind, since }] of underWay) {
      if (since > olderThan) return;
      ledger.fault(`lost: ${kind} without an end`);
      underWay.delete(key);
    }
  }

  async function keepPace(perSecond: number): Promise<void> {
    const start = performance.now();
    for (let begun = 0; !isOver;) {
      const now = performance.now();
      for (const due = ((now - start) * perSecond) / 1000; begun < due; begun += 1) {
        if (underWay.size >= mostUnderWay) leftOut += 1;
        else void one(start + (begun * 1000) / perSecond);
      }
      giveUp(now - patience);
      await pause(turnMs);
    }
  }

  return {
    async atFull(workers, seconds) {
      const start = performance.now();
      const before = done;
      const until = start + seconds * 1000;
      const work = async (): Promise<void> => {
        while (performance.now() < until) await one(performance.now());
      };
      await Promise.all(Array.from({ length: workers }, work));
      return ((done - before) * 1000) / (performance.now() - start);
    },
    atRate: (perSecond) => void keepPace(perSecond),
    async stop() {
      isOver = true;
      const until = performance.now() + patience;
      while (underWay.size > 0 && performance.now() < until) await pause(turnMs);
      giveUp(Infinity);
    },
    counts: () => ({ done, underWay: underWay.size, leftOut }),
  };
}
