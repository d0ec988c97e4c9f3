import type { WebSocket } from "ws";
import { readFrame } from "../../contract/wire/index.ts";
import type { Cancel } from "../clock.ts";
import { dataOf, type HeaderLines } from "../transcript.ts";
import { type Heard, type Closed, type WebSocketPeer, type WebSocketEdge } from "./websocket-peer.ts";

/** A socket of the `ws` package as a peer: everything that happens on it is taken down. */
export function peerOf(
  socket: WebSocket,
  { edge, on, headers }: { edge: WebSocketEdge; on: string; headers: HeaderLines },
): WebSocketPeer {
  const { clock, recorder } = edge;
  const heard: Heard[] = [];
  const pings: { at: number; data: string }[] = [];
  const pongs: { at: number; data: string }[] = [];
  let closed: Closed | undefined;
  let hasLeft = false;
  const watchers = new Set<() => void>();
  const happened = (): void => {
    clock.stir();
    for (const watcher of watchers) watcher();
  };

  socket.on("message", (bytes: Buffer, isBinary: boolean) => {
    const data = isBinary ? new Uint8Array(bytes) : bytes.toString();
    recorder.write(on, { kind: "frame", from: "server", data: dataOf(data) });
    heard.push({ at: clock.now(), data, reading: readFrame(data) });
    happened();
  });
  for (const kind of ["ping", "pong"] as const) {
    socket.on(kind, (bytes: Buffer) => {
      recorder.write(on, { kind, from: "server", data: dataOf(bytes) });
      (kind === "ping" ? pings : pongs).push({ at: clock.now(), data: bytes.toString() });
      happened();
    });
  }
  socket.on("error", (error) => recorder.write(on, { kind: "lost", why: error.message }));
  socket.on("close", (code, reason) => {
    closed = { code, reason: reason.toString(), at: clock.now() };
    if (code === 1006) recorder.write(on, { kind: "lost", why: "the connection ended without a close frame" });
    else recorder.write(on, { kind: "close", from: "server", code, reason: reason.toString() });
    happened();
  });

  function until(isEnough: () => boolean, ms: number): Promise<boolean> {
    if (isEnough()) return Promise.resolve(true);
    if (closed !== undefined) return Promise.resolve(false);
    return new Promise((resolve) => {
      let cancel: Cancel = () => undefined;
      const finish = (): void => {
        watchers.delete(look);
        cancel();
        resolve(isEnough());
      };
      const look = (): void => {
        if (isEnough() || closed !== undefined) finish();
      };
      watchers.add(look);
      cancel = clock.after(ms, finish);
    });
  }

  return {
    get protocol() {
      return socket.protocol;
    },
    headers,
    openedAt: clock.now(),
    heard,
    pings,
    pongs,
    get closed() {
      return closed;
    },
    send(data, options = {}) {
      recorder.write(on, { kind: "frame", from: "client", data: dataOf(data) });
      socket.send(data, { binary: typeof data !== "string", ...options }, () => undefined);
    },
    ping(data = "") {
      recorder.write(on, { kind: "ping", from: "client", data: dataOf(data) });
      socket.ping(data);
    },
    close(code = 1000, reason = "") {
      // Whoever has said so already says nothing more.
      if (closed !== undefined || hasLeft) return;
      hasLeft = true;
      recorder.write(on, { kind: "close", from: "client", code, reason });
      socket.close(code, reason);
    },
    drop: () => socket.terminate(),
    pause: () => socket.pause(),
    until,
    async next(wanted, ms, since = heard.length) {
      let index = since;
      const found = (): Heard | undefined => {
        for (; index < heard.length; index += 1) if (wanted(heard[index]!)) return heard[index];
        return undefined;
      };
      let result = found();
      if (result === undefined) await until(() => (result ??= found()) !== undefined, ms);
      return result;
    },
    async ended(ms) {
      await until(() => closed !== undefined, ms);
      return closed;
    },
  };
}
