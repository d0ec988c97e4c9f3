import { type Journal, type JournalEntry, journalEntry, readJournalFilter } from "./engine/index.ts";
import { type Har, type HarOptions, harOf } from "./har.ts";

/** Which entries of a journal are wanted. */
export interface JournalQuery {
  /** Terms with spaces between, such as `kind:heard channel:chat.* -message:ping`. @default "" */
  readonly filter?: string;
  /** Only those after this number. @default 0 */
  readonly after?: number;
  /** At most so many, the newest. @default all */
  readonly limit?: number;
}

/** What crossed in one world: every request, connection and frame with its verdict. */
export interface MockJournal {
  /**
   * Oldest first; nothing secret can be read in them.
   *
   * @throws InvalidFilter when the filter asks about a field that entries do not have
   */
  entries(query?: JournalQuery): readonly JournalEntry[];
  /** The number of the newest; 0 where there was none. */
  readonly last: number;
  /** How many older ones made room for newer ones. */
  readonly leftOut: number;
  /** Is told of each from now on that passes the filter; takes itself back. @throws InvalidFilter */
  follow(listener: (entry: JournalEntry) => void, filter?: string): () => void;
  clear(): void;
  /** All of it as an HTTP Archive, which developer tools open: requests, and connections with their frames. */
  har(): Har;
}

export function mockJournal(journal: Journal, places: HarOptions): MockJournal {
  return {
    entries({ filter = "", after = 0, limit = Infinity } = {}) {
      const fits = readJournalFilter(filter);
      const found = journal.since(after).map(journalEntry).filter(fits);
      return limit >= found.length ? found : found.slice(found.length - limit);
    },
    get last() {
      return journal.last;
    },
    get leftOut() {
      return journal.leftOut;
    },
    follow(listener, filter = "") {
      const fits = readJournalFilter(filter);
      return journal.follow((numbered) => {
        const entry = journalEntry(numbered);
        if (fits(entry)) listener(entry);
      });
    },
    clear: () => journal.clear(),
    har: () => harOf(journal.since(0).map(journalEntry), places),
  };
}
