import type { Socket } from "node:net";

/** How long a peer may be silent after the last word, in milliseconds. */
const patience = 500;
/** How often it may still be heard. */
const maxPieces = 16;

/**
 * Says the last word on a connection and leaves its end to the peer: closing at once would take the word away from it while it still
 * writes (RFC 9112 §9.6). A peer that neither takes the word nor goes is cut off.
 */
export function partWith(socket: Socket, lastWord: string): void {
  let pieces = 0;
  socket.on("error", () => socket.destroy());
  socket.setTimeout(patience, () => socket.destroy());
  // Only who reads notices that the peer has gone.
  socket.on("data", () => {
    pieces += 1;
    if (pieces > maxPieces) socket.destroy();
  });
  socket.resume();
  socket.end(lastWord);
}

/** Ends a connection once what was written to it has gone out; a peer that does not take it is cut off. */
export function finish(socket: Socket): void {
  socket.setTimeout(patience, () => socket.destroy());
  socket.destroySoon();
}
