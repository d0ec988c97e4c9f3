/** What a request is to be answered with. */
export interface PreparedAnswer {
  readonly status: number;
  /** What the document shows where it is left out. */
  readonly body?: unknown;
}

/** What scenarios want otherwise than a mock would have it by itself. */
export interface Stage {
  /** Whether what the mock says of its own on a channel is held back now. */
  mutes(channel: string): boolean;
  /** What the next request for an operation is to be answered with; that is used up. */
  take(operation: string): PreparedAnswer | undefined;
  /** Holds the mock back on channels, by id, until it is taken back. */
  silence(channels: readonly string[]): () => void;
  /** Says something that is not held back. */
  aloud(say: () => void): void;
  /** Prepares the answer to the next requests for an operation, after those that are prepared already; takes it back. */
  prepare(operation: string, answer: PreparedAnswer, times: number): () => void;
}

interface Prepared {
  readonly answer: PreparedAnswer;
  left: number;
}

export function openStage(): Stage {
  const silences = new Set<ReadonlySet<string>>();
  const prepared = new Map<string, Set<Prepared>>();
  let isAloud = false;

  return {
    mutes(channel) {
      if (silences.size === 0 || isAloud) return false;
      for (const channels of silences) if (channels.has(channel)) return true;
      return false;
    },
    take(operation) {
      if (prepared.size === 0) return undefined;
      const waiting = prepared.get(operation);
      const [next] = waiting ?? [];
      if (waiting === undefined || next === undefined) return undefined;
      next.left -= 1;
      if (next.left === 0) waiting.delete(next);
      if (waiting.size === 0) prepared.delete(operation);
      return next.answer;
    },
    silence(channels) {
      const own = new Set(channels);
      silences.add(own);
      return () => silences.delete(own);
    },
    aloud(say) {
      const before = isAloud;
      isAloud = true;
      try {
        say();
      } finally {
        isAloud = before;
      }
    },
    prepare(operation, answer, times) {
      const one: Prepared = { answer, left: times };
      const waiting = prepared.get(operation) ?? new Set();
      prepared.set(operation, waiting.add(one));
      return () => {
        waiting.delete(one);
        if (waiting.size === 0 && prepared.get(operation) === waiting) prepared.delete(operation);
      };
    },
  };
}
