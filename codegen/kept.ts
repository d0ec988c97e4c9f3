/** What was printed before, so that a watcher prints only what has changed. */
export interface Kept {
  /**
   * What `make` gave when it was last asked for with the same parts, else what it gives now. Equal parts must mean equal results.
   *
   * @param kind what is made, so that equal parts of something else are no matter
   * @param parts all that the result depends on, as data that JSON can say
   */
  once<T>(kind: string, parts: () => readonly unknown[], make: () => T): T;
  /** Forgets what was not asked for since the last call. */
  forgetUnused(): void;
}

/** For those who generate once: there is nothing to compare with, so nothing is remembered. */
export const nothingKept: Kept = { once: (_kind, _parts, make) => make(), forgetUnused: () => undefined };

export function openKept(): Kept {
  let older = new Map<string, unknown>();
  let current = new Map<string, unknown>();
  return {
    once<T>(kind: string, parts: () => readonly unknown[], make: () => T): T {
      const key = `${kind} ${JSON.stringify(parts())}`;
      if (!current.has(key)) {
        const made = older.has(key) ? older.get(key) : make();
        current.set(key, made);
        // What did not come to pass is tried again.
        if (made instanceof Promise) made.catch(() => [older, current].forEach((map) => map.delete(key)));
      }
      return current.get(key) as T;
    },
    forgetUnused() {
      older = current;
      current = new Map();
    },
  };
}
