import type { Contract } from "../contract/index.ts";
import type { Scenario } from "../contract/scenario/index.ts";
import { seeded } from "../contract/payload/index.ts";
import {
  type AuthMode,
  type Clock,
  type ControlledClock,
  type Engine,
  type Faults,
  type Handlers,
  type Log,
  type Player,
  type Store,
  controlledClock,
  type Journal,
  openEngine,
  openFaults,
  openJournal,
  openPlayer,
  openStage,
} from "./engine/index.ts";
import { type Seats, openSeats } from "./seat.ts";
import { tolerantClock } from "./tolerant-clock.ts";

/** What is played: the same for every session of a mock. */
export interface Script {
  readonly contract: Contract;
  /** By system. */
  readonly handlers?: Readonly<Record<string, Handlers>>;
  /** Those that can be played by their name. */
  readonly scenarios?: readonly Scenario[];
}

/** One world behind the ports of a mock: rows, clock and seed of its own. What one test does in its session, no other sees. */
export interface Session {
  /** Empty for the one of whoever names none. */
  readonly key: string;
  readonly seed: string;
  readonly clock: ControlledClock;
  /** The engine of the moment: a reload or a reset puts another one in its place. */
  engine(): Engine;
  readonly seats: Seats;
  /** What crossed in this world. */
  readonly journal: Journal;
  /** What goes wrong in it on purpose. */
  readonly faults: Faults;
  /** What can be played by name. */
  readonly scenarios: readonly Scenario[];
  /** Plays scenarios in it. */
  readonly player: Player;
  /** Plays another version of the contract. Rows, clock and connections stay. */
  play(script: Script): void;
  /** Begins anew: rows, serial numbers, seed and clock are those of the beginning. Connections stay, and are not greeted again. */
  reset(options?: { readonly seed?: string }): void;
  /** Sets the clock back to the time and pace it began with; schedules begin anew. */
  resetClock(): void;
  /** Ends every connection. */
  close(): void;
}

export interface SessionOptions {
  readonly key: string;
  readonly seed: string;
  readonly clock: Clock;
  readonly auth: AuthMode;
  readonly log: Log;
  readonly script: Script;
}

/** RFC 6455 §7.4.1 */
const goingAway = 1001;

/**
 * Opens a session.
 *
 * @throws HandlerWithoutOperation when a handler names something that the contract does not have
 */
export function openSession(options: SessionOptions): Session {
  const { key, auth, log } = options;
  let { seed, script } = options;
  const clock = controlledClock(options.clock);
  const engineClock = tolerantClock(clock, log);
  const journal = openJournal();
  const stage = openStage();
  const openOwnFaults = (): Faults =>
    openFaults({ contract: () => script.contract, clock: engineClock, chance: seeded(seed).fork("faults") });

  function enginePlaying({ contract, handlers }: Script, rows?: Store): Engine {
    const own = {
      seed,
      clock: engineClock,
      auth,
      log,
      journal,
      faults,
      stage,
      ...(handlers && { handlers }),
      ...(rows && { rows }),
    };
    return openEngine(contract, own);
  }

  let faults = openOwnFaults();
  let engine = enginePlaying(script);
  const seats = openSeats(() => engine);
  const player = openPlayer({ engine: () => engine, clock: engineClock, journal, log });

  function begin(next: Engine, healed = false): void {
    engine = next;
    seats.move(next, { healed });
  }

  return {
    key,
    get seed() {
      return seed;
    },
    clock,
    engine: () => engine,
    seats,
    journal,
    get faults() {
      return faults;
    },
    get scenarios() {
      return script.scenarios ?? [];
    },
    player,
    play(next) {
      // Refused handlers leave everything as it was.
      const opened = enginePlaying(next, engine.world.store);
      script = next;
      begin(opened);
    },
    reset({ seed: wanted = options.seed } = {}) {
      player.clear();
      seed = wanted;
      clock.reset();
      journal.clear();
      faults = openOwnFaults();
      begin(enginePlaying(script), true);
    },
    resetClock() {
      clock.reset();
      begin(enginePlaying(script, engine.world.store));
    },
    close() {
      player.clear();
      for (const hub of engine.hubs.values()) hub.close("going-away", goingAway);
    },
  };
}
