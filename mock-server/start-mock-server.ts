import type { Contract, Port } from "../contract/index.ts";
import type { Scenario } from "../contract/scenario/index.ts";
import {
  type AuthMode,
  type Claims,
  type Clock,
  type Faults,
  type Handlers,
  type JournalEntry,
  journalEntry,
  type Log,
  mintToken,
  type ScenarioRun,
} from "./engine/index.ts";
import { callBacks } from "./call-backs.ts";
import { requireToken } from "./control/control-needs-token.ts";
import { expositionsIn } from "./expositions-in.ts";
import type { Guard } from "./guard.ts";
import { forSystems, handlersFor } from "./for-systems.ts";
import { locator } from "./locator.ts";
import { type MockChannel, mockChannel } from "./mock-channel.ts";
import { openBackstage } from "./open-backstage.ts";
import { type OpenedPort, openPorts } from "./open-ports.ts";
import type { PortContext } from "./port-context.ts";
import type { PortPlan } from "./ports.ts";
import { PortNotPlayed } from "./port-not-played.ts";
import { onwardFrom } from "./onward.ts";
import { openForwarder } from "./proxy.ts";
import { placesOf } from "./places-of.ts";
import { describePorts, type MockPort } from "./port-map.ts";
import { type MockJournal, mockJournal } from "./mock-journal.ts";
import { type MockSession, mockSession } from "./mock-session.ts";
import type { Script } from "./session.ts";
import type { SocketIoAdminOptions } from "./socketio-admin.ts";
import { openSessions } from "./sessions.ts";
import { openTraffic } from "./traffic.ts";
import { checkWorkers } from "./workers/workers-unavailable.ts";

export interface MockServerOptions<C extends Clock = Clock> {
  readonly contract: Contract;
  /** Drives every emission, timeout and timestamp. */
  readonly clock: C;
  /** One seed gives one mock. @default "sockwright" */
  readonly seed?: string;
  /** @default "declared" */
  readonly ports?: PortPlan;
  /** Fails instead of taking another port. @default false */
  readonly strictPorts?: boolean;
  /** Address to listen on. @default "127.0.0.1" */
  readonly host?: string;
  /** How hard to look at credentials. @default "any" */
  readonly auth?: AuthMode;
  /** Plays only these systems. */
  readonly only?: readonly string[];
  /** Behaviour of your own, by system. */
  readonly handlers?: Readonly<Record<string, Handlers>>;
  /** Scenarios that can be played by their name. */
  readonly scenarios?: readonly Scenario[];
  /**
   * Lets Socket.IO's Admin UI connect to the ports that speak Socket.IO, where it sees their clients, rooms and events, and controls them.
   *
   * @default false
   */
  readonly socketioAdmin?: boolean | SocketIoAdminOptions;
  /**
   * How many threads have the sockets of the ports, so that a mock uses more than one core of its machine. There is one world all
   * the same, in the thread that starts the mock. 1 is that thread alone.
   *
   * @default 1
   */
  readonly workers?: number;
  /** Told about refused messages and requests. By default nobody is. */
  readonly log?: Log;
}

/** A contract that is being played. Dispose of it to close every port. */
export interface MockServer<C extends Clock = Clock> extends AsyncDisposable {
  readonly seed: string;
  /** What is played. */
  readonly contract: Contract;
  /** Every port of the contract, those that are only described too. */
  readonly ports: readonly MockPort[];
  /** The clock that was handed in: a driven one is advanced here. */
  readonly clock: C;
  /**
   * The base URL at which a declared port can be reached, such as `http://127.0.0.1:51234`.
   *
   * @throws PortNotPlayed when the contract has no such port, or only describes it
   */
  url(declared: number, scheme?: "http" | "ws"): string;
  /** What crossed in the world of whoever names none. */
  readonly journal: MockJournal;
  /** What goes wrong on purpose in the world of whoever names none. */
  readonly faults: Faults;
  /** The world of one key: requests and connections that name it in `sockwright-session` are played by it, and by no other. */
  session(key: string): MockSession;
  /** The worlds there are, that of whoever names none first. */
  sessions(): readonly MockSession[];
  /** Is told of each thing that crosses in any world from now on, with the key of that world; takes itself back. */
  follow(listener: (entry: JournalEntry, session: string) => void): () => void;
  /** The scenarios that can be played by their name. */
  readonly scenarios: readonly Scenario[];
  /**
   * Plays a scenario in the world of whoever names none, see {@link MockSession.play}.
   *
   * @throws ScenarioNotFound @throws InvalidScenario
   */
  play(scenario: unknown): ScenarioRun;
  /** Begins anew in the world of whoever names none: rows, serial numbers and clock. */
  reset(options?: { readonly seed?: string }): void;
  /** One open channel, by id, key or path. @throws ChannelNotFound */
  channel(name: string): MockChannel;
  /** A token that this mock accepts, also with `auth: "strict"`; good for a day unless `exp` says otherwise. */
  token(claims?: Claims): string;
  /**
   * Plays another version of the contract from now on. Connections stay, but for those on a port that is gone or speaks otherwise
   * (TLS, Socket.IO's namespaces).
   *
   * @throws PortUnavailable when a port that is new cannot be opened; the rest of the contract is played all the same
   */
  reload(
    contract: Contract,
    handlers?: Readonly<Record<string, Handlers>>,
    scenarios?: readonly Scenario[],
  ): Promise<void>;
}

/**
 * Opens every port of a contract and plays it.
 *
 * @throws PortUnavailable when a port cannot be opened and no other one was allowed; whatever was open is closed again
 * @throws ControlNeedsToken when others than this machine could come by the Admin UI, and it has no token
 * @throws InvalidWorkers
 * @throws WorkersUnavailable when there are to be workers, and this platform lets no two of them have one port
 */
export function startMockServer<C extends Clock>(options: MockServerOptions<C>): Promise<MockServer<C>> {
  return startGuarded(options);
}

/** As `startMockServer`, for a mock that does not answer everybody. */
export async function startGuarded<C extends Clock>(
  options: MockServerOptions<C>,
  guard?: Guard,
): Promise<MockServer<C>> {
  const {
    clock,
    seed = "sockwright",
    host = "127.0.0.1",
    ports: plan = "declared",
    strictPorts = false,
    auth = "any",
    socketioAdmin: wanted = false,
    workers = 1,
    log = () => undefined,
  } = options;
  checkWorkers(workers, process.platform);
  const admin = wanted === false ? undefined : { host, clock, ...(wanted !== true && wanted) };
  if (admin !== undefined) requireToken(host, admin.token);
  const scriptOf = (
    whole: Contract,
    given: MockServerOptions["handlers"],
    scenarios: readonly Scenario[] = [],
  ): Script => {
    const handlers = handlersFor(whole, given, options.only);
    const played = forSystems(whole, options.only);
    const systems = new Set(played.documents.map(({ system }) => system));
    return {
      contract: played,
      scenarios: scenarios.filter(({ system }) => systems.has(system)),
      ...(handlers && { handlers }),
    };
  };
  const script = scriptOf(options.contract, options.handlers, options.scenarios);
  let { contract } = script;
  const sessions = openSessions({ seed, clock, auth, log, script });
  const { main } = sessions;
  const opened = new Map<number, OpenedPort>();
  const locate = locator(opened, host);
  const shared = {
    ...(guard && { guard }),
    ...(admin && { admin }),
    sessions,
    traffic: openTraffic(expositionsIn(contract)),
    callBack: callBacks(locate, log),
    log,
    now: clock.now,
  };
  const forwarder = openForwarder(locate);
  const contextOf = (port: Port): PortContext => ({
    ...shared,
    port,
    system: port.systems[0] ?? "",
    backstage: openBackstage(port, shared),
    onward: onwardFrom(port.number, { sessions, forwarder }),
  });

  await using opening = new AsyncDisposableStack();
  const { openCrew } = workers > 1 ? await import("./workers/crew.ts") : {};
  const crew = openCrew && opening.use(openCrew({ size: workers, ...shared }));
  const ports = opening.use(openPorts({ contextOf, opened, ...(crew && { crew }), plan, strict: strictPorts, host }));
  await ports.follow(contract);
  const open = opening.move();

  function url(declared: number, scheme: "http" | "ws" = "http"): string {
    const port = contract.ports.find(({ number }) => number === declared);
    const found = opened.get(declared);
    if (found === undefined) throw new PortNotPlayed(declared, [...opened.keys()]);
    return `${scheme}${port?.secure === true ? "s" : ""}://${host}:${found.port}`;
  }
  const urlOf: Parameters<typeof mockChannel>[2] = (port, scheme, path) => url(port, scheme) + path;

  return {
    seed,
    clock,
    get contract() {
      return contract;
    },
    get ports() {
      return describePorts(contract, opened, host);
    },
    url,
    journal: mockJournal(main.journal, placesOf(main.engine, urlOf)),
    get faults() {
      return main.faults;
    },
    session: (key) => mockSession(sessions, key, urlOf),
    sessions: () => sessions.all().map(({ key }) => mockSession(sessions, key, urlOf)),
    follow: (listener) => sessions.follow((noted, key) => listener(journalEntry(noted), key)),
    get scenarios() {
      return main.scenarios;
    },
    play: (scenario) => mockSession(sessions, "", url).play(scenario),
    reset: (wanted) => main.reset(wanted),
    channel: (name) => mockChannel(main.engine, name, urlOf),
    token(claims = {}) {
      const now = Math.floor(clock.now() / 1000);
      return mintToken(seed, { sub: "mock-user", iat: now, exp: now + 86_400, ...claims });
    },
    async reload(next, handlers = options.handlers, scenarios = options.scenarios) {
      const changed = scriptOf(next, handlers, scenarios);
      sessions.play(changed);
      ({ contract } = changed);
      await ports.follow(contract);
    },
    async [Symbol.asyncDispose]() {
      for (const session of sessions.all()) session.close();
      await open.disposeAsync();
    },
  };
}
