// Says something on every connection, waits for the reply, says it again.
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { clientFrame, openRawWebSocket, textOf } from "./raw-websocket.ts";

interface Settings {
  readonly port: number;
  readonly path: string;
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

const { port, path, connections, warmUpSeconds, seconds } = JSON.parse(process.argv[2] ?? "") as Settings;
let trips = 0;
let over = false;

for (let index = 0; index < connections; index += 1) {
  const client = await openRawWebSocket(port, path);
  const asked = { id: `client-${index}`, text: "Servidor saudável, tudo em ordem." };
  const question = clientFrame(JSON.stringify(asked));
  let length: number | undefined;
  let behind = 0;
  client.onBytes = (bytes) => {
    // The first reply is read; the others have its length.
    if (length === undefined) {
      const reply = JSON.parse(textOf(bytes)) as unknown;
      if (!isDeepStrictEqual(reply, asked)) throw new Error(`another reply than what was asked: ${String(reply)}`);
      length = bytes.length;
    }
    behind += bytes.length;
    if (behind < length) return;
    if (behind > length) throw new Error("more came than was asked for");
    behind = 0;
    trips += 1;
    if (!over) client.socket.write(question);
  };
  client.socket.write(question);
}

await pause(warmUpSeconds * 1000);
const before = trips;
const start = performance.now();
await pause(seconds * 1000);
console.log(JSON.stringify({ perSecond: ((trips - before) * 1000) / (performance.now() - start) }));
over = true;
process.stdin.on("end", () => process.exit()).resume();
