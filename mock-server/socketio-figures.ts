/** So many of one kind in one second, as Socket.IO's Admin UI draws them. */
export interface Figure {
  /** The second in which they were, in milliseconds since 1970. */
  readonly timestamp: number;
  readonly type: string;
  readonly subType?: string;
  count: number;
}

/** What a connection of Engine.IO lets others see of what crosses. */
export interface Crossing {
  readonly transport: { readonly name: string };
  on(event: "packetCreate" | "packet", listener: (packet: { readonly data?: unknown }) => void): unknown;
  on(event: "upgrade", listener: () => void): unknown;
  on(event: "close", listener: (reason: string) => void): unknown;
}

/** Counts what crosses on the connections of one Socket.IO server. */
export interface SocketIoFigures {
  follow(connection: Crossing): void;
  readonly polling: number;
  /** What was counted since it was last asked. */
  take(): readonly Figure[];
}

/** Seconds and kinds that are kept for someone who may ask. */
const most = 600;

const sizeOf = (data: unknown): number =>
  typeof data === "string" ? Buffer.byteLength(data) : ArrayBuffer.isView(data) ? data.byteLength : 0;

/** @param now the time in milliseconds since 1970 */
export function socketIoFigures(now: () => number): SocketIoFigures {
  const figures = new Map<string, Figure>();
  let polling = 0;

  function count(type: string, by = 1, subType?: string): void {
    const timestamp = Math.floor(now() / 1000) * 1000;
    const key = `${timestamp} ${type} ${subType ?? ""}`;
    const figure = figures.get(key);
    if (figure !== undefined) figure.count += by;
    else if (figures.size < most) figures.set(key, { timestamp, type, ...(subType && { subType }), count: by });
  }

  return {
    get polling() {
      return polling;
    },
    follow(connection) {
      count("rawConnection");
      let polls = connection.transport.name === "polling";
      if (polls) polling += 1;
      const noMore = (): void => {
        if (polls) polling -= 1;
        polls = false;
      };
      connection.on("upgrade", noMore);
      connection.on("close", (reason) => {
        noMore();
        count("rawDisconnection", 1, reason);
      });
      for (const [event, way] of [
        ["packet", "In"],
        ["packetCreate", "Out"],
      ] as const)
        connection.on(event, ({ data }) => {
          const bytes = sizeOf(data);
          if (bytes === 0) return;
          count(`packets${way}`);
          count(`bytes${way}`, bytes);
        });
    },
    take() {
      const taken = [...figures.values()];
      figures.clear();
      return taken;
    },
  };
}
