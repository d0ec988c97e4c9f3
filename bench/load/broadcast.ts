// One client speaks, every client hears it: a few broadcasts are always under way.
import { setTimeout as pause } from "node:timers/promises";
import { type RawWebSocket, clientFrame, openRawWebSocket, textOf } from "./raw-websocket.ts";

interface Settings {
  readonly port: number;
  readonly path: string;
  readonly clients: number;
  readonly underWay: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

const settings = JSON.parse(process.argv[2] ?? "") as Settings;
const { port, path, clients: count, underWay, warmUpSeconds, seconds } = settings;
const said = JSON.stringify({ id: "client-1", text: "Servidor saudável, tudo em ordem." });
const frame = clientFrame(said);

const clients: RawWebSocket[] = [];
for (let index = 0; index < count; index += 1) clients.push(await openRawWebSocket(port, path));
const [speaker] = clients;
if (speaker === undefined) throw new Error("a broadcast needs clients");

/** Bytes of one frame as heard; the same for everyone. */
const length = await new Promise<number>((resolve) => {
  let heard = 0;
  for (const client of clients) {
    client.listen((bytes) => {
      if (textOf(bytes) !== said) throw new Error(`heard something else: ${textOf(bytes)}`);
      heard += 1;
      if (heard === count) resolve(bytes.length);
    });
  }
  speaker.socket.write(frame);
});

let bytesHeard = 0;
let broadcasts = underWay;
let over = false;
const next = (): void => {
  while (!over && bytesHeard >= length * count * (broadcasts - underWay + 1)) {
    broadcasts += 1;
    speaker.socket.write(frame);
  }
};
for (const client of clients) {
  client.listen((bytes) => {
    bytesHeard += bytes.length;
    next();
  });
}
for (let index = 0; index < underWay; index += 1) speaker.socket.write(frame);

await pause(warmUpSeconds * 1000);
const before = bytesHeard;
const start = performance.now();
await pause(seconds * 1000);
const perSecond = ((bytesHeard - before) / length / (performance.now() - start)) * 1000;
over = true;
console.log(JSON.stringify({ perSecond, total: bytesHeard / length }));
process.stdin.on("end", () => process.exit()).resume();
