import type { Transcript } from "../transcript.ts";
import type { Check } from "../check.ts";
import type { Result } from "../result.ts";
import { broken, kept, notAsked, type Verdict } from "../verdict.ts";

/** A promise that is judged by what passes. */
export type Promised = Omit<Check, "run" | "needsMs" | "company">;

export interface PassiveFault {
  readonly expected: string;
  readonly got: string;
  readonly pointer?: string;
}

/** Takes down that a promise was kept, or how it was broken; `evidence` is looked at in the latter case only. */
export type Watch = (fault: PassiveFault | undefined, evidence: () => Transcript) => void;

/** Gathers what came of each promise. */
export interface Tally {
  /** Takes a promise up: of what is never noted, the report says that nothing has passed that tells. */
  watch(promise: Promised): Watch;
  /** Part of what passed on a port cannot be read, and why. */
  unread(port: number, why: string): void;
  /** Takes down that something the coverage counts has crossed the wire: `status:…`, `close:…`. */
  see(clause: string): void;
  readonly seen: ReadonlySet<string>;
  results(): readonly Result[];
}

interface Entry {
  readonly promise: Promised;
  kept: number;
  broken: number;
  first?: PassiveFault & { readonly transcript: Transcript };
}

/**
 * @param unseen what the report says of promises of which nothing was seen
 * @param onBroken told of each promise when it is broken for the first time
 */
export function openTally(unseen: string, onBroken: (promise: Promised, fault: PassiveFault) => void): Tally {
  const entries: Entry[] = [];
  const unread = new Map<number, string>();
  const seen = new Set<string>();

  function verdictOf({ promise, kept: times, broken: faults, first }: Entry): Verdict {
    if (first !== undefined) {
      const more = faults > 1 ? ` (and ${faults - 1} more like it)` : "";
      return broken({ ...first, got: `${first.got}${more}` });
    }
    if (times > 0) return kept;
    const why = promise.about.ports.map((port) => unread.get(port)).find((text) => text !== undefined);
    return why === undefined ? notAsked(unseen) : { outcome: "inconclusive", because: why };
  }

  return {
    watch(promise) {
      const entry: Entry = { promise, kept: 0, broken: 0 };
      entries.push(entry);
      return (fault, evidence) => {
        if (fault === undefined) entry.kept += 1;
        else {
          entry.broken += 1;
          if (entry.first !== undefined) return;
          entry.first = { ...fault, transcript: evidence() };
          onBroken(promise, fault);
        }
      };
    },
    unread: (port, why) => void (unread.has(port) || unread.set(port, why)),
    see: (clause) => void seen.add(clause),
    seen,
    results: () =>
      entries.map((entry) => {
        const verdict = verdictOf(entry);
        const check: Check = { ...entry.promise, needsMs: 0, company: "any", run: () => Promise.resolve(verdict) };
        return { check, verdict, ms: 0 };
      }),
  };
}
