import type { Socket } from "node:net";

/** How long a peer may be silent before it is cut off, in milliseconds. */
export const patience = 500;
/** What it may still say: so many large pieces, or a sixteenth as many small ones. */
const maxPieces = 1_024;

/**
 * Ends this side of a connection, after a last word where there is one, and leaves its other side to the peer: closing at once would
 * take what was written away from a peer that still writes (RFC 9112 §9.6). One that neither listens nor goes is cut off.
 */
export function partWith(socket: Socket, lastWord?: string): void {
  let pieces = 0;
  socket.on("error", () => socket.destroy());
  socket.setTimeout(patience, () => socket.destroy());
  // Only who reads notices that the peer has gone.
  socket.on("data", ({ length }: Buffer) => {
    pieces += length < 1_024 ? 16 : 1;
    if (pieces > maxPieces) socket.destroy();
  });
  socket.resume();
  if (lastWord === undefined) socket.end();
  else socket.end(lastWord);
}

/** Cuts a connection off that is not done by itself within the patience there is. */
export function cutOffLater(socket: Socket): void {
  socket.setTimeout(patience, () => socket.destroy());
}
