import type { Noted } from "./noted.ts";

/** What crossed, as a ring: the newest, and how many older ones made room for it. Noting costs no more than a reference. */
export interface Journal {
  /** Notes something, under the next number. */
  note(noted: Noted): void;
  /** Those after a number that are still there, oldest first. */
  since(id: number): readonly Numbered[];
  /** The number of the newest; 0 where there was none. */
  readonly last: number;
  /** How many are gone to make room. */
  readonly leftOut: number;
  /** Forgets what is there; the count goes on, so that whoever follows misses nothing new. */
  clear(): void;
  /** Is told of each from now on, until it is taken back. */
  follow(listener: (entry: Numbered) => void): () => void;
}

export interface Numbered {
  /** Counts from 1. */
  readonly id: number;
  readonly noted: Noted;
}

/** How much a journal holds. */
export interface JournalSize {
  /** @default 2000 */
  readonly entries?: number;
  /** Roughly, of the bytes that requests, answers and frames hold. @default 16 MiB */
  readonly bytes?: number;
}

/** What an entry holds besides its own fields, in bytes. */
function weightOf(noted: Noted): number {
  switch (noted.kind) {
    case "request":
      return noted.request.body.byteLength + 2 * noted.reply.body.length;
    case "heard":
    case "said":
      return noted.bytes;
    default:
      return 0;
  }
}

export function openJournal({ entries = 2_000, bytes = 16 * 1_048_576 }: JournalSize = {}): Journal {
  /** Numbers `last - held + 1` to `last`, each at its number modulo the size. */
  const ring: (Noted | undefined)[] = [];
  const followers = new Set<(entry: Numbered) => void>();
  let last = 0;
  let held = 0;
  let weight = 0;
  let leftOut = 0;

  function drop(): void {
    const place = (last - held + 1) % entries;
    const noted = ring[place];
    if (noted !== undefined) weight -= weightOf(noted);
    ring[place] = undefined;
    held -= 1;
  }

  return {
    note(noted) {
      if (held === entries) {
        drop();
        leftOut += 1;
      }
      last += 1;
      held += 1;
      ring[last % entries] = noted;
      weight += weightOf(noted);
      for (; weight > bytes && held > 1; leftOut += 1) drop();
      for (const listener of followers) listener({ id: last, noted });
    },
    since(id) {
      const found: Numbered[] = [];
      for (let at = Math.max(id, last - held) + 1; at <= last; at += 1) {
        const noted = ring[at % entries];
        if (noted !== undefined) found.push({ id: at, noted });
      }
      return found;
    },
    get last() {
      return last;
    },
    get leftOut() {
      return leftOut;
    },
    clear() {
      while (held > 0) drop();
      leftOut = 0;
    },
    follow(listener) {
      followers.add(listener);
      return () => followers.delete(listener);
    },
  };
}
