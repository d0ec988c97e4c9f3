// Some clients of a broadcast never read. What becomes of the one that does, and of those who are at something else?
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "ws";
import { clientFrame, openRawWebSocket, textOf } from "./raw-websocket.ts";

interface Settings {
  readonly port: number;
  readonly neverReaders: number;
  readonly frameBytes: number;
  readonly framesPerSecond: number;
  readonly connections: number;
  /** Round trips that each of these connections begins in a second. */
  readonly tripsPerSecond: number;
  readonly seconds: number;
}

/** What a never-reader load prints. */
export interface NeverReadersOutcome {
  /** Of a round trip beside the broadcast. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly trips: number;
  /** Frames that were said, and that the client who reads heard. */
  readonly said: number;
  readonly heard: number;
}

const settings = JSON.parse(process.argv[2] ?? "") as Settings;
const { port, neverReaders, frameBytes, framesPerSecond, connections, tripsPerSecond, seconds } = settings;

for (let index = 0; index < neverReaders; index += 1) {
  const { socket } = await openRawWebSocket(port, "/floor");
  // Being cut off is what happens to them.
  socket.on("error", () => undefined).pause();
}
const reader = new WebSocket(`ws://127.0.0.1:${port}/floor`, { perMessageDeflate: false });
let heard = 0;
reader.on("message", () => (heard += 1));
await once(reader, "open");

const trips: number[] = [];
/** Begins one on each connection that waits for none, at the pace of the broadcast or faster: what is measured is others' time, not the server's limit. */
const turns: (() => void)[] = [];
for (let index = 0; index < connections; index += 1) {
  const { socket, listen } = await openRawWebSocket(port, "/echo");
  const question = JSON.stringify({ id: `client-${index}`, text: "Servidor saudável, tudo em ordem." });
  let since: number | undefined;
  listen((bytes) => {
    if (textOf(bytes) !== question) throw new Error(`another reply than what was said: ${textOf(bytes)}`);
    trips.push(performance.now() - (since ?? 0));
    since = undefined;
  });
  turns.push(() => {
    if (since !== undefined) return;
    since = performance.now();
    socket.write(clientFrame(question));
  });
}
const timer = setInterval(() => turns.forEach((turn) => turn()), 1000 / tripsPerSecond);

const text = "x".repeat(frameBytes);
const start = performance.now();
let said = 0;
while (performance.now() - start < seconds * 1000) {
  reader.send(JSON.stringify({ id: "1", text }));
  said += 1;
  await pause(Math.max(0, start + (said * 1000) / framesPerSecond - performance.now()));
}
clearInterval(timer);
for (let waited = 0; heard < said && waited < 5_000; waited += 10) await pause(10);
const sorted = trips.toSorted((one, other) => one - other);
const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
const outcome: NeverReadersOutcome = { p50Ms: at(0.5), p99Ms: at(0.99), trips: trips.length, said, heard };
console.log(JSON.stringify(outcome));
process.stdin.on("end", () => process.exit()).resume();
