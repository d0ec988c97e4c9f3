import type { Socket } from "node:net";
import type { WebSocket } from "ws";

/** One client on a WebSocket. */
export interface Line {
  readonly socket: WebSocket;
  /** Below the WebSocket. */
  readonly tcp: Socket;
  say(message: object): void;
  /** Says bytes or a text as they are. */
  sayRaw(data: string | Buffer): void;
  close(code: number, reason: string): void;
  /** Ends without a closing handshake. */
  drop(): void;
}

export function lineOf(socket: WebSocket, tcp: Socket): Line {
  const sayRaw = (data: string | Buffer): void => {
    if (socket.readyState === socket.OPEN) socket.send(data);
  };
  return {
    socket,
    tcp,
    sayRaw,
    say: (message) => sayRaw(JSON.stringify(message)),
    close: (code, reason) => socket.close(code, reason),
    drop: () => socket.terminate(),
  };
}

/** Sends a close frame with a code that nobody may send (RFC 6455 §7.4), which `ws` refuses to do. */
export function sendForbiddenClose({ tcp }: Line, code: number): void {
  const frame = Buffer.from([0x88, 2, 0, 0]);
  frame.writeUInt16BE(code, 2);
  tcp.end(frame);
}

/** Keeps close frames from leaving (RFC 6455 §5.5.1: opcode 8). */
export function swallowCloseFrames({ tcp }: Line): void {
  const write = tcp.write.bind(tcp) as (...args: unknown[]) => boolean;
  let isSwallowing = false;
  tcp.write = (...args: unknown[]): boolean => {
    const [chunk] = args;
    isSwallowing ||= Buffer.isBuffer(chunk) && chunk[0] === 0x88;
    return isSwallowing ? true : write(...args);
  };
}

/** Ends the connection at the first message that comes in fragments (RFC 6455 §5.4: a data frame without FIN). */
export function refuseFragments({ tcp, drop }: Line): void {
  tcp.prependListener("data", ([first = 0x80]: Buffer) => {
    if (first === 0x01 || first === 0x02) drop();
  });
}
