import type { Socket } from "node:net";
import type { WebSocket } from "ws";
import type { Data } from "./backstage.ts";
import { dataFrame } from "./data-frame.ts";

/** Writes to the clients of a port: what several hear is put into bytes once, what one hears at once goes out in one call. */
export interface FrameWriter {
  /** How this client is written to from now on. */
  to(webSocket: WebSocket, socket: Socket): (frame: Data) => void;
}

export function openFrameWriter(): FrameWriter {
  let last: { readonly frame: Data; readonly bytes: Buffer } | undefined;
  let held: Socket[] = [];

  function bytesOf(frame: Data): Buffer {
    if (last?.frame !== frame) last = { frame, bytes: dataFrame(frame.data()) };
    return last.bytes;
  }

  function release(): void {
    const sockets = held;
    held = [];
    for (const socket of sockets) socket.uncork();
  }

  /** Until the work at hand is done: a burst of frames is then one system call a client, in the order in which they were said. */
  function hold(socket: Socket): void {
    if (socket.writableCorked > 0) return;
    if (held.length === 0) process.nextTick(release);
    held.push(socket);
    socket.cork();
  }

  function write(socket: Socket, frame: Data): void {
    hold(socket);
    socket.write(bytesOf(frame));
  }

  return {
    to: (webSocket, socket) =>
      // Compressed frames depend on those before them, and wait for each other: there `ws` must write.
      webSocket.extensions === "" ? (frame) => write(socket, frame) : (frame) => webSocket.send(frame.data()),
  };
}
