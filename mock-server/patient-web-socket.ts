import type { Socket } from "node:net";
import { WebSocket } from "ws";
import type { Settled } from "./backstage.ts";

/** A WebSocket that hears its answers before it ends, also where they have a way to go. */
export class PatientWebSocket extends WebSocket {
  /** Absent where there is nothing to wait for. */
  private settled: Settled | undefined;

  /** Lets it wait from now on, until `settled` says that everything was answered. */
  waitFor(settled: Settled, socket: Socket): void {
    this.settled = settled;
    // A client that has ended its side still hears what it asked for.
    const listeners = socket.listeners("end");
    socket.removeAllListeners("end");
    socket.on("end", () =>
      settled(() => {
        // Once it is gone, `ws` has let go of it.
        if (!socket.destroyed) for (const listener of listeners) listener.call(socket);
      }),
    );
  }

  /** `ws` itself calls this when a client has closed or has broken the protocol. */
  override close(code?: number, reason?: string | Buffer): void {
    if (this.settled === undefined) super.close(code, reason);
    else this.settled(() => super.close(code, reason));
  }

  /** Closes without waiting for anything. */
  closeNow(code: number, reason: string): void {
    super.close(code, reason);
  }
}
