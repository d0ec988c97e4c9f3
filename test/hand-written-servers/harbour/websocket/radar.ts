import { type RawData, WebSocketServer } from "ws";
import { every } from "../../clock.ts";
import type { Harbour } from "../harbour.ts";
import { problem } from "../http/answer.ts";
import type { Line } from "../../line.ts";
import { fault } from "./fault.ts";
import { messageOf, messageReader } from "../../message-reader.ts";
import { type Channel, refuse } from "./upgrade.ts";

const maxBytes = 65_536;
const idleTimeout = 2000;
/** The beginning of a picture (PNG) and one byte of it. */
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]);

interface Watcher {
  readonly line: Line;
  readonly sector: string;
  lastHeard: number;
}

/** What the radar sees, to everybody. */
export function openRadar(harbour: Harbour): Channel {
  const { breaks, clock } = harbour;
  const watchers = new Set<Watcher>();
  const read = messageReader({ ask_picture: messageOf("ask_picture", [], {}) });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_048_576 });

  const sweeps = every(clock, breaks("V01-sweeps-half-as-often") ? 500 : 250, (count) => {
    if (breaks("W04-no-sweeps")) return;
    const echoes = [{ bearing: (count * 7) % 360, range_m: 840 }];
    for (const { line, sector } of watchers)
      line.say({ type: "sweep", sector, timestamp: harbour.timestamp(), echoes });
  });

  function receive(watcher: Watcher, data: RawData, isBinary: boolean): void {
    const { line } = watcher;
    const bytes = data as Buffer;
    watcher.lastHeard = clock.now();
    if (bytes.length > maxBytes) return line.close(1009, "Message too big");
    const refused = fault("INVALID", "this makes no sense here");
    if (isBinary)
      return line.say(
        bytes.length === 0 || breaks("W05-tile-refused") ? refused : { type: "tile_stored", bytes: bytes.length },
      );
    if (read(bytes.toString("utf8")).kind !== "message") return line.say(refused);
    return line.sayRaw(breaks("W05-picture-as-text") ? picture.toString("base64") : picture);
  }

  /** Ends a connection whose client has said nothing for too long. */
  function watchIdle(watcher: Watcher): () => void {
    const timeout = breaks("V07-idle-after-half-the-time") ? idleTimeout / 2 : idleTimeout;
    let cancel = (): void => undefined;
    const wait = (): void => {
      const left = watcher.lastHeard + timeout - clock.now();
      if (left > 0) cancel = clock.after(left, wait);
      else if (breaks("V11-idle-dropped")) watcher.line.drop();
      else if (!breaks("V07-idle-kept")) watcher.line.close(4000, "Nothing heard");
    };
    wait();
    return () => cancel();
  }

  function serve(line: Line, sector: string): void {
    const watcher: Watcher = { line, sector, lastHeard: clock.now() };
    watchers.add(watcher);
    const idle = watchIdle(watcher);
    line.socket.on("message", (data, isBinary) => receive(watcher, data, isBinary));
    line.socket.on("close", () => {
      watchers.delete(watcher);
      idle();
    });
  }

  return {
    sockets,
    decide({ path }) {
      const sector = /^\/ws\/radar\/([^/]+)$/.exec(path)?.[1];
      if (sector === undefined) return undefined;
      if (sector === "north" || sector === "south") return { kind: "open", serve: (line) => serve(line, sector) };
      if (breaks("H05-any-sector")) return { kind: "open", serve: (line) => serve(line, "north") };
      return refuse(problem(404, `there is no sector ${sector}`));
    },
    close() {
      sweeps();
      for (const { line } of watchers) line.close(1001, "The radar is switched off");
    },
  };
}
