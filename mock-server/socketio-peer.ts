import type { Socket } from "socket.io";
import type { Frame, Peer } from "./engine/index.ts";
import { type acknowledgementOf, saidArguments } from "./socketio-event.ts";

type Acknowledge = (...args: readonly unknown[]) => void;

/** What a packet of this namespace has before its own content (Socket.IO protocol, "Packet encoding"). */
const namespacePart = (socket: Socket): string => (socket.nsp.name === "/" ? "" : `${socket.nsp.name},`);

/** Writes a packet as it stands, past the encoder that would make it whole. */
function writePacket(socket: Socket, packet: string): void {
  (socket.conn as unknown as { write(data: string): void }).write(packet);
}

/** Socket.IO lets an acknowledgement be given once; here a second one crosses too, since that is a fault that clients must stand. */
export function acknowledgesAgain(socket: Socket): void {
  const acknowledging = socket as unknown as { ack(id: number): Acknowledge };
  const ack = acknowledging.ack.bind(socket);
  acknowledging.ack = (id) => {
    const first = ack(id);
    let isGiven = false;
    return (...args) => {
      if (isGiven) return writePacket(socket, `3${namespacePart(socket)}${id}${JSON.stringify(args)}`);
      isGiven = true;
      return first(...args);
    };
  };
}

/** RFC 6455 §7.4.1 */
const goingAway = 1001;

/**
 * A client of Socket.IO as the engine speaks to it.
 *
 * @param asks what the client is to answer a frame with, where it is to
 */
export function peerOf(
  socket: Socket,
  sent: () => void,
  asks: (frame: Frame) => ReturnType<typeof acknowledgementOf>,
): Peer {
  return {
    say(frame) {
      const asked = asks(frame);
      socket.emit(frame.message.name, ...saidArguments(frame), ...(asked === undefined ? [] : [asked]));
      sent();
    },
    sayText(frame, change) {
      const text = change(JSON.stringify([frame.message.name, ...saidArguments(frame)]));
      writePacket(socket, `2${namespacePart(socket)}${text}`);
    },
    cut: () => socket.conn.close(true),
    // A server that goes away takes the connection along without a word, as Socket.IO's own does: clients then come back,
    // which they do not after being told to disconnect.
    close: (code) => void (code === goingAway ? socket.conn.close() : socket.disconnect(true)),
  };
}
