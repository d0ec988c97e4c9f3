import type { ControlledClock, Faults, ScenarioRun } from "./engine/index.ts";
import { findScenario } from "./find-scenario.ts";
import { type MockChannel, mockChannel } from "./mock-channel.ts";
import { placesOf } from "./places-of.ts";
import { type MockJournal, mockJournal } from "./mock-journal.ts";
import type { Sessions } from "./sessions.ts";

/** An open channel as it is now. */
export interface OpenChannelState {
  readonly id: string;
  readonly protocol: "websocket" | "socketio";
  readonly connections: number;
  /** The names of what the server may say on it. */
  readonly messages: readonly string[];
}

/** One world of a mock, as a test drives it. */
export interface MockSession {
  /** Empty for the one of whoever names none. */
  readonly key: string;
  readonly seed: string;
  /** Runs on the clock of the mock until it is frozen, made faster or advanced. */
  readonly clock: ControlledClock;
  /** What crossed in it. */
  readonly journal: MockJournal;
  /** What goes wrong in it on purpose. A reset takes everything back. */
  readonly faults: Faults;
  /** What plays in it, or has played, since it began. */
  readonly runs: readonly ScenarioRun[];
  /**
   * Plays a scenario: one that the mock has, by its name (`outage`, `shop/outage`), or one as a file has it, parsed. One that plays
   * already ends and begins anew.
   *
   * @throws ScenarioNotFound @throws InvalidScenario
   */
  play(scenario: unknown): ScenarioRun;
  /** How many clients are on its open channels. */
  readonly connections: number;
  /** The open channels, by id. */
  channels(): readonly OpenChannelState[];
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
export function mockSession(sessions: Sessions, key: string, urlOf: Parameters<typeof mockChannel>[2]): MockSession {
  const session = sessions.open(key);
  return {
    key,
    get seed() {
      return session.seed;
    },
    clock: session.clock,
    journal: mockJournal(session.journal, placesOf(session.engine, urlOf)),
    get faults() {
      return session.faults;
    },
    get runs() {
      return session.player.runs();
    },
    play: (scenario) => session.player.play(findScenario(session.engine().world.contract, session.scenarios, scenario)),
    get connections() {
      return [...session.engine().hubs.values()].reduce((sum, { size }) => sum + size, 0);
    },
    channels() {
      const { hubs, world } = session.engine();
      const { operations, messages } = world.contract;
      const said = new Set(
        operations.flatMap((one) => (one.kind === "message" && one.from === "server" ? one.messages : [])),
      );
      return [...hubs.values()].map(({ channel: { id, protocol }, size }) => {
        const names = messages.filter((one) => one.channel === id && said.has(one.id)).map(({ name }) => name);
        return { id, protocol, connections: size, messages: names };
      });
    },
    channel: (name) => mockChannel(session.engine, name, urlOf),
    reset: (options) => session.reset(options),
    resetClock: () => session.resetClock(),
    end: () => void sessions.end(key),
  };
}
