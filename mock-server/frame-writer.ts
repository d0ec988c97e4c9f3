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

export function openFrameWriter(): FrameWriter {
  let last: { readonly frame: Text; readonly bytes: Buffer } | undefined;

  function bytesOf(frame: Text): Buffer {
    if (last?.frame !== frame) last = { frame, bytes: textFrame(frame.text()) };
    return last.bytes;
  }

  return {
    to: (webSocket, socket) =>
      // Compressed frames depend on those before them, and wait for each other: there `ws` must write.
      webSocket.extensions === ""
        ? (frame) => void socket.write(bytesOf(frame))
        : (frame) => webSocket.send(frame.text()),
  };
}
