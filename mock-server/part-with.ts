import type { Socket } from "node:net";

/** How long a peer may be silent, in milliseconds, between the last word to it and its own end of the connection. */
const patience = 500;

/** Says the last word on a connection and leaves its end to the peer; one that neither ends nor takes it is cut off. */
export function partWith(socket: Socket, lastWord?: string | Uint8Array): void {
  if (socket.destroyed) return;
  socket.on("error", () => socket.destroy());
  socket.setTimeout(patience, () => socket.destroy());
  // Only who reads notices that the peer has gone.
  socket.resume();
  if (lastWord === undefined) socket.end();
  else socket.end(lastWord);
}
