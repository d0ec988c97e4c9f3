// A thread that has sockets, and no world: it listens where it is told to, and asks the thread that started it.
import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers";
import { parentPort } from "node:worker_threads";
import { type EdgeServer, edgeServer } from "../edge-server.ts";
import { openFarWorld } from "./far-world.ts";
import { type Line, openLine } from "./line.ts";
import type { FromWorker, FromWorld } from "./messages.ts";

if (parentPort === null) throw new Error("this file is a worker's: start a mock with `workers` instead");

/** The world is asked to wait for whoever asks too much: small, so that the others do not wait with it. */
const most = 262_144;

const line: Line<FromWorker> = openLine<FromWorker, FromWorld>(parentPort, {
  hear: (entry) => void (world.hear(entry) || listenOrClose(entry)),
  // After everything that has come in by now, so that it crosses together.
  soon: (task) => void setImmediate(task),
  most,
  relieved: () => world.relieved(),
});
const world = openFarWorld(line);
const servers = new Map<number, EdgeServer>();
// Only how long things took is reckoned with it.
const now = (): number => performance.timeOrigin + performance.now();

function listenOrClose(entry: FromWorld): void {
  if (entry[0] === "listen") listen(entry[1], entry[2], entry[3]);
  else if (entry[0] === "close") close(entry[1]);
}

function listen(number: number, system: string, at: { readonly port: number; readonly host: string }): void {
  const { traffic, callBack, log } = world;
  const server = edgeServer({ system, backstage: world.backstage(number), traffic, callBack, log, now });
  // An answer has a way to go: a client that has ended its side by then still gets it, as without workers.
  Object.assign(server.http, { httpAllowHalfOpen: true });
  const failed = ({ message, code, syscall }: NodeJS.ErrnoException): void =>
    line.say(["cannot listen", number, { message, code, syscall }], 0);
  server.http.once("error", failed);
  server.http.listen({ ...at, backlog: 4096, reusePort: true }, () => {
    server.http.off("error", failed);
    servers.set(number, server);
    line.say(["listening", number], 0);
  });
}

function close(number: number): void {
  const server = servers.get(number);
  servers.delete(number);
  if (server === undefined) return line.say(["closed", number], 0);
  server.http.close(() => line.say(["closed", number], 0));
  server.part();
}
