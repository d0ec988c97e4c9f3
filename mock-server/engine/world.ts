import type { Contract } from "../../contract/index.ts";
import { type Chance, seeded } from "../../contract/payload/index.ts";
import type { Clock } from "./clock.ts";
import { type Composer, composerOf } from "./composer.ts";
import type { Situation } from "./dress.ts";
import { type Claims, mintToken } from "./jwt.ts";
import { type Faults, openFaults } from "./faults.ts";
import type { HandlerWorld } from "./handlers.ts";
import { type Journal, openJournal } from "./journal.ts";
import type { Log } from "./log.ts";
import { type AuthMode, type Gatekeeper, type Identity, gatekeeperOf } from "./security.ts";
import { openStage, type Stage } from "./stage.ts";
import { type Row, type Store, type Table, inStyle, openStore } from "./store.ts";

/** What every port of one mock shares: one contract, one seed, one clock, one set of rows. */
export interface World {
  readonly contract: Contract;
  readonly seed: string;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly store: Store;
  readonly composer: Composer;
  readonly gatekeeper: Gatekeeper;
  readonly log: Log;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly stage: Stage;
  situation(given?: SituationGiven): Situation;
  /** What a system's handlers may see and do. */
  forHandlers(system: string): HandlerWorld;
  /** The system of a channel. */
  systemOf(channel: string): string;
}

export interface SituationGiven {
  readonly identity?: Identity;
  /** Values by property name, see {@link Situation.said}. */
  readonly said?: Iterable<readonly [string, unknown]>;
  readonly rows?: ReadonlyMap<string, Row>;
  /** Whether measured values drift: so for what is said again and again. */
  readonly drifting?: boolean;
}

export interface WorldOptions {
  readonly seed: string;
  readonly clock: Clock;
  readonly auth: AuthMode;
  readonly log: Log;
  /** Notes what crosses. @default one of its own */
  readonly journal?: Journal;
  /** What goes wrong on purpose. @default nothing */
  readonly faults?: Faults;
  /** What scenarios want otherwise. @default nothing */
  readonly stage?: Stage;
  /** Rows to go on with, from the world before a reload. */
  readonly rows?: Store;
}

/** How long a minted token is good for. */
const tokenSeconds = 24 * 3600;

/** Claims under the names that payloads use for them. */
function claimNames(claims: Claims): [string, unknown][] {
  const own = Object.entries(claims).filter(([name]) => !["exp", "iat", "nbf", "iss", "aud", "jti"].includes(name));
  return claims.sub === undefined
    ? own
    : [["user_id", claims.sub], ["userId", claims.sub], ["sender_id", claims.sub], ...own];
}

/** Opens a world: the same contract, seed and clock always give the same one. */
export function openWorld(contract: Contract, options: WorldOptions): World {
  const { seed, clock, log, journal = openJournal() } = options;
  const chance = seeded(seed);
  const faults = options.faults ?? openFaults({ contract: () => contract, clock, chance: chance.fork("faults") });
  const store = openStore(contract, chance.fork("store"), options.rows);
  const drift = chance.fork("drift");
  const systems = new Map(contract.channels.map((channel) => [channel.id, channel.system]));
  const memories = new Map<string, Map<string, unknown>>();
  let serial = 0;

  return {
    contract,
    seed,
    clock,
    chance,
    store,
    log,
    journal,
    faults,
    stage: options.stage ?? openStage(),
    composer: composerOf(contract, { chance: chance.fork("payloads"), now: clock.now, log }),
    gatekeeper: gatekeeperOf(contract, { auth: options.auth, seed, now: clock.now }),
    forHandlers(system) {
      const table = (name: string): Table | undefined =>
        store.tables.find(({ resource }) => resource.name === name && resource.system === system);
      let memory = memories.get(system);
      if (memory === undefined) memories.set(system, (memory = new Map<string, unknown>()));
      return {
        now: clock.now(),
        memory,
        rows: (name) => table(name)?.rows() ?? [],
        put: (name, row) => table(name)?.put(row),
        remove: (name, key) => table(name)?.remove(key) ?? false,
      };
    },
    systemOf: (channel) => systems.get(channel) ?? "",
    situation({ identity, said = [], rows = new Map(), drifting = false } = {}) {
      const claims = identity?.claims ?? {};
      return {
        now: clock.now(),
        store,
        said: new Map([...claimNames(claims), ...said]),
        rows,
        mintToken(other) {
          const now = Math.floor(clock.now() / 1000);
          return mintToken(seed, { sub: "mock-user", ...claims, ...other, iat: now, exp: now + tokenSeconds });
        },
        freshId<Id extends string | number>(sample: Id): Id {
          serial += 1;
          return (typeof sample === "number" ? serial : inStyle(sample, serial)) as Id;
        },
        ...(drifting && { drift: (value, schema) => drifted(value, schema, drift) }),
      };
    },
  };
}

/** Up to a twentieth more or less, within the schema's bounds; whole numbers stay as they are unless both bounds are given. */
function drifted(value: number, schema: Readonly<Record<string, unknown>>, chance: Chance): number {
  const { type, minimum, maximum, multipleOf } = schema;
  if (multipleOf !== undefined || schema["enum"] !== undefined) return value;
  if (type === "integer" && (typeof minimum !== "number" || typeof maximum !== "number")) return value;
  if (type !== "number" && type !== "integer") return value;
  const moved = value * (0.95 + chance.next() * 0.1);
  const low = typeof minimum === "number" ? Math.max(minimum, moved) : moved;
  const bounded = typeof maximum === "number" ? Math.min(maximum, low) : low;
  return type === "integer" ? Math.round(bounded) : Math.round(bounded * 100) / 100;
}
