import { once } from "node:events";
import { request } from "node:http";
import { WebSocket } from "ws";
import {
  type DrivenClock,
  drivenClock,
  type LogEntry,
  type MockServer,
  startMockServer,
} from "../../mock-server/index.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

/** So many connections that the machine hands some of them to each of two workers, as good as always. */
export const many = 24;

/** A lighthouse whose sockets are in two threads. */
export interface CrewHouse extends AsyncDisposable {
  readonly mock: MockServer;
  readonly clock: DrivenClock;
  readonly log: readonly LogEntry[];
  /** Asks over a connection of its own, which may be any worker's. */
  ask(method: string, path: string, given?: Given): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Listens to the light, over a connection of its own. */
  listen(session?: string): Promise<Watcher>;
}

interface Given {
  readonly session?: string;
  readonly body?: object;
}

export interface Watcher extends Disposable {
  readonly socket: WebSocket;
  /** What was heard so far, as it came. */
  readonly texts: readonly string[];
  /** Settles with the first so many things that were heard. */
  heard(count: number): Promise<readonly string[]>;
  /** Settles with the code of the close. */
  readonly ended: Promise<number>;
}

const contract = await readLighthouse();

export async function openCrewHouse(workers = 2): Promise<CrewHouse> {
  const clock = drivenClock(Date.UTC(2026, 2, 1, 8));
  const log: LogEntry[] = [];
  const mock = await startMockServer({ contract, clock, workers, ports: "random", log: (entry) => log.push(entry) });
  return {
    mock,
    clock,
    log,
    async ask(method, path, { session, body } = {}) {
      const asking = request(mock.url(7711) + path, {
        method,
        agent: false,
        headers: {
          ...(session !== undefined && { "sockwright-session": session }),
          ...(body && { "content-type": "application/json" }),
        },
      });
      asking.end(body && JSON.stringify(body));
      const [response] = await once(asking, "response");
      let text = "";
      for await (const chunk of response) text += String(chunk);
      return { status: response.statusCode, body: text === "" ? undefined : (JSON.parse(text) as unknown) };
    },
    listen: (session) =>
      openWatcher(`${mock.url(7711, "ws")}/light${session === undefined ? "" : `?sockwright-session=${session}`}`),
    [Symbol.asyncDispose]: () => mock[Symbol.asyncDispose](),
  };
}

async function openWatcher(url: string): Promise<Watcher> {
  const socket = new WebSocket(url);
  const texts: string[] = [];
  socket.on("message", (data: Buffer) => texts.push(data.toString()));
  socket.on("error", () => undefined);
  const ended = once(socket, "close").then(([code]) => Number(code));
  await once(socket, "open");
  return {
    socket,
    texts,
    ended,
    async heard(count) {
      while (texts.length < count) await once(socket, "message");
      return texts.slice(0, count);
    },
    [Symbol.dispose]: () => socket.terminate(),
  };
}

/** So many clients of the light, greeted. */
export async function openMany(house: CrewHouse, count: number = many): Promise<readonly Watcher[]> {
  const watchers = await Promise.all(Array.from({ length: count }, () => house.listen()));
  await Promise.all(watchers.map((watcher) => watcher.heard(1)));
  return watchers;
}
