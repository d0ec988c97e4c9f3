import { readFrames } from "../../robustness/raw-frame.ts";
import { type RawWebSocket, openWebSocket } from "../../robustness/raw-websocket.ts";

/** A packet of Engine.IO as a WebSocket carries it: text, or the bytes of a message. */
export type Packet = string | Uint8Array;

/** An Engine.IO session, spoken by hand. */
export interface Line extends AsyncDisposable {
  readonly sid: string;
  /** Says packets together: in one request, or in frames one right behind the other. */
  say(...packets: readonly Packet[]): Promise<void>;
  /**
   * Settles once this packet has come, with all that came until then; bytes are shown in hexadecimal.
   *
   * @param times how often it is to have come. @default 1
   */
  until(last: string, times?: number): Promise<readonly string[]>;
  /** Settles once the session is over, with all that came. */
  ended(): Promise<readonly string[]>;
}

/** A session by polling was over before what was waited for. */
export class SessionEnded extends Error {
  override readonly name = "SessionEnded";
  readonly heard: readonly string[];
  constructor(heard: readonly string[]) {
    super(`the session ended after: ${heard.join("  ")}`);
    this.heard = heard;
  }
}

/** One way to reach the server. */
export interface Way {
  readonly name: string;
  open(base: string): Promise<Line>;
}

const separator = "\u001e";
const bytesOf = (bytes: Uint8Array): string => `bytes ${Buffer.from(bytes).toString("hex")}`.trimEnd();
const sidOf = (open: string | undefined): string => (JSON.parse(open?.slice(1) ?? "") as { readonly sid: string }).sid;

export const session = (base: string, query: string): string => `${base}/socket.io/?EIO=4&${query}`;
const portOf = (base: string): number => Number(new URL(base).port);

/** What a WebSocket of Engine.IO heard. */
function packetsOf(socket: RawWebSocket): readonly string[] {
  return readFrames(socket.frames()).flatMap(({ opcode, payload }) =>
    opcode === 1 ? [payload.toString()] : opcode === 2 ? [bytesOf(payload)] : [],
  );
}

/** How many packets there are until one has come so many times. */
function placeOf(heard: readonly string[], last: string, times: number): number | undefined {
  const places = heard.flatMap((packet, at) => (packet === last ? [at + 1] : []));
  return places[times - 1];
}

function lineOf(socket: RawWebSocket, sid: string, before: readonly string[]): Line {
  const all = (): readonly string[] => [...before, ...packetsOf(socket)];
  return {
    sid,
    say(...packets) {
      for (const packet of packets) socket.say(packet, { opcode: typeof packet === "string" ? 1 : 2 });
      return Promise.resolve();
    },
    async until(last, times = 1) {
      await socket.connection.until({ test: () => placeOf(all(), last, times) !== undefined });
      return all().slice(0, placeOf(all(), last, times));
    },
    async ended() {
      // A server that ends a session closes its WebSocket and waits for the answer (RFC 6455 §7.1.1).
      socket.say(await socket.control(8), { opcode: 8 });
      await socket.connection.ended;
      return all();
    },
    [Symbol.asyncDispose]: () => socket[Symbol.asyncDispose](),
  };
}

export async function openByWebSocket(base: string): Promise<Line> {
  const socket = await openWebSocket(portOf(base), "/socket.io/?EIO=4&transport=websocket");
  const open = await socket.heard(/^0/);
  return lineOf(socket, sidOf(open), []);
}

/** One poll: its packets, or undefined where there is no such session. */
export async function poll(base: string, sid: string): Promise<readonly string[] | undefined> {
  const response = await fetch(session(base, `transport=polling&sid=${sid}`));
  const body = await response.text();
  if (response.status !== 200) return undefined;
  return body
    .split(separator)
    .map((packet) => (packet.startsWith("b") ? bytesOf(Buffer.from(packet.slice(1), "base64")) : packet));
}

/** One request with packets; its status. */
export async function post(base: string, sid: string, packets: readonly Packet[]): Promise<number> {
  const body = packets
    .map((packet) => (typeof packet === "string" ? packet : `b${Buffer.from(packet).toString("base64")}`))
    .join(separator);
  const headers = { "content-type": "text/plain; charset=UTF-8" };
  const response = await fetch(session(base, `transport=polling&sid=${sid}`), { method: "POST", headers, body });
  await response.text();
  return response.status;
}

export async function openByPolling(base: string): Promise<Line> {
  const response = await fetch(session(base, "transport=polling"));
  const open = await response.text();
  const sid = sidOf(open);
  const heard: string[] = [open];
  return {
    sid,
    // A session that ends takes the request along that ended it.
    say: async (...packets) => void (await post(base, sid, packets).catch(() => undefined)),
    async until(last, times = 1) {
      while (placeOf(heard, last, times) === undefined) {
        const packets = await poll(base, sid);
        if (packets === undefined) throw new SessionEnded(heard);
        heard.push(...packets);
      }
      return heard.slice(0, placeOf(heard, last, times));
    },
    async ended() {
      for (let packets = await poll(base, sid); packets !== undefined; packets = await poll(base, sid))
        heard.push(...packets);
      return heard;
    },
    async [Symbol.asyncDispose]() {
      await post(base, sid, ["1"]).catch(() => undefined);
    },
  };
}

/** Begins by polling and moves to a WebSocket, as clients do that are told nothing. */
async function openByUpgrade(base: string): Promise<Line> {
  const response = await fetch(session(base, "transport=polling"));
  const open = await response.text();
  const sid = sidOf(open);
  const socket = await openWebSocket(portOf(base), `/socket.io/?EIO=4&transport=websocket&sid=${sid}`);
  socket.say("2probe");
  await socket.heard(/^3probe$/);
  socket.say("5");
  return lineOf(socket, sid, [open]);
}

export const ways: readonly Way[] = [
  { name: "over WebSocket", open: openByWebSocket },
  { name: "by polling", open: openByPolling },
  { name: "from polling to WebSocket", open: openByUpgrade },
];
