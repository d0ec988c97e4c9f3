/** A client that is this many bytes behind is cut off, before it costs the others their memory. */
export const maxBacklog = 8_388_608;

/** What a connection of Engine.IO lets others see of its queue. */
export interface Queueing {
  on(event: "packetCreate", listener: (packet: { readonly data?: unknown }) => void): unknown;
  on(event: "flush", listener: () => void): unknown;
}

const sizeOf = (data: unknown): number =>
  typeof data === "string" ? data.length : ArrayBuffer.isView(data) ? data.byteLength : 0;

/** Calls `cutOff` once when a client of Engine.IO has fallen too far behind. */
export function watchBacklog(connection: Queueing, cutOff: () => void): void {
  let waiting = 0;
  connection.on("flush", () => (waiting = 0));
  connection.on("packetCreate", ({ data }) => {
    const before = waiting;
    waiting += sizeOf(data);
    if (before <= maxBacklog && waiting > maxBacklog) cutOff();
  });
}
