import type { Engine, Log } from "../engine/index.ts";
import { nextTask } from "./next-task.ts";
import type { Place, Places } from "./places.ts";
import { type Pending, refuseUpgrade, socketOf } from "./refuse-upgrade.ts";
import { socketIoServerAt } from "./socketio-server.ts";

/** What is asked for at a URL. */
export type Asked = "http" | "websocket";

/** The mocks that are open in this page, as one of them sees them: ports are shared by path, as by the systems of one mock server. */
export interface Neighbours {
  /** Whether another one has more to say to what leads to `url`. */
  takeOver(url: URL, asked: Asked): boolean;
  /** This one does not answer any more. */
  leave(): void;
}

/** How far from what a mock plays a URL leads; undefined where its contract has nothing there. */
type Distance = (url: URL, asked: Asked) => number | undefined;

/** More than there are parameters in a path. */
const otherProtocol = 1000;

// Each mock is made without the others, and MSW does not say what handlers there are beside one's own.
const open = new Set<Distance>();

/** Takes a place among the mocks of this page. */
export function joinNeighbours(engine: () => Engine, places: Places): Neighbours {
  const distance: Distance = (url, asked) => {
    const place = places.find(url);
    if (place === undefined) return undefined;
    if (socketIoServerAt(engine, place) !== undefined) return 0;
    const route = engine().router.find(place.port, place.path);
    if (typeof route !== "object") return undefined;
    // As inside one router: what stands in the documents as it is goes before what a parameter takes.
    return Math.min(
      ...route.channels.map(
        ({ channel, params }) => Object.keys(params).length + (channel.protocol === asked ? 0 : otherProtocol),
      ),
    );
  };
  open.add(distance);
  return {
    takeOver(url, asked) {
      const own = distance(url, asked) ?? Infinity;
      return [...open].some((other) => other !== distance && (other(url, asked) ?? Infinity) < own);
    },
    leave: () => void open.delete(distance),
  };
}

const taken = new WeakSet<WebSocket>();

/** Whether a connection is one's own from now on; MSW offers each to everybody, and what two could answer is the first one's. */
export function takeConnection(client: Pending): boolean {
  const isFree = !taken.has(socketOf(client));
  taken.add(socketOf(client));
  return isFree;
}

/** Leaves a connection to the mock that has more to say to it, which is offered it later. */
export function leaveConnection(client: Pending, { path }: Place, log: Log): void {
  nextTask(() => {
    if (!takeConnection(client)) return;
    const summary = `nobody answers ${path}: the mock that plays it is open, and MSW was not given its handlers`;
    log({ level: "warning", system: "", about: path, summary });
    refuseUpgrade(client);
  });
}
