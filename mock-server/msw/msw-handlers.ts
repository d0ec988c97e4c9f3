import { type AnyHandler, http } from "msw";
import { ws } from "msw/ws";
import type { Contract } from "../../contract/index.ts";
import type { Scenario } from "../../contract/scenario/index.ts";
import {
  type AuthMode,
  type Claims,
  type Clock,
  type Engine,
  type Faults,
  type Handlers,
  type Log,
  mintToken,
  openEngine,
  openPlayer,
  type ScenarioRun,
} from "../engine/index.ts";
import { findScenario } from "../find-scenario.ts";
import { forSystems, handlersFor } from "../for-systems.ts";
import { type MockChannel, mockChannel } from "../mock-channel.ts";
import { type MockJournal, mockJournal } from "../mock-journal.ts";
import { placesOf as journalPlaces } from "../places-of.ts";
import { openSeats } from "../seat.ts";
import { tolerantClock } from "../tolerant-clock.ts";
import { httpAnswerer } from "./http.ts";
import { joinNeighbours, leaveConnection, takeConnection } from "./neighbours.ts";
import type { PageContext } from "./page-context.ts";
import { pageClock } from "./page-clock.ts";
import { type Place, type PlaceUrls, placesOf } from "./places.ts";
import { openPolling } from "./polling.ts";
import { sessionOpener } from "./socketio.ts";
import { socketIoLink } from "./socketio-link.ts";
import { socketIoServerAt } from "./socketio-server.ts";
import { toRequest } from "./to-request.ts";
import { upgradeRequest } from "./upgrade-request.ts";
import { webSocketOpener } from "./websocket.ts";

export interface MswOptions<C extends Clock = Clock> {
  /** Drives every emission, timeout and timestamp. Default: this page's time; `drivenClock()` stands still until it is moved. */
  readonly clock?: C;
  /** One seed gives one mock: the same as `sockwright mock` with it. @default "sockwright" */
  readonly seed?: string;
  /** How hard to look at credentials. @default "any" */
  readonly auth?: AuthMode;
  /** Plays only these systems. */
  readonly only?: readonly string[];
  /** Behaviour of your own, by system. */
  readonly handlers?: Readonly<Record<string, Handlers>>;
  /**
   * Where the page looks for a port of the contract: base URLs by port, absolute or relative to the page; `http` stands for `ws` too.
   * Default: the port on `localhost`, `127.0.0.1` and `[::1]`. By the id of a server (`shop.0`, `live.house`) a URL stands for that of the
   * server, its path included, as `baseUrl` of generated clients does.
   */
  readonly urls?: PlaceUrls;
  /**
   * What becomes of requests and connections to paths that the contract does not have.
   *
   * - `"refuse"` answers as the mock server does
   * - `"pass-on"` leaves them to the network: for ports that share their origin with the page itself
   *
   * @default "refuse"
   */
  readonly unknownPaths?: "refuse" | "pass-on";
  /** Scenarios that can be played by their name. */
  readonly scenarios?: readonly Scenario[];
  /** Told about refused messages, requests and upgrades, with what a browser does not show. By default nobody is. */
  readonly log?: Log;
}

/**
 * A contract that is played inside a page, or inside a process of Node.js. Dispose of it to end its connections, and to leave the ports
 * that it shares to the other mocks of the page.
 */
export interface MswMock<C extends Clock = Clock> extends AsyncDisposable {
  /** For `setupWorker(...handlers)` or `setupServer(...handlers)`. */
  readonly handlers: readonly AnyHandler[];
  readonly seed: string;
  readonly clock: C;
  /** One open channel, by id, key or path. @throws ChannelNotFound */
  channel(name: string): MockChannel;
  /** What crossed. */
  readonly journal: MockJournal;
  /** What goes wrong on purpose. */
  readonly faults: Faults;
  /**
   * Plays a scenario: one of `scenarios`, by its name, or one as a file has it, parsed.
   *
   * @throws ScenarioNotFound @throws InvalidScenario
   */
  play(scenario: unknown): ScenarioRun;
  /** A token that this mock accepts, also with `auth: "strict"`; good for a day unless `exp` says otherwise. */
  token(claims?: Claims): string;
}

/**
 * Plays a contract with MSW: the engine of the mock server behind request handlers and WebSocket links, so that the same seed, clock and
 * requests give the same answers and frames.
 *
 * @throws TypeError when one of `urls` is not a URL
 * @throws RangeError when one of them is for a server that the contract does not have
 */
export function mswHandlers<C extends Clock>(
  contract: Contract,
  options: MswOptions<C> & { readonly clock: C },
): MswMock<C>;
export function mswHandlers(contract: Contract, options?: MswOptions): MswMock;
export function mswHandlers(whole: Contract, options: MswOptions = {}): MswMock {
  const pageTime = pageClock();
  const {
    clock = pageTime,
    seed = "sockwright",
    auth = "any",
    urls = {},
    unknownPaths = "refuse",
    log = () => undefined,
    scenarios = [],
    handlers,
  } = options;
  const contract = forSystems(whole, options.only);
  const own = handlersFor(whole, handlers, options.only);
  const engineClock = tolerantClock(clock, log);
  const engine: Engine = openEngine(contract, {
    seed,
    clock: engineClock,
    auth,
    log,
    ...(own && { handlers: own }),
  });
  const { journal, faults } = engine.world;
  const player = openPlayer({ engine: () => engine, clock: engineClock, journal, log });
  const places = placesOf(contract, urls);
  const neighbours = joinNeighbours(() => engine, places);
  const context: PageContext = { engine: () => engine, seats: openSeats(() => engine), places, neighbours, log };
  const openWebSocket = webSocketOpener(context);
  const openSession = sessionOpener(context, pageTime);
  let sessions = 0;
  const nextSid = (): string => `mock-session-${(sessions += 1)}`;
  const polling = openPolling(openSession, nextSid);
  const socketIo = socketIoLink(context, { openSession, polling, nextSid });
  const answer = httpAnswerer(context, polling);

  const isUnknown = ({ port, path }: Place): boolean =>
    engine.router.find(port, path) === undefined && socketIoServerAt(context.engine, { port, path }) === undefined;
  const passesOn = (place: Place): boolean => unknownPaths === "pass-on" && isUnknown(place);

  const webSockets = ws.link(places.webSocket).addEventListener("connection", ({ client, server, info }) => {
    const place = places.find(client.url);
    if (place === undefined || socketIoServerAt(context.engine, place) !== undefined) return;
    if (neighbours.takeOver(client.url, "websocket")) return leaveConnection(client, place, log);
    if (!takeConnection(client)) return;
    if (passesOn(place)) server.connect();
    else openWebSocket(client, upgradeRequest(place, client.url, info.protocols));
  });
  const requests = http.all(
    ({ request }) => {
      const place = places.find(new URL(request.url));
      return place !== undefined && !passesOn(place) && !neighbours.takeOver(new URL(request.url), "http");
    },
    async ({ request, cookies }) => {
      const place = places.find(new URL(request.url));
      return place && (await answer(await toRequest(place, request, cookies)));
    },
  );

  return {
    // In Node.js a link also answers upgrades that come as requests: it must see them first.
    handlers: [webSockets, socketIo, requests],
    seed,
    clock,
    channel: (name) => mockChannel(context.engine, name, places.urlOf),
    journal: mockJournal(journal, journalPlaces(context.engine, places.urlOf)),
    faults,
    play: (scenario) => player.play(findScenario(contract, scenarios, scenario)),
    token(claims = {}) {
      const now = Math.floor(clock.now() / 1000);
      return mintToken(seed, { sub: "mock-user", iat: now, exp: now + 86_400, ...claims });
    },
    [Symbol.asyncDispose]() {
      neighbours.leave();
      player.clear();
      for (const hub of engine.hubs.values()) hub.close("going-away", 1001);
      return Promise.resolve();
    },
  };
}
