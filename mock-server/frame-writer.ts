import type { Socket } from "node:net";
import type { WebSocket } from "ws";
import { textFrame } from "./text-frame.ts";

/** Something to be written to one client or to many. */
interface Text {
  text(): string;
}

/** Writes to the clients of a port; what several hear one after another is put into bytes once. */
export interface FrameWriter {
  /** How this client is written to from now on. */
  to(webSocket: WebSocket, socket: Socket): (frame: Text) => void;
}

const mode = process.env["FW"] ?? "plain";

export function openFrameWriter(): FrameWriter {
  let last: { readonly frame: Text; readonly bytes: Buffer } | undefined;
  let held: Socket[] = [];

  function bytesOf(frame: Text): Buffer {
    if (last?.frame !== frame) last = { frame, bytes: textFrame(frame.text()) };
    return last.bytes;
  }

  function release(): void {
    const sockets = held;
    held = [];
    for (const socket of sockets) socket.uncork();
  }

  function hold(socket: Socket): void {
    if (socket.writableCorked > 0) return;
    if (held.length === 0) {
      if (mode === "tick") process.nextTick(release);
      else setImmediate(release);
    }
    held.push(socket);
    socket.cork();
  }

  return {
    to: (webSocket, socket) =>
      // Compressed frames depend on those before them, and wait for each other: there `ws` must write.
      webSocket.extensions === ""
        ? (frame) => {
            if (mode !== "plain") hold(socket);
            socket.write(bytesOf(frame));
          }
        : (frame) => webSocket.send(frame.text()),
  };
}
