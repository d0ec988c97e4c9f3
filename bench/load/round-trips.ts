// Says something on every connection, waits for the reply, says it again.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { WebSocket } from "ws";
import { clientFrame, openRawWebSocket, textOf } from "./raw-websocket.ts";

interface Settings {
  readonly port: number;
  readonly path: string;
  readonly connections: number;
  /** `raw` counts bytes, so that the server is the limit; `ws` is what an application uses. */
  readonly client: "raw" | "ws";
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

const settings = JSON.parse(process.argv[2] ?? "") as Settings;
const { port, path, connections, client, warmUpSeconds, seconds } = settings;
let trips = 0;
let over = false;

function check(reply: string, asked: object): void {
  if (!isDeepStrictEqual(JSON.parse(reply), asked)) throw new Error(`another reply than what was said: ${reply}`);
}

async function openRaw(asked: object): Promise<void> {
  const { socket, ...opened } = await openRawWebSocket(port, path);
  const question = clientFrame(JSON.stringify(asked));
  let length: number | undefined;
  let behind = 0;
  opened.listen((bytes) => {
    // The first reply is read; the others have its length.
    if (length === undefined) {
      check(textOf(bytes), asked);
      length = bytes.length;
    }
    behind += bytes.length;
    if (behind < length) return;
    if (behind > length) throw new Error("more came than was asked for");
    behind = 0;
    trips += 1;
    if (!over) socket.write(question);
  });
  socket.write(question);
}

async function openOrdinary(asked: object): Promise<void> {
  const webSocket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false });
  await once(webSocket, "open");
  const question = JSON.stringify(asked);
  let isFirst = true;
  webSocket.on("message", (data) => {
    const text = (data as Buffer).toString();
    if (isFirst) check(text, asked);
    isFirst = false;
    trips += 1;
    if (!over) webSocket.send(question);
  });
  webSocket.send(question);
}

for (let index = 0; index < connections; index += 1) {
  const asked = { id: `client-${index}`, text: "Servidor saudável, tudo em ordem." };
  await (client === "raw" ? openRaw(asked) : openOrdinary(asked));
}
await pause(warmUpSeconds * 1000);
const before = trips;
const start = performance.now();
await pause(seconds * 1000);
const perSecond = ((trips - before) * 1000) / (performance.now() - start);
over = true;
console.log(JSON.stringify({ perSecond, total: trips }));
process.stdin.on("end", () => process.exit()).resume();
