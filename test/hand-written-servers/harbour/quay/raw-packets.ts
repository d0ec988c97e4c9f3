import type { Socket } from "socket.io";

interface Engine {
  write(data: string | Buffer): void;
}

const engineOf = (socket: Socket): Engine => socket.conn as unknown as Engine;

/** Sends a binary acknowledgement byte by byte as it is told, whether that makes sense or not (Socket.IO protocol, packet type 6). */
export function sendBinaryAck(
  socket: Socket,
  id: number,
  announced: number,
  args: readonly unknown[],
  attachments: readonly Buffer[],
): void {
  const engine = engineOf(socket);
  engine.write(`6${announced}-${socket.nsp.name},${id}${JSON.stringify(args)}`);
  for (const attachment of attachments) engine.write(attachment);
}

/** Sends an acknowledgement, also a second time (packet type 3). */
export function sendAck(socket: Socket, id: number, args: readonly unknown[]): void {
  engineOf(socket).write(`3${socket.nsp.name},${id}${JSON.stringify(args)}`);
}

export const placeholder = (num: number): object => ({ _placeholder: true, num });

/** Tells the ids of acknowledgements that a client asks for, which Socket.IO keeps to itself. */
export function watchAckIds(socket: Socket): () => number {
  let last = 0;
  const inner = socket as unknown as { _onpacket(packet: { readonly id?: number }): void };
  const handOn = inner._onpacket.bind(socket);
  inner._onpacket = (packet) => {
    last = packet.id ?? last;
    handOn(packet);
  };
  return () => last;
}
