import { io, type Socket } from "socket.io-client";
import type { Ledger } from "./ledger.ts";
import { numberedStream, type NumberedStream } from "./numbered-stream.ts";
import { openRawClient, type RawClient } from "./raw-client.ts";
import type { SoakedMock } from "./soaked-mock.ts";

/** One who hears what is said on a schedule. */
export interface Listener {
  readonly stream: string;
  readonly everyMs: number;
  readonly frames: NumberedStream;
  /** How many must have come by now since the first. */
  due(): number;
}

/** Who sits there all the while and hears what the schedules say. */
export interface Listeners extends Disposable {
  readonly all: readonly Listener[];
}

export interface Counts {
  readonly news: number;
  readonly beats: number;
  readonly notices: number;
}

/** Follows the frames of one listener, and how late each comes. */
function listenerTo(stream: string, everyMs: number, ledger: Ledger): Listener & { hear(serial: number): void } {
  const frames = numberedStream();
  let first: { readonly at: number; readonly serial: number } | undefined;
  return {
    stream,
    everyMs,
    frames,
    hear(serial) {
      const now = performance.now();
      first ??= { at: now, serial };
      frames.hear(serial);
      ledger.late(stream, now - first.at - (serial - first.serial) * everyMs);
    },
    due: () => (first === undefined ? 1 : Math.floor((performance.now() - first.at) / everyMs) + 1),
  };
}

/** Takes its seat among those who have joined a topic, or have not. */
export async function joinNews(port: number, onText: (text: string) => void): Promise<RawClient> {
  const client = await openRawClient(port, "/topics", onText);
  client.say({ type: "join", topic: "news" });
  return client;
}

export async function openListeners(mock: SoakedMock, ledger: Ledger, counts: Counts): Promise<Listeners> {
  const sockets = mock.port(7901);
  const all: Listener[] = [];
  const clients: RawClient[] = [];
  const desks: Socket[] = [];
  const seat = (client: RawClient, where: string): void => {
    client.onLost = (why) => ledger.fault(`a listener of ${where} was cut off: ${why}`);
    clients.push(client);
  };
  for (let index = 0; index < counts.news; index += 1) {
    const listener = listenerTo("news", 500, ledger);
    all.push(listener);
    const hear = (text: string): void => {
      const { type, serial } = JSON.parse(text) as { type: string; serial: number };
      if (type === "news") listener.hear(serial);
    };
    seat(await joinNews(sockets, hear), "news");
  }
  // One who has not joined hears nothing.
  seat(
    await openRawClient(sockets, "/topics", (text) => ledger.fault(`extra: heard without joining: ${text}`)),
    "none",
  );
  for (let index = 0; index < counts.beats; index += 1) {
    const own = `client-${index}`;
    const listener = listenerTo("beats", 500, ledger);
    all.push(listener);
    const hear = (text: string): void => {
      const { client, serial } = JSON.parse(text) as { client: string; serial: number };
      if (client === own) listener.hear(serial);
      else ledger.fault("extra: the beat of another client");
    };
    seat(await openRawClient(sockets, `/pulse/${own}`, hear), "beats");
  }
  for (let index = 0; index < counts.notices; index += 1) {
    const listener = listenerTo("notices", 1000, ledger);
    all.push(listener);
    const desk = io(`http://127.0.0.1:${mock.port(7903)}`, { transports: ["websocket"], forceNew: true });
    desk.on("notice", ({ serial }: { serial: number }) => listener.hear(serial));
    desk.on("disconnect", (why) => ledger.fault(`a listener of notices was cut off: ${why}`));
    desks.push(desk);
    await new Promise<void>((resolve, reject) => desk.once("connect", resolve).once("connect_error", reject));
  }
  return {
    all,
    [Symbol.dispose]() {
      for (const client of clients) client.end();
      for (const desk of desks) desk.off("disconnect").disconnect();
    },
  };
}
