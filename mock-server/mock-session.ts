import type { ControlledClock } from "./engine/index.ts";
import { type MockChannel, mockChannel } from "./mock-channel.ts";
import { type MockJournal, mockJournal } from "./mock-journal.ts";
import type { Sessions } from "./sessions.ts";

/** One world of a mock, as a test drives it. */
export interface MockSession {
  /** Empty for the one of whoever names none. */
  readonly key: string;
  readonly seed: string;
  /** Runs on the clock of the mock until it is frozen, made faster or advanced. */
  readonly clock: ControlledClock;
  /** What crossed in it. */
  readonly journal: MockJournal;
  /** How many clients are on its open channels. */
  readonly connections: number;
  /** One open channel, by id, key or path. @throws ChannelNotFound */
  channel(name: string): MockChannel;
  /** Begins anew: rows, serial numbers and clock, and the seed where one is given. Connections stay. */
  reset(options?: { readonly seed?: string }): void;
  /** Sets the clock back to the time and pace of the mock's; schedules begin anew. */
  resetClock(): void;
  /** Ends its connections, and forgets it. */
  end(): void;
}

/** @throws InvalidSessionKey @throws TooManySessions */
export function mockSession(sessions: Sessions, key: string, baseOf: Parameters<typeof mockChannel>[2]): MockSession {
  const session = sessions.open(key);
  return {
    key,
    get seed() {
      return session.seed;
    },
    clock: session.clock,
    journal: mockJournal(session.journal),
    get connections() {
      return [...session.engine().hubs.values()].reduce((sum, { size }) => sum + size, 0);
    },
    channel: (name) => mockChannel(session.engine, name, baseOf),
    reset: (options) => session.reset(options),
    resetClock: () => session.resetClock(),
    end: () => void sessions.end(key),
  };
}
