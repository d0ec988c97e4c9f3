import type { Clock } from "../clock.ts";
import { lineOf, urlOf } from "../passive/lines.ts";
import type { Passing } from "../passive/open-proxy.ts";
import { routesOf } from "../passive/routes.ts";
import type { Contract } from "../../contract/index.ts";
import type { Line, Transcript } from "../transcript.ts";
import { type ChannelSightings, type Kept, nothingKept } from "./channel-sightings.ts";
import { openEngineSightings } from "./engine-sightings.ts";

/** Keeps what passes, channel by channel, and wakes up whoever waits for more of it. */
export interface Sightings {
  take(passing: Passing): void;
  of(channel: string): ChannelSightings;
  /** Settles when `isEnough` holds after something was seen, or after `ms`. Says whether it holds. */
  until(isEnough: () => boolean, ms: number): Promise<boolean>;
  /** The last lines of all connections. */
  evidence(): Transcript;
  /** Forgets everything. */
  clear(): void;
}

/** How many lines evidence has at most. */
const mostLines = 40;

export function openSightings(contract: Contract, clock: Pick<Clock, "after">): Sightings {
  const routes = routesOf(contract);
  const channels = new Map<string, Kept>();
  const connections = new Map<number, { readonly channel: string; isServerFirst: boolean }>();
  const watchers = new Set<() => void>();
  let lines: Line[] = [];
  let engine = openEngineSightings(contract, of);

  function of(channel: string): Kept {
    let kept = channels.get(channel);
    if (kept === undefined) channels.set(channel, (kept = nothingKept()));
    return kept;
  }

  function take(passing: Passing): void {
    const { seen, at, connection, port } = passing;
    const line = lineOf(passing, `http://127.0.0.1:${port}`);
    if (line !== undefined) lines = [...lines, line].slice(-mostLines);
    if (seen.kind === "request") {
      const path = new URL(urlOf(seen.request, "http://x")).pathname;
      const found = routes.find(port, path).map(({ channel }) => channel);
      const namespaces = found.filter((channel) => channel.protocol === "socketio");
      const own = found.find(({ protocol }) => protocol === "websocket");
      if (namespaces.length > 0) engine.ask(passing, seen.request, namespaces);
      else if (own !== undefined) {
        connections.set(connection, { channel: own.id, isServerFirst: false });
        of(own.id).attempts.push(at);
      }
    } else engine.take(passing);
    const own = connections.get(connection);
    if (own !== undefined) note(own, of(own.channel), passing);
    for (const watcher of watchers) watcher();
  }

  function note(own: { isServerFirst: boolean }, kept: Kept, { seen, at }: Passing): void {
    if (seen.kind === "connected") kept.opened.push(at);
    if (seen.kind === "frame" && seen.from === "client") kept.said.push({ at, payload: read(seen.data) });
    if (seen.kind !== "close" && seen.kind !== "ended") return;
    if (seen.from === "server") {
      if (!own.isServerFirst) kept.dismissed.push(at);
      own.isServerFirst = true;
    } else if (!own.isServerFirst) kept.left.push(at);
  }

  return {
    take,
    of,
    until(isEnough, ms) {
      if (isEnough()) return Promise.resolve(true);
      return new Promise((resolve) => {
        const finish = (): void => {
          watchers.delete(look);
          cancel();
          resolve(isEnough());
        };
        const look = (): void => {
          if (isEnough()) finish();
        };
        watchers.add(look);
        const cancel = clock.after(ms, finish);
      });
    },
    evidence: () => lines,
    clear() {
      channels.clear();
      connections.clear();
      engine = openEngineSightings(contract, of);
      lines = [];
    },
  };
}

function read(data: string | Uint8Array): unknown {
  try {
    return typeof data === "string" ? JSON.parse(data) : data;
  } catch {
    return data;
  }
}
