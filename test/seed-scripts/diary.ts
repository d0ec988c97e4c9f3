/** What has happened so far, in order, and a way to wait for what has not. */
export interface Diary<Entry> {
  readonly entries: readonly Entry[];
  note(entry: Entry): void;
  /** Settles with the first entry that fits, at once when there is one already. */
  until(fits: (entry: Entry) => boolean): Promise<Entry>;
}

export function openDiary<Entry>(): Diary<Entry> {
  const entries: Entry[] = [];
  const waiting = new Set<(entry: Entry) => void>();
  return {
    entries,
    note(entry) {
      entries.push(entry);
      for (const tell of waiting) tell(entry);
    },
    until(fits) {
      const found = entries.find(fits);
      if (found !== undefined) return Promise.resolve(found);
      const { promise, resolve } = Promise.withResolvers<Entry>();
      const tell = (entry: Entry): void => {
        if (!fits(entry)) return;
        waiting.delete(tell);
        resolve(entry);
      };
      waiting.add(tell);
      return promise;
    },
  };
}
