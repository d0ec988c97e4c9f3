/** What was printed before, so that a watcher prints only what has changed. */
export interface Kept {
  /** What `make` gave when it was last asked for under this key, else what it gives now. Equal keys must mean equal results. */
  once<T>(key: string, make: () => T): T;
  /** Forgets what was not asked for since the last call. */
  forgetUnused(): void;
}

export function openKept(): Kept {
  let older = new Map<string, unknown>();
  let current = new Map<string, unknown>();
  return {
    once<T>(key: string, make: () => T): T {
      if (!current.has(key)) current.set(key, older.has(key) ? older.get(key) : make());
      return current.get(key) as T;
    },
    forgetUnused() {
      older = current;
      current = new Map();
    },
  };
}
