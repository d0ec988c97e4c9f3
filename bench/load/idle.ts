// Opens connections and says nothing on them.
import { openRawWebSocket } from "./raw-websocket.ts";

interface Settings {
  readonly port: number;
  readonly path: string;
  readonly connections: number;
}

const { port, path, connections } = JSON.parse(process.argv[2] ?? "") as Settings;
for (let index = 0; index < connections; index += 1) await openRawWebSocket(port, path);
console.log(JSON.stringify({ open: connections }));
process.stdin.on("end", () => process.exit()).resume();
