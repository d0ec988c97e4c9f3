import type { Clock } from "../clock.ts";
import { lineOf, urlOf } from "../passive/lines.ts";
import type { Passing } from "../passive/open-proxy.ts";
import { type Found, routesOf } from "../passive/routes.ts";
import type { Contract } from "../../contract/index.ts";
import type { Line, Transcript } from "../transcript.ts";

/** What was seen of clients on one channel. */
export interface ChannelSightings {
  /** When each attempt to connect came, by the clock. */
  readonly attempts: readonly number[];
  /** When each of them was let in. */
  readonly opened: readonly number[];
  /** What clients said, read as JSON where it is that. */
  readonly said: readonly { readonly at: number; readonly payload: unknown }[];
  /** When a client ended its connection by itself. */
  readonly left: readonly number[];
}

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

interface Kept {
  attempts: number[];
  opened: number[];
  said: { at: number; payload: unknown }[];
  left: number[];
}

/** How many lines evidence has at most. */
const mostLines = 40;

export function openSightings(contract: Contract, clock: Pick<Clock, "after">): Sightings {
  const routes = routesOf(contract);
  const channels = new Map<string, Kept>();
  const connections = new Map<number, { readonly channel: string; isServerFirst: boolean }>();
  const watchers = new Set<() => void>();
  let lines: Line[] = [];

  function of(channel: string): Kept {
    let kept = channels.get(channel);
    if (kept === undefined) channels.set(channel, (kept = { attempts: [], opened: [], said: [], left: [] }));
    return kept;
  }

  function take(passing: Passing): void {
    const { seen, at, connection, port } = passing;
    const line = lineOf(passing, `http://127.0.0.1:${port}`);
    if (line !== undefined) lines = [...lines, line].slice(-mostLines);
    if (seen.kind === "request") {
      const path = new URL(urlOf(seen.request, "http://x")).pathname;
      const isOpen = ({ channel }: Found): boolean => channel.protocol !== "http";
      const found = routes.find(port, path).find(isOpen);
      if (found !== undefined) {
        connections.set(connection, { channel: found.channel.id, isServerFirst: false });
        of(found.channel.id).attempts.push(at);
      }
    }
    const own = connections.get(connection);
    if (own !== undefined) note(own, of(own.channel), passing);
    for (const watcher of watchers) watcher();
  }

  function note(own: { isServerFirst: boolean }, kept: Kept, { seen, at }: Passing): void {
    if (seen.kind === "connected") kept.opened.push(at);
    if (seen.kind === "frame" && seen.from === "client") kept.said.push({ at, payload: read(seen.data) });
    if (seen.kind !== "close" && seen.kind !== "ended") return;
    if (seen.from === "server") own.isServerFirst = true;
    else if (!own.isServerFirst) kept.left.push(at);
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
